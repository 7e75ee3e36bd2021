import { TERMS } from '#model/claim.ts';
import { countryOf, isPlaceCode } from '#model/place.ts';
import { clauseAt, isPredicate } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import {
  ACCUSATIVE,
  ADJECTIVE,
  DATIVE,
  GENITIVE,
  INSTRUMENTAL,
  LOCATIVE,
  NOMINATIVE,
  NOUN,
  PREPOSITION,
  SINGULAR,
} from '../language/features.ts';
import type { Span } from '../mention.ts';
import { roleOf } from '../roles.ts';
import { featuresAt, formAt, hitsOf, type Line, mentionAt, periodsOf, placesOf, textOf } from '../scene.ts';
import { isSubjectNoun, subjectBehindBoth, subjectOpens } from './english-papers.ts';
import { subjectBefore } from './kazakh-papers.ts';
import { namedPhrase, quotedBehind } from './phrase.ts';
import { describedInNominative, namedPlural, russianObject } from './russian-object.ts';

/** What follows «о» or on behind the instrument. */
export const subjectOf = (line: Line, instrument: Hit): string | undefined =>
  line.scene.language === 'kk'
    ? kazakhSubject(line, instrument)
    : line.scene.language === 'en'
      ? englishSubject(line, instrument)
      : /^(о|об|обо)$/u.test(formAt(line.scene, instrument.after))
        ? subjectAfter(line, instrument.after + 1)
        : (understandingOf(line, instrument) ??
          subjectBehindParties(line, instrument) ??
          subjectBehindOwners(line, instrument) ??
          subjectOfPlan(line, instrument) ??
          deedOf(line, instrument));

/** «Меморандум о взаимопонимании»: what the paper's usual name says it is about. */
const understandingOf = (line: Line, { first, after }: Hit): string | undefined =>
  after - first > 1 && /^взаимопонимани/u.test(formAt(line.scene, after - 1))
    ? subjectAfter(line, after - 1)
    : undefined;

/** «План совместных мероприятий», «программа развития сотрудничества», «дорожная карта по реализации соглашения»: what a Russian plan is of. */
function subjectOfPlan(line: Line, { concept, after }: Hit): string | undefined {
  if (!/^(plan|programme)$/.test(concept)) return undefined;
  const by = [after, behindTerm(line, after)].find((at) => formAt(line.scene, at) === 'по');
  if (by !== undefined) return subjectAfter(line, by + 1, DATIVE);
  const bits = featuresAt(line.scene, after);
  return bits & GENITIVE && bits & (NOUN | ADJECTIVE) && !(bits & PREPOSITION) && !mentionAt(line, after)
    ? subjectAfter(line, after, GENITIVE)
    : undefined;
}

/** «План мероприятий | на 2032–2034 годы | по развитию туризма»: behind the years that a paper runs for, and a second name in brackets. */
function behindTerm(line: Line, token: number): number {
  const { scene, sentence } = line;
  let after = token;
  if (formAt(scene, after) === '(')
    while (after < sentence.after && after - token < LONGEST_TO_MARKS && formAt(scene, after - 1) !== ')')
      after += 1;
  const term = formAt(scene, after) === 'на' ? mentionAt(line, after + 1) : undefined;
  return term?.kind === 'period' ? term.after : after;
}

/** «Контракт на разведку и добычу нефти», «договор на поставку вагонов»: what a Russian paper binds its parties to do; not for how long, or for which sum. */
function deedOf(line: Line, { after }: Pick<Hit, 'after'>): string | undefined {
  return formAt(line.scene, after) === 'на' && DEED.test(formAt(line.scene, after + 1))
    ? russianObject(line, after + 1, ACCUSATIVE)?.name
    : undefined;
}
const DEED =
  /^(поставк|строительств|разведк|добыч|закупк|покупк|обслуживани|реконструкци|аренд|перевозк|переработк|производств|проектировани|модернизаци|ремонт|изготовлени|транспортировк|хранени|эксплуатаци|разработк|освоени|продаж|выполнени|оказани|проведени|постройк)/u;

/** «Соглашение с акиматом Павлодарской области о сотрудничестве»: behind those it is concluded with. */
function subjectBehindParties(line: Line, instrument: Hit): string | undefined {
  const { after } = clauseAt(line, instrument.first);
  if (!/^(с|со|между)$/u.test(formAt(line.scene, instrument.after))) return undefined;
  for (let token = instrument.after + 1; token < after && !isPredicate(line, token); token += 1)
    if (/^(о|об|обо)$/u.test(formAt(line.scene, token))) return subjectAfter(line, token + 1);
    else if (formAt(line.scene, token) === 'на') return deedOf(line, { after: token });
  return undefined;
}

/** «Протокол встречи глав двух регионов о торговле», «соглашение правительств России и Казахстана о поставках»: behind those whose Russian paper it is. */
function subjectBehindOwners(line: Line, { after }: Hit): string | undefined {
  for (let token = after; token < Math.min(line.sentence.after, after + LONGEST_OWNERS); token += 1) {
    if (token > after && /^(о|об|обо)$/u.test(formAt(line.scene, token)))
      return subjectAfter(line, token + 1);
    const isJoint = token > after && formAt(line.scene, token) === 'и';
    const bits = featuresAt(line.scene, token);
    if (!isJoint && (!(bits & GENITIVE) || bits & PREPOSITION || isPredicate(line, token))) return undefined;
  }
  return undefined;
}
const LONGEST_OWNERS = 12;

/** «An agreement on …», "a memorandum of cooperation", "a cooperation agreement": behind the paper, else the noun before it. */
function englishSubject(line: Line, instrument: Hit): string | undefined {
  const behind = subjectOpens(line, instrument.after);
  const day =
    behind === undefined
      ? undefined
      : periodsOf(line).find(({ first, after }) => first <= behind && behind < after);
  // «A declaration on Monday on trade».
  if (day) {
    const next = subjectOpens(line, day.after);
    return next === undefined ? undefined : subjectAfter(line, next);
  }
  const told = behind ?? subjectBehindBoth(line, instrument);
  if (told !== undefined) return subjectAfter(line, told);
  return isSubjectNoun(line, instrument.first - 1) ? formAt(line.scene, instrument.first - 1) : undefined;
}

/** Where a Russian sentence says what is to be done by its papers: «соглашение | о покупке Омского завода». */
export const deedsIn = (line: Line): readonly Span[] =>
  line.scene.language === 'ru'
    ? hitsOf(line, TERMS.instrument).flatMap(({ after }) => {
        const isDeed =
          /^(о|об|обо)$/u.test(formAt(line.scene, after)) &&
          DONE_SOMEWHERE.test(formAt(line.scene, after + 1));
        const span = isDeed && phraseAfter(line, after + 1);
        return span ? [span] : [];
      })
    : [];

function subjectAfter(line: Line, first: number, wanted = LOCATIVE, isJoined = false): string | undefined {
  const bound = boundIn(line, first);
  const sides = bound?.after;
  const span = bound ? { first, after: bound.first } : phraseAfter(line, first);
  if (!span) return undefined;
  const named =
    describedPhrase(line, span, wanted) ??
    namedPlural(line, span, wanted) ??
    namedPhrase(line, span, isJoined ? wanted : wanted & (GENITIVE | DATIVE));
  const sphere = sphereBehind(line, sides ?? span.after);
  if (sphere) return `${named} ${textOf(line.scene, sphere)}`;
  const joined = wanted === LOCATIVE ? joinedBehind(line, span.after) : undefined;
  return joined ? `${named} и ${joined}` : named;
}

/** «О сотрудничестве | Курганской области и Костанайской области | в сфере туризма»: where the row of both sides ends that a Russian paper binds, which is no part of its subject. */
function boundIn(line: Line, first: number): Span | undefined {
  if (line.scene.language !== 'ru') return undefined;
  let head = first;
  while (head < first + 2 && featuresAt(line.scene, head) & ADJECTIVE && !mentionAt(line, head)) head += 1;
  if (!BETWEEN_SIDES.test(formAt(line.scene, head))) return undefined;
  let after = head + 1;
  const countries = new Set<string>();
  while (after < line.sentence.after) {
    const place = placesOf(line).find((one) => one.first === after && isPlaceCode(one.code));
    if (place) for (const code of [place.code, ...place.others]) countries.add(countryOf(code));
    else if (
      !/^(и|с|со|,|-|–|республик[аи]|област(и|ей|ью)|кра[яй]|город(а|ов))$/u.test(formAt(line.scene, after))
    )
      break;
    after = place?.after ?? after + 1;
  }
  return countries.has('RU') && countries.has('KZ') ? { first: head + 1, after } : undefined;
}
const BETWEEN_SIDES = /^(сотрудничеств|взаимодействи|партн[её]рств|дружб|побратимств|товарообмен|обмен)/u;

/** «О дружбе | и сотрудничестве», «о сотрудничестве | и развитии автодороги»: the second of two that a Russian paper is about, in the case of the first. */
function joinedBehind(line: Line, token: number): string | undefined {
  const { scene } = line;
  if (scene.language !== 'ru' || formAt(scene, token) !== 'и') return undefined;
  const bits = featuresAt(scene, token + 1);
  // «Об учреждении и деятельности филиалов»: a form of several cases, told by the genitive that it governs.
  const governed = featuresAt(scene, token + 2);
  const isHead = !(bits & NOMINATIVE) || Boolean(governed & GENITIVE && governed & (NOUN | ADJECTIVE));
  const isOther = Boolean(bits & LOCATIVE && bits & (NOUN | ADJECTIVE)) && isHead && !(bits & PREPOSITION);
  const isPaper = hitsOf(line, TERMS.instrument, { first: token + 1, after: token + 4 }).length > 0;
  return isOther && !isPaper && !mentionAt(line, token + 1)
    ? subjectAfter(line, token + 1, LOCATIVE, true)
    : undefined;
}

/** «О сотрудничестве | в области морского транспорта», «| в торговой и культурной сферах», «| по вопросам здравоохранения»: the field of it in Russian. */
function sphereBehind(line: Line, token: number): Span | undefined {
  const { scene, sentence } = line;
  if (scene.language !== 'ru' || !/^(в|по)$/u.test(formAt(scene, token))) return undefined;
  let head = token + 1;
  while (head < sentence.after && head - token <= LONGEST_FIELD && !FIELD.test(formAt(scene, head))) {
    if (!(featuresAt(scene, head) & ADJECTIVE) && !/^(и|,|-|–)$/u.test(formAt(scene, head))) return undefined;
    head += 1;
  }
  if (!FIELD.test(formAt(scene, head)) || mentionAt(line, head)) return undefined;
  if (head === token + 1 && !isOfField(line, head + 1)) return undefined;
  let after = head + 1;
  while (
    after < sentence.after &&
    after - head <= LONGEST_FIELD &&
    !mentionAt(line, after) &&
    !isPredicate(line, after) &&
    (Boolean(featuresAt(scene, after) & GENITIVE) ||
      (/^(и|,)$/u.test(formAt(scene, after)) && isOfField(line, after + 1)))
  )
    after += 1;
  return { first: token, after };
}
const FIELD = /^(сфер(е|ах)|област(и|ях)|направлени(и|ях)|отрасл(и|ях)|вопросам|линии)$/u;
const LONGEST_FIELD = 8;

const isOfField = (line: Line, token: number): boolean => {
  const bits = featuresAt(line.scene, token);
  const isGenitive = Boolean(bits & GENITIVE && bits & (NOUN | ADJECTIVE)) && !mentionAt(line, token);
  // «В сфере культуры»: of one thing, though the form is that of several as well, unless they do something.
  return isGenitive && (!(bits & NOMINATIVE) || (Boolean(bits & SINGULAR) && !isPredicate(line, token + 1)));
};

const kazakhSubject = (line: Line, instrument: Hit): string | undefined => {
  const span = subjectBefore(line, instrument);
  return span && textOf(line.scene, span);
};

/** What a paper is about is told in no more tokens; English says «the building of a power line from A to B». */
const LONGEST_SUBJECT = { ru: 8, kk: 8, en: 12 } as const;

/** A prepositional object up to the next boundary, «между» or a period. */
function phraseAfter(line: Line, first: number): Span | undefined {
  let after = first;
  if (/^(этом|том|нем|ней|них|чем|котор\p{L}+|it|this|that|which|them)$/u.test(formAt(line.scene, first)))
    return undefined;
  let fields = Math.max(fieldsOf(line, first), attributesFrom(line, first));
  const marked = markedFrom(line, first);
  const isMarked = (token: number) => marked !== undefined && marked.first <= token && token < marked.after;
  while (
    after < line.sentence.after &&
    (isMarked(after) ||
      ((after < fields ||
        isOfDeed(line, first, after) ||
        !/^([,;:.–—()]|между|на|в|и|еще|уже|between|for|in|at|during|with|signed|dated|on)$/u.test(
          formAt(line.scene, after),
        )) &&
        (after < fields || after - first < LONGEST_SUBJECT[line.scene.language]) &&
        !isPartnerNamed(line, after) &&
        !(isPredicate(line, after) && !isCompound(line, after) && !isBehindArticle(line, after)) &&
        !isNextPaper(line, after) &&
        !(after > first && (opensClause(line, after) || isSideThatSigns(line, after)))))
  ) {
    // «По реализации соглашения | о торговом, научном и культурном сотрудничестве».
    if (/^(о|об)$/u.test(formAt(line.scene, after)))
      fields = Math.max(fields, attributesFrom(line, after + 1));
    after += 1;
  }
  if (line.scene.language === 'en' && formAt(line.scene, after - 1) === 'and') after -= 1;
  return after > first ? { first, after } : undefined;
}

/** A phrase that a row of attributes opens, in the nominative, what stands behind its noun as it is. */
function describedPhrase(line: Line, { first, after }: Span, wanted: number): string | undefined {
  const behind = attributesFrom(line, first);
  if (behind === first || behind > after) return undefined;
  const named = describedInNominative(line, { first, after: behind }, wanted);
  return behind < after ? `${named} ${textOf(line.scene, { first: behind, after })}` : named;
}

/** «О торгово-экономическом, научном и культурном | сотрудничестве»: behind the row of attributes of the one thing that a Russian paper is about; the beginning where it has no such row. */
function attributesFrom(line: Line, first: number): number {
  if (line.scene.language !== 'ru') return first;
  let token = first;
  let isRow = false;
  while (token - first <= LONGEST_ROW && isAttribute(line, token)) {
    token += 1;
    if (/^(,|и)$/u.test(formAt(line.scene, token)) && isAttribute(line, token + 1)) {
      isRow = true;
      token += 1;
    }
  }
  return isRow && featuresAt(line.scene, token) & NOUN && !mentionAt(line, token) ? token + 1 : first;
}
/** «О приграничном торгово-экономическом, научно-техническом, культурном и гуманитарном сотрудничестве», in tokens. */
const LONGEST_ROW = 14;

const isAttribute = (line: Line, token: number): boolean =>
  Boolean(featuresAt(line.scene, token) & ADJECTIVE) && !mentionAt(line, token);

/** «Дороги по маршруту | «Омск – Павлодар – Семей»»: the Russian name in marks that a subject holds or ends with. */
function markedFrom(line: Line, first: number): Span | undefined {
  if (line.scene.language !== 'ru') return undefined;
  for (let token = first; token < Math.min(line.sentence.after, first + LONGEST_TO_MARKS); token += 1) {
    const marked = quotedBehind(line, token);
    if (marked) return marked;
    if (/^[,;:.–—()]$/u.test(formAt(line.scene, token)) || isPredicate(line, token)) return undefined;
  }
  return undefined;
}
const LONGEST_TO_MARKS = 8;

/** «Cooperation in trade, the economy and culture», "cooperation on joint programmes": past the fields that an English paper on cooperation names, else nothing. */
function fieldsOf(line: Line, first: number): number {
  const { scene, sentence } = line;
  if (scene.language !== 'en') return first;
  let opens = first;
  while (opens < first + 3 && !isSubjectNoun(line, opens)) opens += 1;
  opens += 1;
  if (
    !isSubjectNoun(line, opens - 1) ||
    !/^(in|on)$/.test(formAt(scene, opens)) ||
    mentionAt(line, opens + 1)
  )
    return first;
  let after = opens + 1;
  while (
    after < sentence.after &&
    after - opens < MOST_FIELDS &&
    !/^([;:.–—()]|between|for|at|during|with|signed|dated|by|which|that|who|where|was|were|is|are|has|have)$/u.test(
      formAt(scene, after),
    ) &&
    !mentionAt(line, after) &&
    !(formAt(scene, after) === ',' && !isRowGoingOn(line, after))
  )
    after += 1;
  return after;
}
/** The fields of a paper are not told by more tokens. */
const MOST_FIELDS = 16;

/** «Trade, | the economy, science and culture»: the comma of a row, whose «and» stands a few words behind. */
function isRowGoingOn({ scene, sentence }: Line, comma: number): boolean {
  for (let token = comma + 1; token < Math.min(sentence.after, comma + MOST_FIELDS); token += 1) {
    if (formAt(scene, token) === 'and') return true;
    if (/^(in|on|at|by|to|which|who|that|as|said|[;:.])$/u.test(formAt(scene, token))) return false;
  }
  return false;
}

/** «On the seabed»: no verb stands behind an English article. */
const isBehindArticle = (line: Line, token: number): boolean =>
  line.scene.language === 'en' && /^(the|a|an)$/.test(formAt(line.scene, token - 1));

/** «On tourism | and a protocol on the ferry»: another English paper of the row. */
const isNextPaper = (line: Line, token: number): boolean =>
  line.scene.language === 'en' &&
  formAt(line.scene, token) === 'and' &&
  hitsOf(line, TERMS.instrument, { first: token + 1, after: token + 5 }).length > 0;

/** «О сотрудничестве с Омской областью», "on trade with Kazakhstan": with whom, which is no part of the subject. */
const isPartnerNamed = (line: Line, token: number): boolean =>
  /^(с|со|with)$/u.test(formAt(line.scene, token)) &&
  placesOf(line).some(
    (place) => place.first > token && place.first - token <= 3 && roleOf(line, place) === 'with',
  );

/** «О строительстве верфи | в Актау», «на поставку насосов | в Омск»: where what a Russian paper is about is to be done. */
export function isOfDeed(line: Line, first: number, preposition: number): boolean {
  if (line.scene.language !== 'ru' || !DONE_SOMEWHERE.test(formAt(line.scene, first))) return false;
  const isGoal = /^(в|во|на)$/u.test(formAt(line.scene, preposition));
  const where = /^(городе|области|районе|селе|порту)$/u.test(formAt(line.scene, preposition + 1)) ? 2 : 1;
  return (
    isGoal &&
    placesOf(line).some(
      ({ form, first: at, after }) =>
        form === 'noun' && at <= preposition + where && preposition + 1 < after && at > preposition,
    )
  );
}
const DONE_SOMEWHERE =
  /^(строительств|возведени|реконструкци|ремонт|модернизаци|открыти|создани|покупк|закупк|приобретени|размещени|производств|выпуск|сборк|добыч|переработк|поставк|запуск|прокладк|учреждени|основани|организаци|проведени|эксплуатаци|освоени)/u;

/** «Coal-fired plants»: an English attribute of two words. */
const isCompound = (line: Line, token: number): boolean =>
  line.scene.language === 'en' && formAt(line.scene, token).includes('-');

/** «Меморандум о сотрудничестве | города подписали вчера»: the sides by a common noun, right before what they did. */
const isSideThatSigns = (line: Line, token: number): boolean =>
  line.scene.language === 'ru' &&
  hitsOf(line, ['sign']).some(({ first }) => first === token + 1) &&
  /^(города|области|регионы|стороны|страны|республики|края|районы|государства)$/u.test(
    formAt(line.scene, token),
  );

/** «После подписания соглашения о сотрудничестве делегация …»: a noun that can only be the subject of what follows. */
function opensClause(line: Line, token: number): boolean {
  if (line.scene.language !== 'ru') return false;
  const bits = featuresAt(line.scene, token);
  const oblique = GENITIVE | DATIVE | INSTRUMENTAL | LOCATIVE;
  // «О сотрудничестве Самарская область подписала …», «о побратимстве Омск и Павлодар подписали …».
  const mention = mentionAt(line, token);
  if (mention)
    return (
      Boolean(bits & NOMINATIVE) &&
      !(bits & oblique) &&
      ((mention.kind === 'place' && mention.first === token) || Boolean(bits & ADJECTIVE)) &&
      !/^[«"“]$/u.test(formAt(line.scene, token - 1))
    );
  return Boolean(bits & NOUN && bits & NOMINATIVE) && !(bits & (oblique | ADJECTIVE | ACCUSATIVE));
}
