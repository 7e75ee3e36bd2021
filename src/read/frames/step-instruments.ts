import { TERMS } from '#model/claim.ts';
import { countryOf } from '#model/place.ts';
import { clauseAt } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import type { Context } from '../context.ts';
import { ADJECTIVE, GENITIVE, INSTRUMENTAL, LOCATIVE, NOMINATIVE, NOUN } from '../language/features.ts';
import { CAPITAL } from '../language/tokens.ts';
import { formIs } from '../language/wordings.ts';
import { nearestTo, type Span } from '../mention.ts';
import {
  featuresAt,
  formAt,
  hasWord,
  hitsOf,
  type Line,
  mentionAt,
  periodsOf,
  placesOf,
  quantitiesOf,
  textOf,
} from '../scene.ts';
import { ASSETS } from './assets.ts';
import { isAmendingFar, paperAbout } from './english-instruments.ts';
import { isOfGovernments } from './english-papers.ts';
import { isAmended, isBarePaper, isOfKindTold, paperMeant, paperName } from './kazakh-papers.ts';
import { baseOf, isAddedTo } from './papers-added.ts';
import { nominativeOf, nounPhrase, phraseSpan } from './phrase.ts';
import { isSubjectAt, isVerbOf } from './russian-steps.ts';

export const PAPERS = ['treaty', 'agreement', 'protocol', 'document'];

const BARE = { ru: 'граница', kk: 'шекара', en: 'border' };

/** The name of the border in the language of the text, for steps that are said of the line itself. */
const BORDER = {
  ru: 'российско-казахстанская государственная граница',
  kk: 'Ресей мен Қазақстанның мемлекеттік шекарасы',
  en: 'state border of Russia and Kazakhstan',
};

/**
 * The instrument that a step is told of, as the sentence names it, or the one told of before where it only points at that; of a line it is the
 * border. Undefined where the papers are none of the two states.
 */
export function instrumentOf(line: Line, context: Context, concept: string, hit: Hit): string | undefined {
  if (concept === 'delimit' || concept === 'demarcate')
    return (
      (line.scene.language === 'kk' ? undefined : borderCalled(line)) ??
      (knowsBoth(line, context) ? BORDER : BARE)[line.scene.language]
    );
  const papers = hitsOf(line, PAPERS).filter(
    (paper) =>
      paper.first !== hit.first &&
      !isAddedTo(line, paper) &&
      !isOfItsSubject(line, paper) &&
      !(line.scene.language === 'kk' && isAmended(line, paper)) &&
      !/^(бюллетен|жинағ|тізім)/u.test(formAt(line.scene, paper.after)),
  );
  const paper =
    (line.scene.language === 'kk' ? paperMeant(line, papers) : undefined) ?? nearestTo(papers, hit);
  const amending = line.scene.language === 'kk' ? undefined : papers.find((other) => isAmending(line, other));
  if (amending && concept !== 'sign') return remembered(context, longName(line, amending));
  if (papers.some((other) => isToldAgain(line, other, context))) return context.last.instrument;
  if (
    paper &&
    line.scene.language === 'kk' &&
    (isBarePaper(line, paper) || isOfKindTold(line, paper, context.last.instrument)) &&
    context.last.instrument
  )
    return context.last.instrument;
  const isLink =
    concept === 'in-force' &&
    line.scene.language !== 'kk' &&
    papers.length > 0 &&
    papers.every((other) => other.concept === 'protocol');
  // «… жасалған хаттама»: of whichever kind a law says that it was made.
  if (concept === 'sign' && paper && /^жасалған$/u.test(formAt(line.scene, hit.first)) && isOfStates(line))
    return remembered(context, longName(line, paper));
  if (concept === 'sign') {
    if (isOfOtherPaper(line, hit, papers)) return undefined;
    if (papers.length === 0 && isPronounSigned(line, hit)) return context.last.instrument;
    const treaty =
      papers.find((other) => other.concept === 'treaty' || baseOf(line, other)) ??
      papers.find(
        (other) =>
          other.concept === 'agreement' &&
          (line.scene.language === 'en'
            ? isOfGovernments(line, other) || areSigning(line, other, hit)
            : isOfStates(line)),
      ) ??
      papers.find((other) => isOfTheBorder(line, other));
    if (!treaty && papers.length > 0 && papers.every((other) => other.concept === 'document'))
      return context.last.instrument;
    // «The protocol was signed in Petropavl»: the one told of before.
    const [bare] = papers;
    if (bare && papers.length === 1 && isThePaper(line, bare, context)) return context.last.instrument;
    if (!treaty || !isOfStates(line) || isOfMany(line, treaty)) return undefined;
    return remembered(context, longName(line, treaty));
  }
  // «The document will enter into force»: the paper told of before.
  const isBare = papers.length > 0 && papers.every((other) => other.concept === 'document');
  if (!paper || isLink || (isBare && line.scene.language !== 'kk' && context.last.instrument))
    return context.last.instrument;
  const name = longName(line, paper);
  if (line.scene.language === 'ru' && context.last.instrument && !/ (о|об|по) /u.test(name))
    return context.last.instrument;
  return remembered(context, name);
}

/** «Протокол о делимитации государственной границы»: of the two states, whoever signs it. */
export const isOfTheBorder = (line: Line, { first, after, concept }: Hit): boolean =>
  line.scene.language === 'ru' &&
  concept === 'protocol' &&
  /^(о|об)$/u.test(formAt(line.scene, after)) &&
  hitsOf(line, ['delimit', 'demarcate', 'border']).some(
    (subject) => subject.first > first && subject.first - after <= FARTHEST_SUBJECT,
  );

/** «Протокол о продлении | соглашения об аренде»: what a Russian paper before it is about. */
const isOfItsSubject = (line: Line, { first }: Span): boolean =>
  line.scene.language === 'ru' &&
  Boolean(featuresAt(line.scene, first) & GENITIVE) &&
  hitsOf(line, PAPERS).some(
    ({ after }) =>
      /^(о|об)$/u.test(formAt(line.scene, after)) &&
      first > after + 1 &&
      first - after <= FARTHEST_SUBJECT &&
      !hasWord(line, /^[,;]$/u, { first: after, after: first }),
  );
const FARTHEST_SUBJECT = 4;

/** «The agreement that Kazakhstan and the Russian Federation signed»: both countries right before the verb, or the two of them behind it. */
const areSigning = (line: Line, { after }: Span, act: Span): boolean =>
  areSignedByBoth(line, act) || areThoseWhoSign(line, after, act.first);

/** «Was signed by the two countries». */
const areSignedByBoth = (line: Line, { after }: Span): boolean =>
  /^(by|between)$/.test(formAt(line.scene, after)) &&
  hitsOf(line, ['two'], { first: after, after: after + 3 }).length > 0 &&
  hitsOf(line, ['country'], { first: after, after: after + 5 }).length > 0;

const areThoseWhoSign = (line: Line, after: number, first: number): boolean =>
  hasWord(line, /^(that|which)$/, { first: after, after: Math.max(after, first) }) &&
  ['RU', 'KZ'].every((code) =>
    placesOf(line).some((place) => place.code === code && place.after <= first && first - place.after <= 6),
  );

/** «Документ продолжает дорожную карту, которая была подписана в мае»: the Russian paper right before the verb is no treaty. */
function isOfOtherPaper(line: Line, act: Hit, papers: readonly Hit[]): boolean {
  if (line.scene.language !== 'ru') return false;
  const before = hitsOf(line, TERMS.instrument).findLast(({ after }) => after <= act.first);
  return (
    before !== undefined &&
    /^котор/u.test(formAt(line.scene, clauseAt(line, act.first).first)) &&
    !papers.some(({ first, after }) => first < before.after && before.first < after)
  );
}

/** «Он был подписан 3 мая», «поставили под ним подписи», «it had been signed in Astana»: the paper told of before. */
const isPronounSigned = (line: Line, hit: Hit): boolean =>
  /^(он|оно|it)$/u.test(formAt(line.scene, line.sentence.first)) ||
  [hit.first - 1, hit.first - 2, hit.first + 1, hit.first + 2].some((token) =>
    /^(ним|нем)$/u.test(formAt(line.scene, token)),
  );

/** «Протокол о внесении изменений в соглашение», «the protocol amending the agreement»: the step is that of the first one. */
const isAmending = (line: Line, { after, concept }: Hit): boolean =>
  /^(protocol|agreement)$/.test(concept) &&
  (formAt(line.scene, after) === 'amending' ||
    [1, 2].some((ahead) => /^(внесении|amendments?|изменениях)$/u.test(formAt(line.scene, after + ahead))) ||
    isAmendingFar(line, after));

/** «The protocol», «соглашение было подписано», without a word of what it is about, where the instrument told of last is one. */
function isThePaper(line: Line, paper: Hit, { last: { instrument } }: Context): boolean {
  const { scene, sentence } = line;
  if (/^(on|of|about|between|о|об|между|с)$/u.test(formAt(scene, paper.after))) return false;
  if (!instrument?.toLowerCase().includes(formAt(scene, paper.first))) return false;
  if (scene.language === 'ru')
    return (
      paper.first - sentence.first <= 1 &&
      Boolean(featuresAt(scene, paper.first) & NOMINATIVE) &&
      (paper.first === sentence.first ||
        /^(это|этот|данное|данный|само|сам)$/u.test(formAt(scene, sentence.first)))
    );
  return (
    formAt(scene, paper.first - 1) === 'the' ||
    (/^(said|same|above-mentioned|aforementioned|additional|supplementary)$/.test(
      formAt(scene, paper.first - 1),
    ) &&
      formAt(scene, paper.first - 2) === 'the')
  );
}

/** «The Additional Protocol to the interstate agreement»: a paper added to a bare one, where the instrument told of last is called so. */
function isToldAgain(line: Line, paper: Hit, { last: { instrument } }: Context): boolean {
  if (line.scene.language === 'kk' || !instrument) return false;
  const base = baseOf(line, paper);
  return (
    base !== undefined &&
    !/^(on|of|about|between|with|о|об|между|с)$/u.test(formAt(line.scene, base.after)) &&
    instrument.toLowerCase().startsWith(nounPhrase(line, paper).toLowerCase())
  );
}

/** «Мажилис одобрил соглашение», «депутаты Сената утвердили протокол»: a parliament that approves a paper ratifies it. */
export const isOfParliament = (line: Line, within: Span, hit: Hit): boolean => {
  if (hitsOf(line, ['treaty', 'agreement', 'protocol'], within).length === 0) return false;
  for (let token = within.first; token < within.after; token += 1)
    if (isChamber(line.scene.tokens, token)) return token !== hit.first;
  return false;
};
const isChamber = formIs(
  /^(мажилис\p{L}{0,4}|сенат|сената|сенатор(ы|ами)|парламент|парламента|госдум(а|ы|ой)|депутат(ы|ами)|мәжіліс|мәжілісмендер|сенаторлар|депутаттар|majilis|senate|senators|parliament|duma|deputies)$/u,
);

const knowsBoth = (line: Line, context: Context): boolean =>
  line.scene.language === 'kk' ||
  ['RU', 'KZ'].every(
    (code) =>
      context.named.includes(code) ||
      placesOf(line).some((place) => [place.code, ...place.others].includes(code)),
  );

/** The border as the sentence calls it, or, where that says no more than «общая граница», by the name that the text gave it before. */
function borderCalled(line: Line): string | undefined {
  for (let index = line.index; index >= 0; index -= 1) {
    const told = line.scene.lines[index]!;
    const border = hitsOf(told, ['border']).find(({ first }) => BORDER_WORD.test(formAt(line.scene, first)));
    if (!border) continue;
    const name = borderBetween(told) ?? nounPhrase(told, border);
    if (line.scene.language === 'ru' ? NAMES_SIDES.test(name) : NAMES_BORDER.test(name)) return name;
    if (index === line.index && !name.includes(' ')) return name;
  }
  return undefined;
}
const BORDER_WORD = /^(государственн|state|границ|госграниц|borders?$|frontier|boundary)/u;
/** Of the states, or of those whose border it is. */
const NAMES_BORDER = /state|russia|kazakh/iu;
/** By its sides of today: «граница РСФСР и Казахской ССР» was another, «государственная граница страны» may be any. */
const NAMES_SIDES = /^(?!.*(ССР|РСФСР)).*(росси|казах| РФ| РК)/iu;

/** «Граница между Россией и Казахстаном» as the sentence names it. */
function borderBetween(line: Line): string | undefined {
  const border = hitsOf(line, ['border'])[0];
  if (!border) return undefined;
  // «Граница Челябинской области с Казахстаном».
  const isSide = line.scene.language === 'ru' ? /^(RU|KZ)(-|$)/ : /^(RU|KZ)$/;
  const countries = placesOf(line).filter(
    ({ code, form, first, cases }) =>
      isSide.test(code) &&
      form === 'noun' &&
      (line.scene.language !== 'ru' || (first >= border.after && Boolean(cases & BORDERING))),
  );
  const last = countries[1];
  if (
    !last ||
    countryOf(countries[0]!.code) === countryOf(last.code) ||
    countries[0]!.first < border.after ||
    countries[0]!.first - border.after > 2
  )
    return undefined;
  const head = nominativeOf(line, border.first, border);
  // «The border which A and B share».
  if (/^(which|that)$/.test(formAt(line.scene, border.after)))
    return `${head} between ${textOf(line.scene, { first: countries[0]!.first, after: last.after })}`;
  return `${head} ${textOf(line.scene, { first: border.after, after: last.after })}`;
}

/** «Граница России с Казахстаном», «между Россией и Казахстаном». */
const BORDERING = GENITIVE | INSTRUMENTAL;

function remembered(context: Context, name: string): string {
  context.last.instrument = name;
  return name;
}

/** «Подписали 14 соглашений»: several papers of several firms. */
const isOfMany = (line: Line, paper: Hit): boolean =>
  quantitiesOf(line).some(
    ({ after, ordinal }) => !ordinal && after <= paper.first && paper.first - after <= 2,
  );

/** Between the two countries, not between firms. */
const isOfStates = (line: Line): boolean =>
  areCapitals(line) ||
  hitsOf(line, ['protocol']).some((paper) => isOfTheBorder(line, paper)) ||
  new Set(
    placesOf(line)
      .filter(({ code }) => code === 'RU' || code === 'KZ')
      .map(({ code }) => code),
  ).size === 2 ||
  hitsOf(line, ['country', 'border', 'ratify', 'in-force']).length > 0 ||
  (line.scene.language === 'ru' &&
    hitsOf(line, ['approve']).some((hit) => isOfParliament(line, line.sentence, hit)));

/** «Astana and Moscow concluded»: for their states, where no mayor or city is spoken of. */
const areCapitals = (line: Line): boolean =>
  line.scene.language === 'en' &&
  ['KZ-71', 'RU-MOW'].every((capital) => placesOf(line).some(({ code }) => code.startsWith(capital))) &&
  hitsOf(line, ['city', 'akimat', 'office']).length === 0;

/** «Договор о государственной границе между …»: the instrument with what it is about. */
export function longName(line: Line, paper: Hit): string {
  const { scene, sentence } = line;
  const head = nounPhrase(line, { first: paper.first, after: paper.after });
  const base = scene.language === 'en' ? baseOf(line, paper) : undefined;
  if (base) return `${head} to the ${longName(line, base)}`;
  if (scene.language === 'kk') return paperName(line, paper) ?? head.replace(/^арасындағы /u, '');
  const about = scene.language === 'en' ? paperAbout(line, paper) : undefined;
  if (about) return about;
  if (
    scene.language === 'en' &&
    head.includes(' ') &&
    !/^(on|about|amending)$/.test(formAt(scene, paper.after)) &&
    !/^(intergovernmental|bilateral|international|framework|new) \p{L}+$/u.test(head)
  )
    return head;
  let after = paper.after;
  const times = periodsOf(line);
  const stop =
    /^([,;:.()]|in|by|подпис\p{L}+|вступ\p{L}+|был\p{L}?|в|стороны|ратиф\p{L}+|прекрат\p{L}+|was|were|is|has|will|would|signed|entered|came|which|that|under|contributes|provides|aims|contains|includes)$/u;
  while (
    after < sentence.after &&
    after - paper.after < 16 &&
    !(formAt(scene, after) === '»' && !isMarkOpened(line, paper.first, after)) &&
    !times.some(({ first }) => first === after) &&
    !isVerbOf(line, after) &&
    !isSubjectAt(line, after) &&
    (!stop.test(scene.tokens.forms[scene.tokens.type[after]!]!) || goesOn(line, after))
  )
    after += 1;
  after = pastWhereItStands(line, paper, after);
  while (scene.language === 'en' && /^(and|of|on|the|between|for|to|with)$/.test(formAt(scene, after - 1)))
    after -= 1;
  if (scene.language === 'en' && /^(under|by)$/.test(formAt(scene, after - 1))) after -= 1;
  const tail = scene.tokens.text.slice(scene.tokens.start[paper.first], scene.tokens.end[after - 1]);
  if (scene.language === 'en' && head.includes(' '))
    return head + tail.slice(scene.tokens.end[paper.after - 1]! - scene.tokens.start[paper.first]!);
  // «Договор России и Казахстана» of its phrase goes on behind them.
  const told = scene.language === 'ru' ? Math.max(paper.after, phraseSpan(line, paper).after) : paper.after;
  return after > told && tail.length > head.length
    ? head + tail.slice(scene.tokens.end[told - 1]! - scene.tokens.start[paper.first]!)
    : head;
}

/** «О строительстве ТЭЦ | в Кокшетау, Семее и Риддере», «союзничестве | в XXI веке»: where the thing is that a Russian paper is about, or when. */
function pastWhereItStands(line: Line, paper: Span, at: number): number {
  const { scene } = line;
  if (scene.language !== 'ru' || formAt(scene, at) !== 'в') return at;
  if (/^век[еа]$/u.test(formAt(scene, at + 2))) return at + 3;
  const isOfThing = hitsOf(line, ASSETS, { first: paper.after, after: at }).some(({ after }) => after === at);
  let after = at;
  while (isOfThing) {
    const place = placesOf(line).find(({ first }) => first === after + 1);
    if (!place || (after > at && !/^(,|и)$/u.test(formAt(scene, after)))) break;
    after = place.after;
  }
  return after;
}

/** Whether a place only says where the thing stands that a Russian paper is about. */
export const isWhereItStands = (line: Line, paper: Span, place: Span): boolean =>
  line.scene.language === 'ru' &&
  hitsOf(line, ASSETS, { first: paper.after, after: Math.max(paper.after, place.first) }).some(
    ({ after }) => pastWhereItStands(line, paper, after) >= place.after,
  );

/** «Закон «О ратификации соглашения о границе | »»: the mark that closes what was opened before the paper. */
function isMarkOpened({ scene }: Line, first: number, close: number): boolean {
  let open = 0;
  for (let token = first; token < close; token += 1)
    if (formAt(scene, token) === '«') open += 1;
    else if (formAt(scene, token) === '»') open -= 1;
  return open > 0;
}

/** «О дружбе, сотрудничестве и взаимной помощи», «о сотрудничестве в геологии»: what a paper is about goes on behind a comma or «в». */
function goesOn(line: Line, token: number): boolean {
  const { scene, sentence } = line;
  const isName = (at: number): boolean =>
    at < sentence.after &&
    !mentionAt(line, at) &&
    Boolean(featuresAt(scene, at) & (NOUN | ADJECTIVE)) &&
    (scene.language !== 'ru' || Boolean(featuresAt(scene, at) & LOCATIVE));
  const form = formAt(scene, token);
  // «Университета имени М. В. Ломоносова».
  if (form === '.' && scene.language === 'ru')
    return isInitial(line, token - 1) && token + 1 < sentence.after;
  if (hitsOf(line, PAPERS).some(({ first }) => first === token + 1)) return form === 'в';
  if (/^(в|in)$/u.test(form))
    return (
      isName(token + 1) &&
      !/^(силу|ходе|рамках|присутствии|force|effect|place|line)$/u.test(formAt(scene, token + 1))
    );
  if (form !== ',') return false;
  for (let at = token + 1; at < Math.min(sentence.after, token + LONGEST_ROW); at += 1) {
    if (/^(и|and)$/u.test(formAt(scene, at))) return at > token + 1 && isName(at + 1);
    if (!isName(at) && !(formAt(scene, at) === ',' && isName(at + 1))) return false;
  }
  return false;
}

/** «О торгово-экономическом, научно-техническом, культурном и гуманитарном сотрудничестве»: to the «и» of a row, in tokens. */
const LONGEST_ROW = 8;

const isInitial = ({ scene }: Line, token: number): boolean =>
  formAt(scene, token).length === 1 && Boolean(scene.tokens.flags[token]! & CAPITAL);
