import type { Brief, BriefLine, BriefNote, BriefSection, Run } from '#model/brief.ts';
import type { Fact } from '#model/fact.ts';
import { type LineNames, lineOf, titleOf } from '#model/line.ts';
import type { Paper } from '#model/paper.ts';
import type { Undertaking } from '#model/promise.ts';
import { promiseStanding, promiseTitle } from '#model/promise-line.ts';
import type { ClaimInContext, Dossier, DossierPerson } from '#model/register.ts';
import { period } from '#model/wording.ts';
import { createNotes, type Notes } from './brief-notes.ts';
import { briefWord, foot, runsOutIn, sectionTitle, signedTimes, subtitle } from './brief-words.ts';

/** What a brief is asked for. */
export interface BriefAsked {
  /** The day of the meeting, ISO; as which day it is seen. */
  readonly on?: string;
  readonly today: string;
  readonly names: LineNames;
  readonly claim: (id: string) => ClaimInContext | undefined;
}

/** A line that could stand in a brief, and the claims that bear it out. */
interface Candidate {
  readonly runs: readonly Run[];
  /** Claims to note behind a run, by the run's place. */
  readonly claims: readonly (readonly string[])[];
}

/** How many lines of type two pages have room for, with a reserve: Word breaks pages a little earlier than others. */
const ROOM = 108;
/** Signs in a line of text, and of notes, which are smaller. */
const LINE = 100;
const NOTE_LINE = 125;
/** How high a line of notes stands beside a line of text. */
const NOTE_HEIGHT = 0.78;
/** How high a heading stands with the space around it. */
const HEADING = 2.1;
/** The order in which sections get their lines, a line each in turn. */
const SECTIONS = ['contradictions', 'signed', 'promises', 'trade', 'works', 'events', 'people'] as const;
/** The order in which they stand. */
const STANDING = ['signed', 'promises', 'trade', 'works', 'events', 'people', 'contradictions'] as const;

/**
 * Chooses from a dossier what two pages of A4 hold: each section gives its weightiest line in turn until the room is full. Every line ends in
 * the numbers of its notes; a sentence has one note, however often it is needed.
 */
export function briefOf(dossier: Dossier, { on, today, names, claim }: BriefAsked): Brief {
  const { language } = names;
  const places = dossier.places.map(({ name }) => name[language]);
  const all = candidatesOf(dossier, names, claim);
  const notes = createNotes(claim, language);
  const facts = new Map(factsIn(dossier).map((fact) => [fact.id, fact]));
  const lead = dossier.lead[language].map((run) => {
    const claims = run.fact
      ? (facts
          .get(run.fact)
          ?.voices.slice(0, 1)
          .map((voice) => voice.claim) ?? [])
      : [];
    return noted(run, claims, notes);
  });
  let room = ROOM - 4 - linesOf(lead, LINE) - notes.lines(NOTE_LINE) * NOTE_HEIGHT;
  const chosen = new Map<string, BriefLine[]>(SECTIONS.map((id) => [id, []]));
  const waiting = new Map(SECTIONS.map((id) => [id, [...all[id]]]));
  for (let isFull = false; !isFull; ) {
    isFull = true;
    for (const id of SECTIONS) {
      const next = waiting.get(id)![0];
      if (!next) continue;
      const trial = notes.trial();
      const line = next.runs.map((run, at) => noted(run, next.claims[at] ?? [], trial));
      const heading = chosen.get(id)!.length === 0 ? HEADING : 0;
      const cost =
        linesOf(line, LINE) + heading + (trial.lines(NOTE_LINE) - notes.lines(NOTE_LINE)) * NOTE_HEIGHT;
      if (cost > room) continue;
      trial.keep();
      waiting.get(id)!.shift();
      chosen.get(id)!.push(line);
      room -= cost;
      isFull = false;
    }
  }
  const sections = STANDING.map(
    (id): BriefSection => ({
      id,
      title: sectionTitle(id, language),
      lines: chosen.get(id)!,
      left: Math.max(0, totalOf(id, dossier, all[id].length) - chosen.get(id)!.length),
    }),
  ).filter(({ lines }) => lines.length > 0);
  return renumbered({
    language,
    title: places.join(' — '),
    subtitle: subtitle(language, on, today),
    lead,
    sections,
    notesTitle: briefWord('notes', language),
    notes: notes.all(),
    foot: foot(language, today),
    path: `/dossier/${dossier.places.map(({ code }) => code.replace('/', '~')).join('/')}`,
  });
}

type Section = (typeof SECTIONS)[number];

function candidatesOf(
  dossier: Dossier,
  names: LineNames,
  claim: BriefAsked['claim'],
): Readonly<Record<Section, readonly Candidate[]>> {
  const events = dossier.timeline.toReversed().filter(({ kind }) => kind === 'event' || kind === 'order');
  return {
    signed: dossier.papers.map((paper) => paperLine(paper, names)),
    promises: dossier.promises
      .filter(({ state }) => state !== 'ended' && state !== 'done')
      .map((promise) => promiseLine(promise, names)),
    trade: dossier.trade.map((fact) => factLine(fact, names)),
    works: dossier.works.map((fact) => factLine(fact, names)),
    events: events.map((fact) => factLine(fact, names)),
    people: dossier.people.filter(isSure).map((person) => personLine(person, names)),
    contradictions: dossier.disputed.map((fact) => rivalLine(fact, names, claim)),
  };
}

/** Who signed, or is named by more than one document: a single mention may be of somebody who passed by. */
const isSure = ({ signed, documents }: DossierPerson): boolean => signed.length > 0 || documents > 1;

const totalOf = (id: Section, { totals }: Dossier, shown: number): number =>
  ({
    signed: totals.papers,
    trade: totals.trade,
    works: totals.works,
    contradictions: totals.disputed,
    promises: shown,
    events: shown,
    people: shown,
  })[id];

function factLine(fact: Fact, names: LineNames): Candidate {
  const line = lineOf(fact, names);
  const text = [titleOf(line), line.rest.replaceAll(' · ', ', ')].filter(Boolean).join(' — ');
  return { runs: [{ text, fact: fact.id }], claims: [[fact.voices[0]!.claim]] };
}

function paperLine({ fact, standing, daysLeft }: Paper, names: LineNames): Candidate {
  const line = factLine(fact, names);
  const [run] = line.runs;
  const left =
    standing === 'current' && daysLeft !== undefined
      ? ` — ${runsOutIn(daysLeft, names.language)}`
      : standing === 'past'
        ? ` — ${briefWord('past', names.language)}`
        : '';
  return { ...line, runs: [{ ...run!, text: `${run!.text}${left}` }] };
}

function promiseLine(promise: Undertaking, names: LineNames): Candidate {
  const day = promise.current ? `, ${period(promise.current, names.language)}` : '';
  const where = promise.name ? promise.places.map((code) => names.places[code] ?? code).join(', ') : '';
  const text = `${promiseTitle(promise, names)} — ${promiseStanding(promise, names)}${day}${where ? ` (${where})` : ''}`;
  const last = promise.done ?? promise.announcements.at(-1);
  return { runs: [{ text }], claims: [last ? [last.claim] : []] };
}

function personLine({ told, signed }: DossierPerson, names: LineNames): Candidate {
  const { name, office } = told[names.language];
  const known = [
    office && [office.position, names.places[office.of] ?? office.of].filter(Boolean).join(', '),
    signed.length > 0 && signedTimes(signed.length, names.language),
  ].filter(Boolean);
  const claim = office?.claim ?? signed[0]?.voices[0]?.claim;
  return {
    runs: [{ text: known.length > 0 ? `${name} — ${known.join('; ')}` : name }],
    claims: [claim ? [claim] : []],
  };
}

/** A fact on which sources differ: each value with those who give it. */
function rivalLine(fact: Fact, names: LineNames, claim: BriefAsked['claim']): Candidate {
  const { head, rest } = lineOf(fact, names);
  const values = fact.voices
    .filter(({ role }) => role !== 'superseded')
    .flatMap((voice) => {
      const told = claim(voice.claim)?.claim;
      const line = told && lineOf(told as unknown as Fact, names);
      return line ? [{ value: line.figure ?? line.rest.replaceAll(' · ', ', '), claim: voice.claim }] : [];
    });
  const camps = [...Map.groupBy(values, ({ value }) => value)].slice(0, 4);
  const about = rest && camps.every(([value]) => value !== rest) ? ` (${rest.replaceAll(' · ', ', ')})` : '';
  return {
    runs: [
      { text: `${head}${about}: `, fact: fact.id },
      ...camps.flatMap(([value], at): readonly Run[] => [
        ...(at > 0 ? [{ text: '; ' }] : []),
        { text: value },
      ]),
    ],
    claims: [[], ...camps.flatMap(([, its], at) => [...(at > 0 ? [[]] : []), [its[0]!.claim]])],
  };
}

function factsIn({ sections, ties, papers, trade, works, timeline, disputed }: Dossier): readonly Fact[] {
  return [
    ...ties,
    ...sections.flatMap(({ facts }) => facts),
    ...papers.map(({ fact }) => fact),
    ...trade,
    ...works,
    ...timeline,
    ...disputed,
  ];
}

function noted(run: Run, claims: readonly string[], notes: Pick<Notes, 'noteOf'>): Run {
  const numbers = claims.flatMap((claim) => notes.noteOf(claim) ?? []);
  return numbers.length > 0 ? { ...run, notes: numbers } : run;
}

const linesOf = (line: BriefLine, width: number): number =>
  Math.max(
    1,
    Math.ceil(
      line.reduce((length, { text, notes = [] }) => length + text.length + notes.length * 2, 0) / width,
    ),
  );

/** Notes in the order in which a reader meets them. */
function renumbered(brief: Brief): Brief {
  const order = new Map<number, number>();
  const walk = (line: BriefLine): BriefLine =>
    line.map((run) => {
      if (!run.notes) return run;
      for (const n of run.notes) if (!order.has(n)) order.set(n, order.size + 1);
      return { ...run, notes: run.notes.map((n) => order.get(n)!) };
    });
  const lead = walk(brief.lead);
  const sections = brief.sections.map((section) => ({ ...section, lines: section.lines.map(walk) }));
  const notes: readonly BriefNote[] = brief.notes
    .map((note) => ({ ...note, n: order.get(note.n)! }))
    .sort((a, b) => a.n - b.n);
  return { ...brief, lead, sections, notes };
}
