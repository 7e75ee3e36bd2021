import type { BareClaim } from '#model/claim.ts';
import type { Vocabulary } from '#model/domain.ts';
import type { Issue } from '#model/issue.ts';
import type { Language } from '#model/language.ts';
import { bodiesIn } from './bodies.ts';
import { type ConceptFinder, compileConcepts } from './concepts.ts';
import { newContext, remember } from './context.ts';
import { capacity } from './frames/capacity.ts';
import { event } from './frames/event.ts';
import { type Frame, mayFire } from './frames/frame.ts';
import { intent } from './frames/intent.ts';
import { legalStep } from './frames/legal-step.ts';
import { observation } from './frames/observation.ts';
import { office } from './frames/office.ts';
import { order } from './frames/order.ts';
import { signing } from './frames/signing.ts';
import { twinning } from './frames/twinning.ts';
import { assetsNamed, works } from './frames/works.ts';
import { type Gazetteer, loadGazetteer } from './gazetteer.ts';
import { createMorphology, type Morphology } from './language/morphology.ts';
import { periodsIn } from './language/periods.ts';
import { quantitiesIn } from './language/quantities.ts';
import { tokenise } from './language/tokenise.ts';
import { change } from './lexicon/change.ts';
import { documents } from './lexicon/documents.ts';
import { events } from './lexicon/events.ts';
import { kindsOfPlace } from './lexicon/kinds-of-place.ts';
import { legal } from './lexicon/legal.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { offices } from './lexicon/offices.ts';
import { voices } from './lexicon/voices.ts';
import { works as worksWords } from './lexicon/works.ts';
import { disjoint } from './mention.ts';
import { personsIn } from './persons.ts';
import { type Scene, sceneOf } from './scene.ts';

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
  /** What was found in a document before any frame was tried: for explanations and tests. */
  scene(document: Readable): Scene;
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
    kindsOfPlace,
    legal,
    offices,
    voices,
    worksWords,
    wordsOf(vocabulary),
  ];
  const finders = new Map<Language, ConceptFinder>();
  const finderOf = (language: Language): ConceptFinder => {
    let finder = finders.get(language);
    if (!finder) finders.set(language, (finder = compileConcepts(lexicons, language, morphology)));
    return finder;
  };

  let latest: { readonly document: Readable; readonly scene: Scene } | undefined;
  /** A document's claims and its mentions are asked for one after the other: its scene is kept until the next document. */
  const scene = (document: Readable): Scene => {
    if (latest?.document !== document) latest = { document, scene: found(document) };
    return latest.scene;
  };

  const found = ({ text, language, published }: Readable): Scene => {
    const tokens = tokenise(text);
    const hits = finderOf(language)(tokens);
    const periods = periodsIn(tokens, language);
    const mentions = disjoint([
      personsIn(tokens, language, morphology, hits),
      bodiesIn(tokens, language, morphology, hits),
      gazetteer.placesIn(tokens, language),
      periods,
      quantitiesIn(tokens, language, periods),
    ]);
    return sceneOf({ tokens, language, morphology, ...(published ? { published } : {}), hits, mentions });
  };

  return {
    scene,
    read: (document) => {
      const { lines } = scene(document);
      const context = newContext(document.published, assetsNamed(lines));
      const claims: BareClaim[] = [];
      for (const line of lines) {
        for (const frame of FRAMES) if (mayFire(frame, line)) claims.push(...frame.fill(line, context));
        remember(line, context);
      }
      return { claims: withoutMentions(claims), issues: [] };
    },
  };
}

/** The domains' words as concepts: `measure:trade.export`, `asset:road`. */
function wordsOf(vocabulary: Vocabulary): Lexicon {
  return Object.fromEntries([
    ...vocabulary.measures.map(({ id, words }) => [`measure:${id}`, words] as const),
    ...vocabulary.assets.map(({ id, words }) => [`asset:${id}`, words] as const),
  ]);
}

/** A signing told again without anything of its own («под документом расписались …») only adds its signers to the first telling. */
function withoutMentions(claims: readonly BareClaim[]): readonly BareClaim[] {
  const kept: BareClaim[] = [];
  for (const claim of claims) {
    if (
      claim.kind === 'signing' &&
      !claim.slots.date &&
      !claim.slots.term &&
      !claim.slots.subject &&
      !claim.slots.count
    ) {
      const { instrument, signers } = claim.slots;
      const at = kept.findIndex(
        (other) =>
          other.kind === 'signing' && (instrument === 'document' || other.slots.instrument === instrument),
      );
      const earlier = kept[at];
      if (earlier?.kind === 'signing') {
        if (signers && !earlier.slots.signers)
          kept[at] = { ...earlier, slots: { ...earlier.slots, signers } };
        continue;
      }
    }
    kept.push(claim);
  }
  return kept;
}
