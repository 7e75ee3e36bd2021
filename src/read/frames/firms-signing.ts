import { clauseAt } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import { CAPITAL, UPPER } from '../language/tokens.ts';
import { isWithin, type Span } from '../mention.ts';
import { bodiesOf, carries, formAt, hitsOf, type Line, textOf } from '../scene.ts';
import { allQuoted, quotedBehind, unquoted } from './phrase.ts';

/** A firm's name with its marks, in tokens. */
const LONGEST_NAME = 8;
/** What a name in marks is of, when it is of no firm. */
const OF_NO_FIRM =
  /^(форум|конкурс|проект|программ|журнал|газет|телеканал|канал|участ|сайт|пункт|портал|агентств|выставк|фестивал|станци|трасс|дорог|премь?и|тем|бекет|стан[сц]|жоба|бағдарлама|көрме|арна|сайты|учаске)/u;

/** «Омский «Водоканал» и «Павлодарсу» подписали», «Ақтау Порт» пен «Волгафлот»: two firms that a Russian or Kazakh sentence names in marks before they sign, or «с» one of them. */
export function firmsInMarks(line: Line): readonly string[] {
  const names = namesInMarks(line);
  return names.length > 1 ? names : [];
}

/** One firm that signs, whose partner the sentence does not name: no places sign for the two. */
export const hasFirmAlone = (line: Line): boolean => namesInMarks(line).length === 1;

function namesInMarks(line: Line): readonly string[] {
  const act = hitsOf(line, ['sign'])[0];
  if (!act || line.scene.language === 'en') return [];
  const clause = clauseAt(line, act.first);
  const names: string[] = [];
  for (const quoted of allQuoted(line, clause)) {
    if (!isFirm(line, quoted) || !isSigner(line, quoted, act)) continue;
    const body = bodiesOf(line).find((one) => isWithin(quoted, one));
    const name = body?.name ?? formed(line, quoted);
    if (!names.includes(name)) names.push(name);
  }
  return names;
}

/** The firm that one of the two sentences before names in marks last: «Уфимский «Нефтемаш» поставит насосы. Контракт предприятие заключило …». */
export function firmInMarksBefore(line: Line): string | undefined {
  for (const before of line.scene.lines.slice(Math.max(0, line.index - 2), line.index).toReversed())
    for (let token = before.sentence.after - 1; token >= before.sentence.first; token -= 1) {
      const quoted = quotedBehind(before, token);
      if (quoted && isFirm(before, quoted)) return formed(before, quoted);
    }
  return undefined;
}

/** A short name that begins with a capital, of none of the things that bear names in marks. */
const isFirm = (line: Line, { first, after }: Span): boolean =>
  after - first <= LONGEST_NAME &&
  Boolean(line.scene.tokens.flags[first + 1]! & (CAPITAL | UPPER)) &&
  ![formAt(line.scene, first - 1), formAt(line.scene, after)].some((form) => OF_NO_FIRM.test(form)) &&
  !carries(line, first - 1, 'forum', 'exhibition', 'asset:crossing', 'asset:road');

/** With the firm's form before its marks: «АО НК «Ақтау Порт»». */
function formed(line: Line, quoted: Span): string {
  let { first } = quoted;
  while (first > line.sentence.first && LEGAL_FORM.test(formAt(line.scene, first - 1))) first -= 1;
  return first < quoted.first ? textOf(line.scene, { ...quoted, first }) : unquoted(line, quoted);
}
const LEGAL_FORM = /^(ооо|тоо|ао|пао|зао|оао|нао|нк|гк|ип|кгп|гкп|жшс|ақ|ұк)$/u;

/** Before the act, or behind it with whom: «заключила соглашение с «Волгаводом»», «между «А» и «Б»». */
function isSigner(line: Line, quoted: Span, act: Hit): boolean {
  if (quoted.after <= act.first) return true;
  if (line.scene.language === 'kk') return false;
  for (let token = quoted.first - 1; token >= act.after; token -= 1) {
    const form = formAt(line.scene, token);
    if (/^(с|со|между)$/u.test(form)) return true;
    if (/^(о|об|на|в|по|для|при|,|\.)$/u.test(form)) return false;
  }
  // «Соглашение подписали «А» и «Б»».
  return true;
}
