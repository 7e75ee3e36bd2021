import type { BareClaim, Certainty } from '#model/claim.ts';
import type { Vocabulary } from '#model/domain.ts';
import type { Explanation } from '#model/explanation.ts';
import type { Issue } from '#model/issue.ts';
import type { Language } from '#model/language.ts';
import type { Period } from '#model/period.ts';
import type { Stage } from '#model/watch.ts';
import { bodiesIn } from './bodies.ts';
import { seated } from './body-seats.ts';
import { chambersIn } from './chambers.ts';
import { type ConceptFinder, compileConcepts } from './concepts.ts';
import { newContext, periodOf, remember } from './context.ts';
import { directnessOf } from './directness.ts';
import { undoubled } from './doubles.ts';
import { withInstitutions } from './english-bodies.ts';
import { withShortNames } from './english-short-names.ts';
import { explained } from './explain.ts';
import { assetsNamed } from './frames/assets.ts';
import { capacity } from './frames/capacity.ts';
import { days } from './frames/english-days.ts';
import { flights } from './frames/english-flights.ts';
import { jobs } from './frames/english-jobs.ts';
import { event } from './frames/event.ts';
import { type Frame, wakerOf } from './frames/frame.ts';
import { intent } from './frames/intent.ts';
import { legalStep } from './frames/legal-step.ts';
import { listedPapers } from './frames/listed-papers.ts';
import { nextSitting } from './frames/next-sitting.ts';
import { observation } from './frames/observation.ts';
import { office } from './frames/office.ts';
import { order } from './frames/order.ts';
import { papersExchanged } from './frames/papers-exchanged.ts';
import { signing } from './frames/signing.ts';
import { twinning } from './frames/twinning.ts';
import { works } from './frames/works.ts';
import { type Gazetteer, loadGazetteer } from './gazetteer.ts';
import { createGrounding, type Ground, implying, isOfBothSides } from './ground.ts';
import { createMorphology, type Morphology } from './language/morphology.ts';
import { periodsIn } from './language/periods.ts';
import { quantitiesIn } from './language/quantities.ts';
import { cutWords } from './language/tokenise.ts';
import type { Cut } from './language/tokens.ts';
import { inCyrillic } from './latin.ts';
import { change } from './lexicon/change.ts';
import { documents } from './lexicon/documents.ts';
import { encounters } from './lexicon/encounters.ts';
import { events } from './lexicon/events.ts';
import { goods } from './lexicon/goods.ts';
import { kindsOfPlace } from './lexicon/kinds-of-place.ts';
import { legal } from './lexicon/legal.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { offices } from './lexicon/offices.ts';
import { speech } from './lexicon/speech.ts';
import { voices } from './lexicon/voices.ts';
import { works as worksWords } from './lexicon/works.ts';
import { disjoint, type PlaceMention, type QuantityMention } from './mention.ts';
import { nearBoth } from './near.ts';
import { noteOccasions } from './occasions-told.ts';
import { classOf, shareRight, traitsOf } from './odds.ts';
import { unpaced } from './paced.ts';
import { personsIn } from './persons.ts';
import { inPlainTexts } from './plain-texts.ts';
import { toldOnce } from './repeats.ts';
import {
  has,
  isOfOthers,
  type Line,
  linesWithin,
  periodsOf,
  placesOf,
  type Scene,
  sceneOf,
} from './scene.ts';
import { attributed } from './speakers.ts';
import { newTrace, type Trace, tellOf } from './trace.ts';
import { isWithheld } from './withheld.ts';

/** What the reader needs of a document. `published` is EDTF; relative dates resolve against it. */
export interface Readable {
  readonly text: string;
  readonly language: Language;
  readonly published?: string;
}

export interface Reading {
  readonly claims: readonly BareClaim[];
  readonly issues: readonly Issue[];
}

export interface Reader {
  /** Reads a document into claims: deterministic, without I/O, never throws on any text. */
  read(document: Readable): Reading;
  /** Reads it piece by piece, with the same result: between two of them other work may be done, other documents read. */
  steps(document: Readable): Generator<Stage, Reading>;
  /** What was found in a document before any frame was tried: for mentions and tests. */
  scene(document: Readable): Scene;
  /** How a document is read: for each claim where it comes from, for each figure left unread why. */
  explain(document: Readable): Explanation;
  /** The same piece by piece. */
  explaining(document: Readable): Generator<Stage, Explanation>;
}

const FRAMES: readonly Frame[] = [
  office,
  signing,
  papersExchanged,
  listedPapers,
  twinning,
  event,
  days,
  nextSitting,
  works,
  capacity,
  order,
  legalStep,
  intent,
  jobs,
  flights,
  observation,
];

const wokenBy = wakerOf(FRAMES);

/** So many sentences are read between two steps. */
const LINES_A_STEP = 16;
/** How often the words of a text are gone through before its sentences are read. */
const ROUNDS = 6;
const finding = (done: number): Stage => ({ stage: 'find', done, total: ROUNDS, claims: 0 });

/** What has been found in a document so far. */
interface Found {
  readonly document: Readable;
  readonly cut: Cut;
  ground?: Ground;
  scene?: Scene;
  near?: Scene;
}

/** A reader that knows the words of the given domains. Loads the dictionary and the gazetteer unless they are handed in. */
export function createReader(
  vocabulary: Vocabulary,
  morphology: Morphology = createMorphology(),
  gazetteer: Gazetteer = loadGazetteer(),
  certaintyOf = (traits: readonly string[]): Certainty => classOf(shareRight(traits)),
): Reader {
  const lexicons = [
    change,
    documents,
    encounters,
    events,
    goods,
    kindsOfPlace,
    legal,
    offices,
    speech,
    voices,
    worksWords,
    wordsOf(vocabulary),
  ];
  const findersOf = (its: readonly Lexicon[]): ((language: Language) => ConceptFinder) => {
    const finders = new Map<Language, ConceptFinder>();
    return (language) => {
      let finder = finders.get(language);
      if (!finder) finders.set(language, (finder = compileConcepts(its, language, morphology)));
      return finder;
    };
  };
  const finderOf = findersOf(lexicons);
  /** Only the words that imply a country: most news is put aside for want of one before its other words are looked at. */
  const impliersOf = findersOf(lexicons.map(implying));

  const { mayBeOfBothSides, groundOf } = createGrounding(gazetteer, impliersOf);

  const sceneOn = function* (
    { tokens, places, countries, routes }: Ground,
    { language, published }: Readable,
  ): Generator<Stage, Scene> {
    const hits = finderOf(language)(tokens);
    yield finding(3);
    const periods = periodsIn(tokens, language);
    const quantities = quantitiesIn(tokens, language, periods);
    yield finding(4);
    const persons = personsIn(tokens, language, morphology, hits, places);
    yield finding(5);
    const bodies = seated(bodiesIn(tokens, language, morphology, hits), places);
    yield finding(6);
    const apart = disjoint([
      persons,
      chambersIn(tokens, language),
      bodies,
      withoutMoney(places, quantities, tokens.count),
    ]);
    const named = language === 'en' ? withShortNames(tokens, withInstitutions(tokens, apart)) : apart;
    const mentions = [...named, ...disjoint([quantities, periods])].sort(
      (a, b) => a.first - b.first || b.after - a.after,
    );
    return sceneOf({
      tokens,
      language,
      morphology,
      countries,
      routes,
      ...(published ? { published } : {}),
      hits,
      mentions,
    });
  };

  let latest: Found | undefined;
  /** A document's claims and its mentions are asked for one after the other: what was found is kept until the next document. */
  const foundIn = (document: Readable): Found => {
    if (latest?.document !== document) latest = { document, cut: cutWords(document.text) };
    return latest;
  };
  const groundIn = (found: Found): Ground => (found.ground ??= groundOf(found.cut, found.document.language));
  const sceneIn = function* (found: Found): Generator<Stage, Scene> {
    return (found.scene ??= yield* sceneOn(groundIn(found), found.document));
  };
  const scene = (document: Readable): Scene => unpaced(sceneIn(foundIn(document)));
  /** What is read for claims: the part of the document that may speak of both sides. */
  const nearIn = function* (found: Found): Generator<Stage, Scene> {
    const near = nearBoth(groundIn(found));
    if (near === found.ground) return yield* sceneIn(found);
    return (found.near ??= yield* sceneOn(near, found.document));
  };

  const read = function* (document: Readable, trace?: Trace): Generator<Stage, readonly BareClaim[]> {
    const found = foundIn(document);
    yield finding(1);
    if (!mayBeOfBothSides(found.cut, document.language) || !isOfBothSides(groundIn(found))) {
      if (trace) trace.isOfBothSides = false;
      return [];
    }
    yield finding(2);
    const { lines } = yield* nearIn(found);
    const context = newContext(document.published, lines, assetsNamed(lines), trace);
    const claims: BareClaim[] = [];
    const periods: Map<number, Period> = trace?.periods ?? new Map();
    let abroad: Line | undefined;
    for (const [at, line] of lines.entries()) {
      if (at % LINES_A_STEP === 0)
        yield { stage: 'read', done: at, total: lines.length, claims: claims.length };
      const isAbroad = isOfOthers(line);
      if (isAbroad) abroad = line;
      else if (abroad && (namesSides(line, abroad) || !speaksOn(line, abroad))) abroad = undefined;
      if (abroad) {
        trace?.abroad.add(line);
        // Whose minister speaks of a third country is told all the same.
        if (document.language !== 'ru' && has(line, ...office.triggers))
          claims.push(...office.fill(line, context).filter((claim) => isOfSides(line, claim)));
        continue;
      }
      const made: BareClaim[] = [];
      for (const frame of wokenBy(line)) {
        const its = frame.fill(line, context);
        if (trace) tellOf(trace, line, frame.name, its);
        for (const claim of its) made.push(claim);
      }
      if (trace || made.length > 0)
        for (const period of periodsOf(line)) {
          const meant = periodOf(period, context);
          if (meant) periods.set(period.first, meant);
        }
      if (made.length > 0) claims.push(...undoubled(made, document.language));
      noteOccasions(made, line, context);
      remember(line, context);
    }
    yield { stage: 'read', done: lines.length, total: lines.length, claims: claims.length };
    const told: BareClaim[] = [];
    for (const claim of attributed(toldOnce(claims, lines), lines)) {
      const quoted = linesWithin(lines, claim.quote);
      const directness = directnessOf(claim, quoted, periods, document.language);
      if (isWithheld(claim, quoted, directness)) trace?.withheld.push(claim);
      else {
        const certainty = certaintyOf(traitsOf(claim, directness, document.language));
        told.push({ ...inPlainTexts(claim), certainty });
      }
    }
    return told;
  };

  const steps = function* (document: Readable): Generator<Stage, Reading> {
    const latin = inCyrillic(document);
    const claims = yield* read(latin?.document ?? document);
    return { claims: latin ? claims.map(latin.told) : claims, issues: [] };
  };
  const explaining = function* (document: Readable): Generator<Stage, Explanation> {
    const latin = inCyrillic(document);
    const whole = latin?.document ?? document;
    const trace = newTrace();
    const claims = yield* read(whole, trace);
    const found = foundIn(whole);
    const scene = yield* sceneIn(found);
    const near = trace.isOfBothSides ? yield* nearIn(found) : scene;
    const explanation = explained({ scene, near }, claims, trace, FRAMES);
    return latin ? latin.explained(explanation) : explanation;
  };
  return {
    scene,
    steps,
    read: (document) => unpaced(steps(document)),
    explaining,
    explain: (document) => unpaced(explaining(document)),
  };
}

/** An office of the two countries; in Kazakh, which leaves the own country out, only where the sentence names its country. */
const isOfSides = (line: Line, claim: BareClaim): boolean => {
  if (claim.kind !== 'office' || !/^(RU|KZ)(-|$)/.test(claim.slots.of ?? '')) return false;
  const country = claim.slots.of!.slice(0, 2);
  return line.scene.language !== 'kk' || placesOf(line).some(({ code }) => code.startsWith(country));
};

/** A place of the two sides brings the text back to them; in Kazakh not the text's own country alone, in the paragraph of a third one. */
const namesSides = (line: Line, abroad: Line): boolean =>
  placesOf(line).some(
    ({ code }) =>
      line.scene.language !== 'kk' || code !== 'KZ' || line.sentence.paragraph !== abroad.sentence.paragraph,
  );

/** «Trade between the two countries …» behind a sentence of a third one, in its paragraph or by such words. */
const speaksOn = (line: Line, abroad: Line): boolean =>
  line.sentence.paragraph === abroad.sentence.paragraph || has(line, 'two', 'side', 'country');

/** «89 млн долл. США»: the country belongs to the sum. In «640 казахстанских студентов» it is one of its own. */
function withoutMoney(
  places: readonly PlaceMention[],
  quantities: readonly QuantityMention[],
  count: number,
): readonly PlaceMention[] {
  const inMoney = new Uint8Array(count);
  for (const sum of quantities) if (isMoney(sum)) inMoney.fill(1, sum.first, sum.after);
  return places.filter(({ first, after }) => !(inMoney[first] && inMoney[after - 1]));
}

const isMoney = ({ quantity }: QuantityMention): boolean => /^[A-Z]{3}$/.test(quantity.unit);

/** The domains' words as concepts: `measure:trade.export`, `asset:road`. */
function wordsOf(vocabulary: Vocabulary): Lexicon {
  return Object.fromEntries([
    ...vocabulary.measures.map(({ id, words }) => [`measure:${id}`, words] as const),
    ...vocabulary.assets.map(({ id, words }) => [`asset:${id}`, words] as const),
  ]);
}
