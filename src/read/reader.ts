import type { BareClaim } from '#model/claim.ts';
import type { Vocabulary } from '#model/domain.ts';
import type { Explanation } from '#model/explanation.ts';
import type { Issue } from '#model/issue.ts';
import type { Language } from '#model/language.ts';
import type { Period } from '#model/period.ts';
import { bodiesIn } from './bodies.ts';
import { certaintyOf } from './certainty.ts';
import { chambersIn } from './chambers.ts';
import { type ConceptFinder, compileConcepts } from './concepts.ts';
import { newContext, periodOf, remember } from './context.ts';
import { explained } from './explain.ts';
import { assetsNamed } from './frames/assets.ts';
import { capacity } from './frames/capacity.ts';
import { event } from './frames/event.ts';
import { type Frame, wakerOf } from './frames/frame.ts';
import { intent } from './frames/intent.ts';
import { legalStep } from './frames/legal-step.ts';
import { observation } from './frames/observation.ts';
import { office } from './frames/office.ts';
import { order } from './frames/order.ts';
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
import { change } from './lexicon/change.ts';
import { documents } from './lexicon/documents.ts';
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
import { personsIn } from './persons.ts';
import { toldOnce, undoubled } from './repeats.ts';
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
import { newTrace, type Trace } from './trace.ts';

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
  /** What was found in a document before any frame was tried: for mentions and tests. */
  scene(document: Readable): Scene;
  /** How a document is read: for each claim where it comes from, for each figure left unread why. */
  explain(document: Readable): Explanation;
}

const FRAMES: readonly Frame[] = [
  office,
  signing,
  twinning,
  event,
  works,
  capacity,
  order,
  legalStep,
  intent,
  observation,
];

const wokenBy = wakerOf(FRAMES);

/** A reader that knows the words of the given domains. Loads the dictionary and the gazetteer unless they are handed in. */
export function createReader(
  vocabulary: Vocabulary,
  morphology: Morphology = createMorphology(),
  gazetteer: Gazetteer = loadGazetteer(),
): Reader {
  const lexicons = [
    change,
    documents,
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

  const sceneOn = (
    { tokens, places, countries, routes }: Ground,
    { language, published }: Readable,
  ): Scene => {
    const hits = finderOf(language)(tokens);
    const periods = periodsIn(tokens, language);
    const quantities = quantitiesIn(tokens, language, periods);
    const named = disjoint([
      personsIn(tokens, language, morphology, hits, places),
      language === 'ru' ? chambersIn(tokens) : [],
      bodiesIn(tokens, language, morphology, hits),
      withoutMoney(places, quantities, tokens.count),
    ]);
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

  let latest: { readonly document: Readable; readonly cut: Cut; ground?: Ground; scene?: Scene } | undefined;
  /** A document's claims and its mentions are asked for one after the other: what was found is kept until the next document. */
  const foundIn = (document: Readable): NonNullable<typeof latest> => {
    if (latest?.document !== document) latest = { document, cut: cutWords(document.text) };
    return latest;
  };
  const ground = (document: Readable): Ground => {
    const found = foundIn(document);
    found.ground ??= groundOf(found.cut, document.language);
    return found.ground;
  };
  const scene = (document: Readable): Scene => {
    const found = foundIn(document);
    found.scene ??= sceneOn(ground(document), document);
    return found.scene;
  };

  const read = (document: Readable, trace?: Trace): readonly BareClaim[] => {
    if (!mayBeOfBothSides(foundIn(document).cut, document.language) || !isOfBothSides(ground(document))) {
      if (trace) trace.isOfBothSides = false;
      return [];
    }
    const { lines } = scene(document);
    const context = newContext(document.published, lines, assetsNamed(lines), trace);
    const claims: BareClaim[] = [];
    const periods: Map<number, Period> = trace?.periods ?? new Map();
    let abroad: Line | undefined;
    for (const line of lines) {
      const isAbroad = isOfOthers(line);
      if (isAbroad) abroad = line;
      else if (abroad && (namesSides(line, abroad) || !speaksOn(line, abroad))) abroad = undefined;
      if (abroad) {
        trace?.abroad.add(line);
        continue;
      }
      const told = wokenBy(line).map((frame) => ({
        frame: frame.name,
        claims: frame.fill(line, context),
      }));
      trace?.woken.set(line, told);
      if (trace || told.some(({ claims: its }) => its.length > 0))
        for (const period of periodsOf(line)) {
          const meant = periodOf(period, context);
          if (meant) periods.set(period.first, meant);
        }
      claims.push(
        ...undoubled(
          told.flatMap(({ claims }) => claims),
          document.language,
        ),
      );
      remember(line, context);
    }
    return attributed(toldOnce(claims, lines), lines).map((claim) => ({
      ...claim,
      certainty: certaintyOf(claim, linesWithin(lines, claim.quote), periods, document.language),
    }));
  };

  return {
    scene,
    read: (document) => ({ claims: read(document), issues: [] }),
    explain: (document) => {
      const trace = newTrace();
      const claims = read(document, trace);
      return explained(scene(document), claims, trace, FRAMES);
    },
  };
}

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
