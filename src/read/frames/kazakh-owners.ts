import { countryOf, isOfEitherSide, isPlaceCode, levelOf, type PlaceCode } from '#model/place.ts';
import type { Context } from '../context.ts';
import { LOCATIVE } from '../language/features.ts';
import { AND, GENITIVE_ENDING } from '../language/kazakh-words.ts';
import type { PersonMention, PlaceMention, Span } from '../mention.ts';
import { carries, formAt, hitsOf, type Line, mentionAt, personsOf, placesOf } from '../scene.ts';
import { type Holder, NAMELESS } from './holder.ts';
import {
  BARE_HEAD,
  bodyMeant,
  chamberOf,
  companyNamed,
  countryByName,
  countryOfTitle,
  isOfBareRegion,
  isOfNamelessFirm,
  isOfTitle,
} from './kazakh-office.ts';
import { isElsewhere, isOfOccasion } from './kazakh-titles.ts';
import { kazakhNominative } from './phrase.ts';

/**
 * Whether a place before a title may be whose it is: nothing but words of a title stands between, and its case does not say where, where to or
 * with whom. «Ресей елшісі P көлік министрі Q-мен», «Орынборда өткен жиында министр Q», «Омбы облысына барған облыс әкімі» have places of others.
 */
export function mayOwn(line: Line, place: PlaceMention, title: Span, { name }: PersonMention): boolean {
  if (line.scene.language !== 'kk' || place.after > title.first) return true;
  // «Ресейлік қонақтар вице-министр P-мен кездесті»: whose the guests are.
  if (place.form !== 'noun')
    return (
      place.after === title.first ||
      isOfBareRegion(line, title) ||
      !GUESTS.test(formAt(line.scene, place.after))
    );
  const country = countryOfTitle(line, title, name);
  // «Келес ауданының әкімі»: a district that is known by its name only.
  if (country && isPlaceCode(place.code)) return countryOf(place.code) === country;
  // `ownHead` knows whose head he is.
  if (BARE_HEAD.test(formAt(line.scene, title.first))) return !isOfOccasion(line, place, title);
  if (/^(тарапынан|атынан)$/u.test(formAt(line.scene, place.after)))
    return !personsOf(line).some(({ first, after }) => first >= place.after && after <= title.first);
  const home = countryByName(name);
  if (isElsewhere(line, place))
    return (
      place.after === title.first &&
      levelOf(place.code) === 'region' &&
      Boolean(place.cases & LOCATIVE) &&
      home === countryOf(place.code)
    );
  const colleague = personsOf(line).findLast(
    ({ first, after }) => first >= place.after && after < title.first && AND.test(formAt(line.scene, after)),
  );
  if (colleague && home && home !== countryOf(place.code)) return false;
  for (let token = place.after; token < title.first; token += 1) {
    const isInName = colleague && colleague.first <= token && token <= colleague.after;
    if (!(isInName || isOfTitle(line, token) || isJoint(line, token))) return false;
  }
  return true;
}

const GUESTS =
  /^(қонақ|мейман|әріптес|кәсіпкер|инвестор|журналист|студент|маман|дипломат)(тар|лар|дар|тер|лер|дер)(ы|і|ды|ді|ға|ге|мен|ымен|імен)?$/u;

/** What joins the words of a title, or two titles of one: «вице-губернаторы, сауда министрі», «орынбасары – министр». */
const isJoint = (line: Line, token: number): boolean =>
  mentionAt(line, token)?.kind === 'place' ||
  BETWEEN.test(formAt(line.scene, token)) ||
  carries(line, token, 'office') ||
  (/^[,–—]$/u.test(formAt(line.scene, token)) &&
    (carries(line, token - 1, 'office') || (isOfTitle(line, token - 1) && isOfTitle(line, token + 1))));
const BETWEEN = /^(бойынша|жөніндегі|осы|сол|аталған|бұл)$|(ның|нің|дың|дің|тың|тің)$/u;

/** «Ресейдің осы өңірінің вице-губернаторы P мен экономика министрі Q»: who is named between a place and a title has told whose both are. */
export function colleagueOf(
  line: Line,
  { people }: Context,
  title: Span,
  place: PlaceMention | undefined,
): string | undefined {
  const named =
    place && personsOf(line).findLast(({ first, after }) => first >= place.after && after < title.first);
  const home = named && AND.test(formAt(line.scene, named.after)) ? people.get(named.name) : undefined;
  return home && isPlaceCode(home) && home !== place!.code && countryOf(home) === place!.code
    ? home
    : undefined;
}

/** «Ресейдің жаңа елшісі грамотасын тапсырды. … елші P айтты»: who sent the envoy that the sentences before speak of. */
export function senderTold({ scene, index }: Line): PlaceCode | undefined {
  for (const line of scene.lines.slice(Math.max(0, index - TOLD_BEFORE), index).toReversed()) {
    const senders = hitsOf(line, ['envoy']).flatMap((envoy) =>
      placesOf(line).filter(
        (place) =>
          isOfEitherSide(place.code) &&
          place.after <= envoy.first &&
          envoy.first - place.after <= NEAR_SENDER &&
          GENITIVE_ENDING.test(formAt(scene, place.after - 1)),
      ),
    );
    const countries = new Set(senders.map(({ code }) => countryOf(code)));
    if (countries.size > 0) return countries.size === 1 ? [...countries][0] : undefined;
  }
  return undefined;
}
const TOLD_BEFORE = 3;
/** «Ресейдің Қазақстандағы жаңа елшісі», in tokens. */
const NEAR_SENDER = 4;

/**
 * The company, the chamber or the body spoken of before whose office a title is by the words before it; `null` where that is a firm that nothing
 * names.
 */
export function bodyBefore(line: Line, { bodies }: Context, title: Span): Holder | null | undefined {
  const company = companyBefore(line, title);
  if (company) return company;
  const chamber = chamberOf(line, title);
  if (chamber) return { party: chamber.name, mention: { ...chamber.span, ...NAMELESS } };
  const meant = bodyMeant(line, title, bodies);
  if (meant) return { party: meant };
  return isOfNamelessFirm(line, title) ? null : undefined;
}

/** «ҚазМұнайГаз» ҰК басқарма төрағасы: a name in marks before the title. */
function companyBefore(line: Line, title: Span): Holder | undefined {
  const quoted = companyNamed(line, title);
  return (
    quoted && {
      party: kazakhNominative(line, quoted).replace(/-$/u, ''),
      mention: { ...quoted, ...NAMELESS },
    }
  );
}
