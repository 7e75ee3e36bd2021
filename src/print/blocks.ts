import type { Brief, BriefLine, BriefNote } from '#model/brief.ts';
import { leftOut } from './print.ts';

/** One piece of a printed page: how it is tagged, set and borne out. Sizes and spaces in points. */
export interface Block {
  readonly tag: 'H1' | 'P' | 'H2';
  readonly text: string;
  readonly font: 'text' | 'bold' | 'italic';
  readonly size: number;
  readonly above: number;
  readonly indent: number;
  readonly notes: readonly number[];
  /** Stays on the page of the block that follows. */
  readonly isHeading: boolean;
  /** Stands behind a bullet. */
  readonly isItem: boolean;
}

export const NOTE_SIZE = 7.4;
const INDENT = 11;
const PLAIN = {
  tag: 'P',
  font: 'text',
  size: 9.6,
  above: 2.5,
  indent: 0,
  notes: [],
  isHeading: false,
  isItem: false,
} as const;

/** A brief as blocks from the top, set so many times as large as usual. */
export function blocksOf(
  { title, subtitle, lead, sections, language }: Brief,
  scale: number,
): readonly Block[] {
  const blocks: readonly Block[] = [
    { ...PLAIN, tag: 'H1', text: written(title), font: 'bold', size: 17, above: 0 },
    { ...PLAIN, text: written(subtitle), font: 'italic', size: 10.5 },
    { ...PLAIN, size: 10.2, above: 9, ...noted(lead) },
    ...sections.flatMap(({ title: heading, lines, left }): readonly Block[] => [
      { ...PLAIN, tag: 'H2', text: written(heading), font: 'bold', size: 11, above: 10, isHeading: true },
      ...lines.map((line): Block => ({ ...PLAIN, indent: INDENT, isItem: true, ...noted(line) })),
      ...(left > 0
        ? [{ ...PLAIN, text: leftOut(left, language), font: 'italic', size: 8.6, indent: INDENT } as const]
        : []),
    ]),
  ];
  return blocks.map((block) => ({ ...block, size: block.size * scale, above: block.above * scale }));
}

/** A note with its number. */
export const noteText = ({ n, source, quote }: BriefNote): string =>
  written(`${raised(n)} ${source}: «${quote}»`);

/** Signs that the face lacks, by those that say the same. */
export const written = (text: string): string => text.replaceAll('↔', '–');

const noted = (line: BriefLine): Pick<Block, 'text' | 'notes'> => ({
  text: written(line.map(({ text, notes = [] }) => text + notes.map(raised).join('\u2009')).join('')),
  notes: [...new Set(line.flatMap(({ notes = [] }) => notes))],
});

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raised = (n: number): string => [...String(n)].map((digit) => RAISED[Number(digit)]).join('');
