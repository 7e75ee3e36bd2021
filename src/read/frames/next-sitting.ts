import type { BareClaim, SlotsOf } from '#model/claim.ts';
import { isPlaceCode, levelOf } from '#model/place.ts';
import type { Context } from '../context.ts';
import { roleOf } from '../roles.ts';
import { formAt, hasWord, type Line, placesOf, type Scene } from '../scene.ts';
import { type Frame, prune, quoteOf } from './frame.ts';
import { A_DAY, dateOf } from './when.ts';

type Event = SlotsOf<'event'>;

/**
 * «Снова комиссию соберут в октябре в Астрахани», "for its next meeting the commission will gather in Russia": when and where the commission or the
 * forum that the text has just told of sits next. It bears the name that it was told by.
 */
export const nextSitting: Frame = {
  name: 'next-sitting',
  triggers: ['hold', 'meet', 'meeting', 'gather', 'begin'],
  blockers: ['commission', 'forum'],
  fill: (line, context) => {
    if (line.scene.language === 'kk' || line.sentence.role !== 'body') return [];
    const { occasion } = context.last;
    const type = occasion?.slots.type;
    if (!occasion || (type !== 'commission' && type !== 'forum') || line.index - occasion.until > FAR)
      return [];
    const at = nextIn(line, type);
    if (at === undefined || !isAhead(line)) return [];
    const slots = prune({
      type,
      place: stageOf(line),
      date: dateOf(line, since(context, occasion.slots.date), { first: at, after: at + 1 }),
      name: occasion.slots.name,
    }) as Event;
    if (!slots.date && !slots.place) return [];
    return [{ kind: 'event', modality: 'planned', slots, quote: quoteOf(line) } satisfies BareClaim];
  },
};
/** A text of no day is as late as what it tells of. */
const since = (context: Context, date: string | undefined): Context => {
  const last = date?.split('/').at(-1);
  return context.published || last?.length !== A_DAY ? context : { ...context, published: last };
};

/** A sitting to come is told at most so many sentences behind the one that was. */
const FAR = 4;

/** The word by which a sentence speaks of the next sitting: its noun beside «next», or the commission «again». */
function nextIn(line: Line, type: 'commission' | 'forum'): number | undefined {
  const { scene, sentence } = line;
  const opening = formAt(scene, sentence.first);
  const isNamed = hasWord(line, type === 'commission' ? COMMISSION : FORUM) || /^(it|она|он)$/u.test(opening);
  for (let token = sentence.first; token < sentence.after; token += 1) {
    const word = formAt(scene, token);
    if (NEXT.test(word) && (isNamed || SITTING.test(formAt(scene, token + 1)))) return token;
    if (isNamed && AGAIN.test(word)) return token;
  }
  return undefined;
}
const COMMISSION = /^(комисси(я|ю|и|ей)|commission)$/u;
const FORUM = /^(форум(а|у|ом|е)?|forum)$/u;
const NEXT = /^(следующ(ий|ая|ее|ую|ем)|next)$/u;
const AGAIN = /^(снова|вновь|again)$/u;
const SITTING = /^(заседани(е|я)|встреч(а|у|и)|форум|сесси(я|ю)|раунд|meeting|session|sitting|round|forum)$/u;

/** Whether it is yet to come: «соберётся», «намечено», "will be held", "is set for". */
const isAhead = (line: Line): boolean => hasWord(line, AHEAD) && !hasWord(line, /^(бы|would|was|were|had)$/u);
const AHEAD =
  /^(встретится|встретятся|соберется|соберутся|соберут|пройдет|пройдут|проведут|состоится|примет|станет|будет|намечен[аоы]?|запланирован[аоы]?|назначен[аоы]?|планируется|will|planned|scheduled|set|due|expected)$/u;

/** The town, else the region or the country that it is to sit in; «на казахстанской территории» is in the country. */
function stageOf(line: Line): string | undefined {
  const stages = placesOf(line).filter(
    (place) =>
      isPlaceCode(place.code) &&
      (roleOf(line, place) === 'in' || isTerritory(line.scene, place.after) || isHost(line, place.first)),
  );
  return (
    stages.find(({ code }) => levelOf(code) === 'city') ??
    stages.find(({ code }) => levelOf(code) === 'region') ??
    stages[0]
  )?.code;
}
const isTerritory = (scene: Scene, token: number): boolean =>
  /^(территории|земле|стороне|territory|soil)$/u.test(formAt(scene, token));
const isHost = (line: Line, token: number): boolean =>
  /^(примет|host)$/u.test(formAt(line.scene, token - 1)) || /^(примет)$/u.test(formAt(line.scene, token + 1));
