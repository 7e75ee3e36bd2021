import type { BareClaim, SlotsOf } from '#model/claim.ts';
import { countryAcross, countryOf, isOfEitherSide, isPlaceCode, levelOf } from '#model/place.ts';
import type { Hit } from '../concepts.ts';
import type { Context } from '../context.ts';
import { GENITIVE, GUESSED, NOUN } from '../language/features.ts';
import { CAPITAL } from '../language/tokens.ts';
import { isWithin, type PersonMention, type PlaceMention, type Span } from '../mention.ts';
import { isInRepublic } from '../parties.ts';
import { roleOf } from '../roles.ts';
import {
  bodiesOf,
  carries,
  formAt,
  hasWord,
  hitsOf,
  type Line,
  personsOf,
  placesOf,
  textOf,
} from '../scene.ts';
import { abbreviationIn } from './abbreviations.ts';
import { bodyRunIn, committeeOf, councilIn, isOfDepartment } from './english-body-names.ts';
import { branchIn } from './english-branches.ts';
import { headMeant, isCountryAlone, isHeadOfNoCountry } from './english-heads.ts';
import { placeOwning } from './english-its.ts';
import {
  counterpartsIn,
  countryOfOther,
  isGoneTo,
  isOfCompany,
  isOfKazakhName,
  isOfTwoSides,
  isOfUniversity,
  isOnlySupplier,
  isPartedByVerb,
  isViceMinister,
  ownerBefore,
  placeBehind,
  stateMeant,
  universityBefore,
  withoutPassed,
} from './english-office.ts';
import { regionMeant } from './english-regional.ts';
import { bodyHeaded, isHeading } from './english-relative.ts';
import { type Frame, quoteOf } from './frame.ts';
import { type Holder, NAMELESS } from './holder.ts';
import { russianChamberIn } from './kazakh-chambers.ts';
import {
  institutionIn,
  isKazakhHost,
  isOfBareRegion,
  isOfKazakhState,
  isOurOwn,
  isServedIn,
  ownHead,
  seatMeant,
} from './kazakh-office.ts';
import { bodyBefore, colleagueOf, mayOwn, senderTold } from './kazakh-owners.ts';
import {
  isInSpeech,
  isNoneToTell,
  isOfOneNamed,
  isOfOwnCabinet,
  isOfOwnMinistry,
  isOfOwnState,
  isOneTitle,
  isOnlyBeside,
} from './kazakh-titles.ts';
import { countryLed } from './leaders-known.ts';
import { capitalIn, partyMeant } from './office-meant.ts';
import { officesInRow } from './office-row.ts';
import { colleaguesOf, positionOfOne } from './office-shared.ts';
import { crossesMark, titleOf } from './office-title.ts';
import { allQuoted, nominativeOf } from './phrase.ts';
import { placeAt, positionOf } from './position.ts';
import { atLevelOf, counterpartOf, finestOf, isOfMany, isOfRegionsHead, type Rank, rankOf } from './ranks.ts';
import { bodyByForm, bodyRun, townInMarks } from './russian-body-names.ts';
import { bodyKindOf, bodyLed, bodyOfKind, isOfPartner, partnerOf } from './russian-holders.ts';
import {
  isEnvoyAway,
  isHeadOfRegion,
  isLegalForm,
  isOfCity,
  isOfKazakhCabinet,
  isOfRussianState,
  nominativeOfFirm,
  ofRepublic,
  regionTold,
  senderBefore,
  wholeFirm,
  withinRegion,
} from './russian-office.ts';

/** Who holds which office: a title beside a full name, with the place or body whose office it is. */
export const office: Frame = {
  name: 'office',
  triggers: ['office', 'heading'],
  blockers: [],
  fill: (line, context) => {
    const claims: BareClaim[] = [...officesInRow(line, context)];
    const told = new Set(claims.map(({ slots }) => (slots as SlotsOf<'office'>).person));
    for (const { slots } of claims) {
      const { person, of } = slots as SlotsOf<'office'>;
      if (person && of) context.people.set(person, of);
    }
    for (const person of personsOf(line)) {
      if (person.after - person.first < 2 || told.has(person.name)) continue;
      const title = titleOf(line, person);
      if (!title || !isOneTitle(line, title)) continue;
      const colleagues = colleaguesOf(line, title, person);
      if (isOfMany(line, title) && colleagues.length === 0 && !isHeading(line, title)) continue;
      const of = withinRegion(line, title, holderOf(line, context, title, person));
      const known = context.people.get(person.name);
      if (line.scene.language === 'kk' && of && isToldBefore(known, of)) continue;
      if (line.scene.language === 'ru' && of && !of.mention && isOfOther(known, of.party)) continue;
      const position = positionOf(line, title, of?.mention, of?.party);
      if (!of || !position || (line.scene.language === 'kk' && isNoneToTell(position, of))) continue;
      context.people.delete(person.name);
      context.people.set(person.name, of.party);
      context.last.office = { party: of.party, line: line.index };
      if (isPlaceCode(of.party) && !isOfEitherSide(of.party)) continue;
      const held = colleagues.length > 0 ? positionOfOne(line, position) : position;
      for (const { name } of [person, ...colleagues])
        claims.push({
          kind: 'office',
          modality: 'stated',
          slots: { person: name, position: held, of: of.party },
          quote: quoteOf(line),
        });
    }
    return line.scene.language === 'en' ? [...claims, ...counterpartsIn(line, claims, context)] : claims;
  },
};

/** «Губернатор Олег Зотов» behind «губернатор Курганской области Олег Зотов»: of no other place, whichever the text named since. */
const isOfOther = (known: string | undefined, party: string): boolean =>
  known !== undefined && isPlaceCode(known) && known !== party;

/** «Бас консул Алан Громов», «Сенат төрағасы» after «ҚР Парламенті Сенатының төрағасы»: an office told before in other words. */
const isToldBefore = (known: string | undefined, { party, mention }: Holder): boolean =>
  known !== undefined &&
  (!mention ||
    (!isPlaceCode(known) &&
      !isPlaceCode(party) &&
      [known, party]
        .toSorted((a, b) => a.length - b.length)
        .every((name, at, [short]) => at === 0 || name.includes(short!))));

/** «Форумда Премьер-Министр Михаил Мишустин …»: a leader by his surname, where no country stands before his title. */
const leaderAnywhere = (
  { scene }: Line,
  { name }: PersonMention,
  rank: Rank,
  places: readonly PlaceMention[],
): string | undefined =>
  places.some(({ code }) => isPlaceCode(code) && levelOf(code) === 'country')
    ? undefined
    : countryLed(name, rank, scene.language, scene.published);

/** Whose office: the place or body in the title, else the one that the sentence or the context leaves no doubt of. */
function holderOf(line: Line, context: Context, title: Span, person: PersonMention): Holder | undefined {
  const headed =
    bodyHeaded(line, title) ??
    bodyLed(line, title) ??
    branchIn(line, title) ??
    russianChamberIn(line, title) ??
    townInMarks(line, title) ??
    bodyByForm(line, title, person.first);
  if (headed) return headed;
  const reach = { kk: 8, en: 3, ru: 0 }[line.scene.language];
  const from = Math.max(line.sentence.first, title.first - reach);
  const inside = (mention: Span) =>
    (mention.first >= from || isAdjectiveBefore(line, mention, title)) &&
    mention.after <= Math.max(title.after, person.first);
  const body = bodiesOf(line)
    .filter((mention) => inside(mention) || (line.scene.language === 'kk' && mention.after === title.first))
    .filter((mention) => !mention.place && !isOfOneNamed(line, mention, title))
    .filter((mention) => !isBesideMinister(line, mention, title))
    .at(0);
  const seatOfBody = body && line.scene.language === 'ru' ? placeAt(line, body.after) : undefined;
  if (body && seatOfBody?.form === 'noun' && seatOfBody.after <= Math.max(title.after, person.first))
    return {
      party: `${body.name} ${textOf(line.scene, seatOfBody)}`,
      mention: { ...body, after: seatOfBody.after },
    };
  if (body && line.scene.language === 'ru' && isLegalForm(line, body.first)) {
    const span = wholeFirm(line, body);
    return { party: textOf(line.scene, span), mention: { ...body, ...span } };
  }
  const run = bodyRun(line, title, person.first);
  if (run && (!body || (run.mention!.first <= body.first && run.mention!.after > body.after))) return run;
  if (body) return committeeOf(line, body) ?? { party: body.name, mention: body };
  if (isOfPartner(line, title)) return partnerOf(line, context, title);
  const kind = bodyKindOf(line, title);
  if (kind) return bodyOfKind(line, context, title, kind);
  const owner = ownerBefore(line, title);
  if (owner) return owner;
  if (isOfCompany(line, title)) return undefined;
  if (isOfUniversity(line, title)) {
    const university =
      universityBefore(line, title) ??
      abbreviationIn(line, title, person.first)?.party ??
      knownBody(line, context, title, undefined);
    return university ? { party: university } : undefined;
  }
  const rank = rankOf(line, title);
  const behind = line.scene.language === 'en' ? placeBehind(line, person) : undefined;
  if (behind) return { party: atLevelOf(line, title, behind.code), mention: behind };
  if ((rank === 'state' && isOfKazakhState(line, title)) || (rank && isOurOwn(line, title)))
    return { party: 'KZ' };
  const kazakh = line.scene.language === 'kk' ? bodyBefore(line, context, title) : undefined;
  if (kazakh !== undefined) return kazakh ?? undefined;
  const region = regionMeant(line, context, title);
  if (region !== undefined) return region === null ? undefined : { party: region };
  const council =
    line.scene.language === 'en' ? (councilIn(line, title) ?? bodyRunIn(line, title)) : undefined;
  if (council) return council;
  const named = namedBehind(line, title);
  if (named) return named;
  const marked = line.scene.language === 'ru' && !rank ? quotedIn(line, title) : undefined;
  if (marked) return marked;
  const abbreviation = abbreviationIn(line, title, person.first);
  if (abbreviation) return abbreviation;
  const isEnvoys = hitsOf(line, ['envoy'], title).length > 0;
  const isOfIts = !isEnvoys && !rank && !isOfBareRegion(line, title);
  const isOfNoCountry = isHeadOfNoCountry(line, title);
  // «Met in Astana with Minister …»: where it was, before an English title.
  const all = placesOf(line).filter(
    (place) =>
      inside(place) &&
      !(isOfNoCountry && isCountryAlone(line, place)) &&
      !(isOfIts && isOnlyBeside(line, place)) &&
      !isOfDepartment(line, place) &&
      !isWhereSent(line, place, title) &&
      !isInSpeech(line, place, title) &&
      (isEnvoys || mayOwn(line, place, title, person)) &&
      !(
        line.scene.language === 'en' &&
        (place.after < title.first || isGoneTo(line, place, rank)) &&
        ((place.form === 'noun' && ['in', 'to', 'from'].includes(roleOf(line, place))) ||
          isPartedByVerb(line, place, title))
      ),
  );
  const before = all.filter((place) => place.after <= title.first);
  const nearest = before.findLast((place) => isEnvoys || !isServedIn(line, place));
  if (!isEnvoys && !nearest && before.length > 0) return undefined;
  const isSender = (place: PlaceMention) => roleOf(line, place) === 'of';
  const sender = !isEnvoys
    ? undefined
    : line.scene.language === 'kk'
      ? // «Облыс әкімі … Ресей елшісі …»: the country right before the title.
        all.findLast(
          (place) => isSender(place) || (place.after === title.first && roleOf(line, place) !== 'in'),
        )
      : all.find(isSender);
  if (sender) return { party: countryOf(sender.code), mention: sender };
  // «Келес ауданының әкімі»: a district by its name.
  const isOfDistrict = line.scene.language === 'kk' && nearest?.after === title.first;
  if (isOfDistrict && !isPlaceCode(nearest.code)) return { party: nearest.code, mention: nearest };
  const own =
    line.scene.language === 'kk' && rank
      ? (leaderAnywhere(line, person, rank, all) ?? ownHead(line, title, person, nearest))
      : undefined;
  if (own) return { party: own };
  const places =
    line.scene.language === 'kk' && nearest
      ? [nearest]
      : withoutPassed(
          line,
          title,
          all.filter(
            (mention) => mention.first >= title.first || !crossesMark(line, mention.after, title.first),
          ),
        );
  const institution = line.scene.language === 'kk' ? institutionIn(line, title, nearest) : undefined;
  if (institution) return { party: institution.name, mention: { ...institution.span, ...NAMELESS } };
  const seat = line.scene.language === 'kk' ? seatMeant(line, context, title, person) : undefined;
  if (seat && nearest && nearest.after < title.first && countryOf(nearest.code) !== countryOf(seat))
    return { party: seat };
  const owning = placeOwning(line, title);
  const place = isEnvoys
    ? places[0]
    : (owning ?? finestOf(line, places.find((mention) => mention.form !== 'resident') ?? places[0], places));
  const isLowly =
    place &&
    rank === 'state' &&
    place.after <= title.first &&
    place !== owning &&
    levelOf(place.code) !== 'country' &&
    place.code !== 'RU-TA' &&
    ![place.after - 1, place.after].some((token) => /^республика/u.test(formAt(line.scene, token)));
  const city =
    place?.form === 'adjective' && levelOf(place.code) === 'country' && isOfCity(line, title)
      ? context.named.findLast((code) => levelOf(code) === 'city' && countryOf(code) === place.code)
      : undefined;
  if (city) return { party: city, mention: place! };
  const colleague = line.scene.language === 'kk' ? colleagueOf(line, context, title, place) : undefined;
  if (colleague) return { party: colleague, mention: place! };
  const regional =
    place &&
    (isOfRegionsHead(line, title) || isHeadOfRegion(line, title)) &&
    levelOf(place.code) === 'country'
      ? regionTold(line, context, place)
      : undefined;
  if (regional) return { party: regional, mention: place! };
  if (place && isOfRegionsHead(line, title) && levelOf(place.code) === 'country') return undefined;
  if (place && !isLowly && (isEnvoyAway(line, title, place) || (isEnvoys && isKazakhHost(line, place))))
    return { party: countryAcross(place.code), mention: place };
  if (place && !isLowly) return { party: atLevelOf(line, title, place.code), mention: place };
  const quoted = quotedIn(line, title);
  if (quoted) return quoted;
  if (seat && isOfBareRegion(line, title)) return { party: seat };
  if ((rank === 'minister' || isOfOwnState(line, title)) && isOfOwnCabinet(line, title, person))
    return { party: 'KZ' };
  // «Министр сельского хозяйства»: a minister heads no body.
  const noun =
    line.scene.language === 'ru' && rank === 'minister'
      ? undefined
      : hitsOf(line, ['body'], title).find((hit) => !carries(line, hit.first, 'office'));
  const known = knownBody(line, context, title, noun);
  if (known)
    return { party: known, mention: { ...(noun ?? title), after: noun?.after ?? title.first, ...NAMELESS } };
  const chosen = noun && COUNCIL.test(formAt(line.scene, noun.first)) ? councilOf(line, noun) : undefined;
  if (chosen) return { party: chosen, mention: { ...noun!, first: describedFrom(line, noun!), ...NAMELESS } };
  // «Руководитель агентства региона»: of the region's administration.
  const isOfItsRegion = line.scene.language === 'ru' && hitsOf(line, ['region'], title).length > 0;
  if (noun && !isOfItsRegion)
    return context.bodies[0] ? { party: context.bodies[0], mention: { ...noun, ...NAMELESS } } : undefined;
  if (rank && ofRepublic(line, title, rank === 'state') && !context.named.some(isInRepublic))
    return { party: 'KZ' };
  if (line.scene.language === 'ru' && rank && isOfKazakhCabinet(line, title, person, rank, context.country))
    return { party: 'KZ' };
  if (line.scene.language === 'ru' && rank && !context.country && isOfRussianState(line, title, person, rank))
    return { party: 'RU' };
  const state =
    rank &&
    (countryLed(person.name, rank, line.scene.language, line.scene.published) ??
      countryOfOther(line, person) ??
      stateMeant(line, title, rank, capitalIn(context)));
  if (state) return { party: state };
  if (rank === 'minister' && (isOfKazakhName(line, person) || isViceMinister(line, title)))
    return { party: 'KZ' };
  if (rank === 'state' || (rank && isOnlySupplier(line, context.country))) return undefined;
  if (line.scene.language === 'ru' && isEnvoys) return senderBefore(line, title);
  const told = line.scene.language === 'kk' && isEnvoys ? senderTold(line) : undefined;
  if (told) return { party: told };
  if (rank === 'cabinet') {
    const other = counterpartOf(line, title);
    if (other) return { party: other };
    if (line.scene.language !== 'kk' && !context.country && !capitalIn(context)) return undefined;
    if (isOfTwoSides(line) && !capitalIn(context)) return undefined;
  }
  if (line.scene.language === 'kk' && !seat && isOfBareRegion(line, title)) return undefined;
  const isOfRegion = hitsOf(line, ['region'], title).length > 0;
  if (line.scene.language === 'kk' && !rank && !seat && !isOfRegion && !isEnvoys)
    return isOfOwnMinistry(line, title) && context.country !== 'RU' ? { party: 'KZ' } : undefined;
  const meantHead = headMeant(line, context, title);
  if (meantHead !== undefined) return meantHead === null ? undefined : { party: meantHead };
  const party = partyMeant(line, context, title, person, { rank, seat, isEnvoys });
  if (party === 'RU' && isOfKazakhName(line, person)) return { party: 'KZ' };
  return party ? { party } : undefined;
}

/** «Представитель губернатора области в Москве»: where someone is sent by a region of which the Russian title speaks. */
const isWhereSent = (line: Line, place: PlaceMention, title: Span): boolean =>
  line.scene.language === 'ru' &&
  isWithin(place, title) &&
  roleOf(line, place) === 'in' &&
  hasWord(line, /^(представител|постпред|полпред|торгпред)/u, title) &&
  hitsOf(line, ['region'], title).some(({ after }) => after < place.first);

/** «In a letter to the Senate Prime Minister A»: no body before it has an English minister. */
const isBesideMinister = (line: Line, { after }: Span, title: Span): boolean =>
  line.scene.language === 'en' &&
  after <= title.first &&
  /^(cabinet|minister)$/.test(rankOf(line, title) ?? '');

/** «Глава Росгранстроя»: an unknown word with a capital behind a head's title names what he heads. */
function namedBehind(line: Line, title: Span): Holder | undefined {
  const { scene } = line;
  const token = title.first + 1;
  if (
    scene.language !== 'ru' ||
    title.after - title.first !== 2 ||
    !/^(глав|замглав|замруководител|замдиректор|замначальник|руководител|директор|гендиректор|председател|президент|представител)/u.test(
      formAt(scene, title.first),
    ) ||
    !(scene.tokens.flags[token]! & CAPITAL) ||
    /^(мин|мид$|госком)/u.test(formAt(scene, token)) ||
    line.mentions.some(({ first, after }) => first <= token && token < after) ||
    carries(line, token, 'akimat', 'office', 'office-word', 'body')
  )
    return undefined;
  const nouns = scene.morphology
    .analyse(formAt(scene, token), 'ru')
    .filter(({ features }) => features & NOUN);
  const base = nouns.every(({ features }) => features & GUESSED)
    ? nouns.find(({ features }) => features & GENITIVE)?.lemma
    : undefined;
  if (!base) return undefined;
  const span = { first: token, after: token + 1 };
  return { party: base.charAt(0).toUpperCase() + base.slice(1), mention: { ...span, ...NAMELESS } };
}

/** «Председатель правления «Актау Флот»»: a name in marks directly behind the title. */
function quotedIn(line: Line, title: Span): Holder | undefined {
  const [quoted] = allQuoted(line, { first: title.first + 1, after: title.after + 1 });
  if (!quoted) return undefined;
  const span = wholeFirm(line, quoted);
  const party = span.first === quoted.first ? nominativeOfFirm(line, quoted) : textOf(line.scene, span);
  return { party, mention: { ...span, ...NAMELESS } };
}

/** Parliaments and councils that need no name of their own. */
const COUNCIL =
  /^(мажилис|сенат|парламент|госдум|маслихат|горсовет|гордум|облдум|дум[аы]$|заксобрани|мәжіліс|мәслихат|majilis|mazhilis|senate|parliament|maslikhat)/u;
const councilOf = (line: Line, noun: Hit): string =>
  line.scene.language === 'ru'
    ? nominativeOf(line, describedFrom(line, noun), noun)
    : textOf(line.scene, noun);

/** «Областной Думы», «городского маслихата»: from the adjectives of a council on. */
function describedFrom(line: Line, { first }: Hit): number {
  let from = first;
  while (
    from - 1 > line.sentence.first &&
    /^(областн|городск|краев|законодательн|районн)/u.test(formAt(line.scene, from - 1))
  )
    from -= 1;
  return from;
}

/** «Директор центра», «ректор»: the body of that kind that the document has named. */
function knownBody(line: Line, context: Context, title: Span, noun: Hit | undefined): string | undefined {
  const kind = noun
    ? formAt(line.scene, noun.first).slice(0, 4)
    : /^(про)?ректор/u.test(formAt(line.scene, title.first))
      ? '(универ|инстит|академ)'
      : isOfUniversity(line, title)
        ? '(univer|instit|academ)'
        : undefined;
  if (!kind) return undefined;
  const pattern = new RegExp(`(^|\\s)${kind}`, 'iu');
  return context.bodies.findLast((name) => pattern.test(name));
}

/** «Астраханский губернатор». */
const isAdjectiveBefore = (line: Line, mention: Span, title: Span): boolean =>
  mention.after === title.first &&
  placesOf(line).some((place) => place.first === mention.first && place.form === 'adjective');
