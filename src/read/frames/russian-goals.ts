import type { Modality } from '#model/claim.ts';
import { clauseAt } from '../clauses.ts';
import { INFINITIVE } from '../language/features.ts';
import type { Span } from '../mention.ts';
import { featuresAt, formAt, type Line } from '../scene.ts';

/**
 * A Russian level that nothing says is reached: «задача – выйти на 30 миллиардов» is planned, «нужно довести оборот до 30 миллиардов», «нарастить
 * торговлю до 30 миллиардов реально», «хотят, чтобы экспорт дошёл до миллиарда», «до миллиарда осталось немного» are wished.
 */
export function goalOf(line: Line, figure: Span): Modality | undefined {
  const { scene, sentence } = line;
  if (scene.language !== 'ru') return undefined;
  const clause = clauseAt(line, figure.first);
  if (isOfWish(line, figure)) return 'wished';
  const isUpTo = [0, -1].some((step) => formAt(scene, figure.first + step) === 'до');
  const after = Math.min(sentence.after, Math.max(clause.after, figure.after + FARTHEST));
  if (isUpTo && isTold(line, { first: figure.after, after }, /^(осталось|остается|недостает|далеко)$/u))
    return 'wished';
  const rise = riseBefore(line, figure);
  if (rise === undefined) return undefined;
  const before = { first: Math.max(sentence.first, rise - FARTHEST), after: rise };
  if (isTold(line, before, DONE)) return undefined;
  if (isTold(line, before, TASK)) return 'planned';
  return /^[:–—]$/u.test(formAt(scene, rise - 1)) ||
    isTold(line, before, OPEN) ||
    isTold(line, { first: figure.after, after }, OPEN)
    ? 'wished'
    : undefined;
}

/** «…, чтобы оборот дошёл до 30 миллиардов»: no mark stands between. */
function isOfWish({ scene, sentence }: Line, { first }: Span): boolean {
  for (let token = first - 1; token >= sentence.first && !/^[,;:–—]$/u.test(formAt(scene, token)); token -= 1)
    if (formAt(scene, token) === 'чтобы') return true;
  return false;
}

/** How far from the infinitive or the figure the words stand that say what it is: in tokens. */
const FARTHEST = 6;

/** The infinitive of rising that leads to the figure: «довести оборот с Казахстаном до», «выйти на». */
function riseBefore(line: Line, figure: Span): number | undefined {
  const { scene, sentence } = line;
  for (
    let token = figure.first - 1;
    token >= Math.max(sentence.first, figure.first - LONGEST_OBJECT);
    token -= 1
  ) {
    const form = formAt(scene, token);
    if (/^[;.!?]$/u.test(form)) return undefined;
    if (RISES.test(form) && featuresAt(scene, token) & INFINITIVE) return token;
  }
  return undefined;
}
const LONGEST_OBJECT = 12;
const RISES =
  /^(довести|дойти|выйти|достичь|достигнуть|нарастить|наращивать|увеличить|увеличивать|поднять|повысить|расширить|удвоить|превысить|преодолеть|вывести)$/u;

/** «Удалось довести», «помогло увеличить»: what was done. */
const DONE =
  /^(уда(лось|ется)|смог(ла|ли|ло)?|сумел[аи]?|помог(ла|ли|ло)?|позволил[аио]?|получилось|успел[аи]?)$/u;
const TASK = /^(задач[аиеу]|задачей|цифр[аеуы]|цел[ьи]|целью|план|планы|планка|ориентир|поручени[ея])$/u;
const OPEN =
  /^(нужно|надо|необходимо|важно|пора|следует|хоте(ли|лось)|хочется|реально|реальный|реален|возможн(о|ым|ость)|шанс|шансы|способн[ыао]|можно|мечта(ем|ет|ют)?)$/u;

const isTold = ({ scene }: Line, { first, after }: Span, pattern: RegExp): boolean => {
  for (let token = first; token < after; token += 1) if (pattern.test(formAt(scene, token))) return true;
  return false;
};
