import { type BareClaim, type SlotsOf, TERMS } from '#model/claim.ts';
import { countryOf } from '#model/place.ts';
import type { Hit } from '../concepts.ts';
import type { Context } from '../context.ts';
import { modalityAt } from '../modality.ts';
import { formAt, has, hasWord, hitsOf, type Line, placesOf, textOf } from '../scene.ts';
import { type Frame, prune, quoteOf } from './frame.ts';

type Signing = SlotsOf<'signing'>;

const INSTRUMENTS = TERMS.instrument;
/** A list of papers is not longer than this, in lines. */
const LONGEST_LIST = 30;
/** Attributes before a paper at the head of its line: «Comprehensive programme», «Joint action plan». */
const ATTRIBUTES = 4;
/** What a paper is about takes no more tokens than this. */
const LONGEST_SUBJECT = 14;

/** «… exchanged the following documents: – Agreement between the governments on transport security; – …»: one signing for each line of an English list. */
export const listedPapers: Frame = {
  name: 'listed-papers',
  triggers: INSTRUMENTS,
  blockers: ['sign', 'signing'],
  fill: (line, context) => {
    const paper = line.scene.language === 'en' ? paperOf(line) : undefined;
    const opener = paper && openerOf(line);
    if (!paper || !opener) return [];
    const parties = partiesOf(line) ?? partiesOf(opener);
    const act = hitsOf(opener, ['sign', 'signing'])[0] ?? hitsOf(opener, INSTRUMENTS)[0];
    if (!parties || !act) return [];
    const modality = modalityAt(opener, act);
    if (modality === 'wished' || modality === 'denied') return [];
    const slots = prune({
      instrument: paper.concept,
      parties,
      date: dateOf(context),
      subject: subjectOf(line, paper),
    }) as Signing;
    return [{ kind: 'signing', modality, slots, quote: quoteOf(line) } satisfies BareClaim];
  },
};

/** The paper that heads the line, behind the mark of a list and its attributes. */
function paperOf(line: Line): Hit | undefined {
  const { first } = line.sentence;
  return hitsOf(line, INSTRUMENTS).find(
    (hit) => hit.first - first <= ATTRIBUTES + Number(isMark(line, first)) && hit.concept !== 'document',
  );
}

const isMark = (line: Line, token: number): boolean => /^[-–—•*]$/u.test(formAt(line.scene, token));

/** The sentence that opens the list: it ends in a colon and tells of papers that are signed or exchanged. */
function openerOf(line: Line): Line | undefined {
  const { lines } = line.scene;
  for (let index = line.index - 1; index >= Math.max(0, line.index - LONGEST_LIST); index -= 1) {
    const before = lines[index]!;
    if (formAt(line.scene, before.sentence.after - 1) === ':')
      return has(before, 'sign', 'signing') ||
        (has(before, ...INSTRUMENTS) && hasWord(before, /^(exchange|exchanged|adopted|concluded)$/))
        ? before
        : undefined;
    if (!paperOf(before)) return undefined;
  }
  return undefined;
}

/** Both countries, in the order in which the line names them. */
function partiesOf(line: Line): readonly string[] | undefined {
  const named = [...new Set(placesOf(line).flatMap(({ code, others }) => [code, ...others].map(countryOf)))];
  return named.length === 2 && named.includes('KZ') && named.includes('RU') ? named : undefined;
}

/** The day of the signing that the text has told of, where it is that of the news. */
const dateOf = ({ lastEvent, published }: Context): string | undefined =>
  lastEvent && published && lastEvent.slice(0, 7) === published.slice(0, 7) ? lastEvent : undefined;

/** What stands behind the first «on», or behind the «of» of the paper itself, up to a mark. */
function subjectOf(line: Line, paper: Hit): string | undefined {
  const { scene, sentence } = line;
  let first = formAt(scene, paper.after) === 'of' ? paper.after : paper.after + 1;
  while (first < sentence.after && !/^(on|of)$/.test(formAt(scene, first))) first += 1;
  first += formAt(scene, first + 1) === 'the' ? 2 : 1;
  let after = first;
  while (
    after < sentence.after &&
    after - first < LONGEST_SUBJECT &&
    !/^([,;:.()]|between|for)$/.test(formAt(scene, after))
  )
    after += 1;
  return after > first ? textOf(scene, { first, after }) : undefined;
}
