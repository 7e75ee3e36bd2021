import { counted } from '#lib/counts.ts';
import { say } from '#lib/words.ts';
import type { Language } from '#model/language.ts';
import { numberFormat } from '#model/number-format.ts';
import type { Receiving } from '#model/receiving.ts';
import type { Stage } from '#model/watch.ts';

/** A line that a page gets while a document is read: how far it is and in which words, and at last the table of its report, or why there is none. */
export interface Told {
  /** Of the whole of what was sent, 0 to 1. */
  readonly share: number;
  readonly text?: string;
  readonly rows?: string;
  readonly problem?: string;
}

/** Where each stage of a document begins, as a share of its time: names take about a third of it, sentences most of the rest. */
const BEGINS: Readonly<Record<Stage['stage'], number>> = { open: 0, find: 0.05, read: 0.35, keep: 0.95 };
const ENDS: Readonly<Record<Stage['stage'], number>> = { open: 0.05, find: 0.35, read: 0.95, keep: 1 };

/** How far what was sent has come, in the reader's words: «вложение 2 / 3 · читается: предложение 1 200 / 3 400 · 12 утверждений». */
export function toldOf(receiving: Receiving, language: Language): Told {
  const { stage, done, total, claims, part, parts, name } = receiving;
  const number = (n: number): string => numberFormat(language).format(n);
  const words = [
    parts > 1 ? `${number(part)} / ${number(parts)}${name ? ` ${name}` : ''}` : '',
    stage === 'read'
      ? `${say(language, 'stage-read')} ${number(done)} / ${number(total)}`
      : say(language, `stage-${stage}`),
    claims > 0 ? counted(language, claims, 'claims') : '',
  ];
  const ofPart = BEGINS[stage] + (ENDS[stage] - BEGINS[stage]) * (done / total);
  return { share: (part - 1 + ofPart) / parts, text: words.filter(Boolean).join(' · ') };
}
