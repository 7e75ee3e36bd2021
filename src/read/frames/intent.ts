import type { BareClaim } from '#model/claim.ts';
import { countryOf, isPlaceCode } from '#model/place.ts';
import type { Context } from '../context.ts';
import { formAt, type Line, placesOf } from '../scene.ts';
import { englishCues, englishDeed } from './english-intent.ts';
import { proposalsIn } from './english-proposals.ts';
import { toBeOpened } from './english-to-be-opened.ts';
import { type Frame, quoteOf } from './frame.ts';
import { institutionsOpened } from './institution-opened.ts';
import { type Actor, actorsOf, type Cue, counterpartOf, type Deed } from './intent-parties.ts';
import { kazakhIntent } from './kazakh-intent.ts';
import { russianCues, russianDeed } from './russian-intent.ts';
import { russianProposals } from './russian-proposals.ts';

/** How a language tells of a wish or a plan: the words that say so, and what is to be done. */
interface Telling {
  readonly cues: (line: Line) => readonly Cue[];
  readonly deed: (line: Line, cue: Cue) => Deed | undefined;
}
const TELLINGS: Readonly<Record<'ru' | 'en', Telling>> = {
  ru: { cues: russianCues, deed: russianDeed },
  en: { cues: englishCues, deed: englishDeed },
};

/** Who wants or plans to do what with whom: a word of wishing or planning, a deed with its object, an actor of one side, and the other side that it reaches. */
export const intent: Frame = {
  name: 'intent',
  triggers: [
    ...[
      'wish',
      'want',
      'propose',
      'intended',
      'deny',
      'build',
      'open',
      'grow',
      'make',
      'deliver',
      'launch',
      'appear',
      'agree',
      'set-going',
      'begin',
    ],
    ...['measure:trade.export', 'measure:trade.import'],
  ],
  fill: (line, context) => {
    const { language } = line.scene;
    if (language === 'kk') return kazakhIntent(line, context);
    if (line.sentence.role !== 'body')
      return language === 'ru' && line.sentence.role === 'heading'
        ? intentsIn(line, context, TELLINGS.ru)
        : [];
    const told = intentsIn(line, context, TELLINGS[language]);
    if (told.length > 0) return told;
    const opened = institutionsOpened(line);
    if (opened.length > 0) return opened;
    const passive = toBeOpened(line, context);
    if (passive.length > 0) return passive;
    return language === 'en' ? proposalsIn(line, context) : russianProposals(line, context);
  },
};

function intentsIn(line: Line, context: Context, { cues, deed }: Telling): readonly BareClaim[] {
  const ends = new Set<number>();
  let last: Actor | undefined;
  let reached: readonly string[] = [];
  return cues(line).flatMap((cue): readonly BareClaim[] => {
    const told = deed(line, cue);
    // «Has announced plans and intends to open»: one deed of two cues.
    if (!told || ends.has(told.after)) return [];
    const named = cue.isGoingOn && last ? [last] : actorsOf(line, context, cue, told);
    // «… предложила соседям семена, а в ответ готова закупать шерсть»: who was told of goes on.
    const isSame =
      line.scene.language === 'ru' && last !== undefined && (named.length === 0 || named[0] === last);
    const actors = named.length === 0 && isSame ? [last!] : named;
    const claims = actors.flatMap((actor): readonly BareClaim[] => {
      const own = counterpartOf(line, context, cue, told, actor);
      const counterpart = own.length === 0 && isSame ? reached : own;
      if (counterpart.length === 0) return [];
      last = actor;
      reached = counterpart;
      const action = comesFromThem(line, told, actor) ? 'import' : told.action;
      const object = told.object.replace(/^[«"“]|[»"”]$/gu, '');
      const slots = { actor: actor.party, action, object, counterpart };
      return [{ kind: 'intent', modality: cue.modality, slots, quote: quoteOf(line) }];
    });
    if (claims.length > 0) ends.add(told.after);
    return claims;
  });
}

/** «Заинтересована в поставках угля из Казахстана», "plans more supplies of flour from Omsk": goods that come from the other side, whoever plans it imports. */
function comesFromThem(line: Line, { action, after }: Deed, { home }: Actor): boolean {
  if (action !== 'export' || home === undefined || !/^(из|from)$/u.test(formAt(line.scene, after)))
    return false;
  const from = placesOf(line).find(({ first }) => first === after + 1 || first === after + 2);
  return from !== undefined && isPlaceCode(from.code) && countryOf(from.code) !== home;
}
