import type { BareClaim } from '#model/claim.ts';
import { countryOf, isCity, isPlaceCode, levelOf, type PlaceCode } from '#model/place.ts';
import { clauseAt } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import { type Context, periodOf } from '../context.ts';
import { isWithin } from '../mention.ts';
import { modalityAt } from '../modality.ts';
import { type Group, groupsOf, isOfCapital } from '../parties.ts';
import { formAt, hitsOf, type Line, periodsOf, placesOf } from '../scene.ts';
import { type Frame, quoteOf } from './frame.ts';
import { isOfReport } from './when.ts';

/** Two cities or regions are twins: the word is said of places of the two countries, in the sentence or just before it. */
export const twinning: Frame = {
  name: 'twinning',
  triggers: ['twin'],
  fill: (line, context) => {
    const twin = hitsOf(line, ['twin'])[0]!;
    const clause = clauseAt(line, twin.first);
    const places = groupsOf(line, context)
      .filter(
        (group) =>
          !group.office &&
          !['adjective', 'common'].includes(group.form) &&
          !['in', 'on'].includes(group.role),
      )
      .flatMap((group) => citiesMeant(line, group))
      .filter((code) => isPlaceCode(code) && levelOf(code) !== 'country');
    const [a, others] =
      opposed(places) ??
      (places.length === 0 && isAboutPair(line, twin) ? contextPair(context) : undefined) ??
      [];
    if (!a || !others) return [];
    const said = modalityAt(line, twin);
    // «Is interested in ties with its partner cities»: what is wished is something else, and «partner» is no twin for sure.
    if (said === 'denied' || (said === 'wished' && line.scene.language === 'en')) return [];
    if (isPartnerInWork(line, twin) || isOfOtherThings(line, twin)) return [];
    const modality = said === 'stated' || becomes(line) ? said : 'stated';
    const since = sinceOf(line, context, clause);
    return others.map(
      (b): BareClaim => ({
        kind: 'twinning',
        modality,
        slots: { a, b, ...(since ? { since } : {}) },
        quote: quoteOf(line),
      }),
    );
  },
};

/** «Астана мен Мәскеу – бауырлас қалалар»: capitals that stand for no countries here. */
const citiesMeant = (line: Line, group: Group): readonly PlaceCode[] => {
  if (!group.places.includes('RU') && !group.places.includes('KZ')) return group.places;
  const capitals = placesOf(line).filter((place) => isWithin(place, group) && isOfCapital(place.code));
  return group.places.map(
    (code) => capitals.find((capital) => countryOf(capital.code) === code)?.code ?? code,
  );
};

/** «Sister libraries», "twin schools": English twins that are no cities. */
const isOfOtherThings = ({ scene }: Line, { first, after }: Hit): boolean =>
  scene.language === 'en' &&
  /^(sister|twin)$/.test(formAt(scene, first)) &&
  after - first === 1 &&
  /^(librar|school|universit|institut|museum|theat|hospital|project|compan|plant|park|port)/.test(
    formAt(scene, after),
  );

/** English «partner cities of the forum»: what follows is no place, so they are partners in that. */
const isPartnerInWork = (line: Line, { first, after }: Hit): boolean =>
  line.scene.language === 'en' &&
  formAt(line.scene, first) === 'partner' &&
  /^(of|in|for|at|under)$/.test(formAt(line.scene, after)) &&
  !line.mentions.some((mention) => mention.first > after && mention.first <= after + 2);

/** «Станут побратимами», «подпишут …»: the tie itself is to come; else the twins only do something. */
const becomes = (line: Line): boolean => {
  if (hitsOf(line, ['sign', 'signing']).length > 0) return true;
  for (let token = line.sentence.first; token < line.sentence.after; token += 1)
    if (
      /^(стан(ут|ет)|стать|установить|установят|установит|устанавлива\p{L}+|become|болады|болмақ|породнятся)$/u.test(
        formAt(line.scene, token),
      )
    )
      return true;
  return false;
};

/** One place facing the places of the other country, at its own level. */
function opposed(places: readonly string[]): [string, readonly string[]] | undefined {
  const unique = [...new Set(places)];
  for (const level of ['city', 'region'] as const) {
    const here = unique.filter((code) => (level === 'city' ? isCity(code) : levelOf(code) === level));
    const sides = Map.groupBy(here, countryOf);
    if (sides.size !== 2) continue;
    const [first, second] = [...sides.values()];
    if (first!.length === 1) return [first![0]!, second!];
    if (second!.length === 1) return [second![0]!, first!];
  }
  return undefined;
}

function contextPair(context: Context): [string, readonly string[]] | undefined {
  return context.pair ? opposed([...context.pair.a, ...context.pair.b]) : undefined;
}

/** How many words the twins stand from their number. */
const NEAR = 4;

/** «Главы двух городов, побратимов с 2009 года»: the twins themselves are spoken of, with a time. */
const isAboutPair = (line: Line, twin: Hit): boolean =>
  periodsOf(line).length > 0 &&
  hitsOf(line, ['two']).some(({ first }) => Math.abs(first - twin.first) <= NEAR);

function sinceOf(line: Line, context: Context, clause: { first: number; after: number }): string | undefined {
  const from = periodsOf(line).find((period) => period.edge === 'from' && period.first >= clause.first);
  if (from) return periodOf({ ...from, edge: 'in' }, context);
  if (
    hitsOf(line, ['sign', 'signing', 'begin']).length === 0 &&
    !/стал|became|болды/u.test(line.scene.tokens.text.slice(line.sentence.start, line.sentence.end))
  )
    return undefined;
  const date = periodsOf(line).find(
    (period) =>
      period.edge === 'in' &&
      period.when.type !== 'now' &&
      !(period.when.type === 'absolute' && /^\d{4}\/\d{4}$/.test(period.when.period)) &&
      !isOfReport(line, period, clause),
  );
  return date ? periodOf(date, context) : undefined;
}
