import type { Context } from '../context.ts';
import type { QuantityMention } from '../mention.ts';
import { carries, formAt, has, hasWord, hitsOf, type Line, mentionAt } from '../scene.ts';
import type { Found } from './measured.ts';
import { MEASURE_CONCEPTS } from './measures.ts';
import { tradeJustTold } from './told-on.ts';

/** «… takes 46 percent of its trade. In money terms that was 640 million», "reaching $1.27 billion, they outdid …": the trade of the sentence before, which an English one with no word for it tells on of. */
export function toldOnInEnglish(line: Line, mention: QuantityMention, context: Context): Found | undefined {
  const isMoney = /^[A-Z]{3}$/.test(mention.quantity.unit);
  if (line.scene.language !== 'en' || !(isMoney || /^(%|x)$/.test(mention.quantity.unit))) return undefined;
  const measure = tradeJustTold(line, context) ?? (isMoney ? tradeOfLine(line, context) : undefined);
  if (!measure || hitsOf(line, MEASURE_CONCEPTS).length > 0) return undefined;
  const isSaid = isMoney
    ? has(line, 'amount') || hasWord(line, /^(was|were|is)$/)
    : has(line, 'grow', 'fall');
  if (!isSaid || !(opensByIt(line, !isMoney) || isVolumeOfTime(line) || (isMoney && isOfTime(line))))
    return undefined;
  return { measure, span: mention };
}

/** «It grew by 4.5 percent and amounted to $9 billion»: the trade whose growth the sentence has just told. */
const tradeOfLine = (line: Line, { last: { figure } }: Context): string | undefined =>
  figure?.line === line.index &&
  /^trade\.(turnover|export|import)$/.test(figure.slots.measure ?? '') &&
  figure.slots.aspect !== 'level'
    ? figure.slots.measure
    : undefined;

/** Whether a sentence opens, maybe behind a time, by what was told: «it», "the figure"; in other terms; or going on without a subject. */
function opensByIt(line: Line, isRelative: boolean): boolean {
  const { scene } = line;
  const first = subjectOf(line);
  const [one, two, three] = [0, 1, 2].map((step) => formAt(scene, first + step));
  if (
    /^(its|the|their|this|that)$/.test(one!) &&
    /^(volume|value|sum|total|figure|amount|indicator)$/.test(two!)
  )
    return three !== 'of';
  if (isRelative)
    return (
      (/^(it|this|that)$/.test(one!) && (isLevel(line, first + 1) || carries(line, first + 1, 'fall'))) ||
      (one === 'the' &&
        /^(increase|growth|rise|decrease|decline|fall|drop|reduction)$/.test(two!) &&
        isVerbOfLevel(three!))
    );
  if (one === 'in' && /^(money|monetary|value|absolute|dollar|cash|nominal)$/.test(two!) && three === 'terms')
    return true;
  if (/^(reaching|totalling|totaling|amounting|exceeding|hitting)$/.test(one!)) return true;
  return /^(it|they|that|this)$/.test(one!) && isVerbOfLevel(two!);
}
const isVerbOfLevel = (form: string): boolean =>
  /^(was|is|made|makes|means|came|amounted|reached|stood|totalled|totaled|hit|equalled|constituted)$/.test(
    form,
  );

/** Where a sentence begins behind its time: «A year earlier it was», "in 2031, the figure stood at". */
function subjectOf(line: Line): number {
  const { scene, sentence } = line;
  let token = sentence.first;
  while (token < sentence.after && token - sentence.first < FARTHEST_SUBJECT) {
    const mention = mentionAt(line, token);
    if (mention?.kind === 'period') token = mention.after;
    else if (token > sentence.first && formAt(scene, token) === ',') token += 1;
    else if (opensTime(line, token)) token += 1;
    else break;
  }
  return token;
}

/** «In», "the" of «in the first half of 2031». */
const opensTime = (line: Line, token: number): boolean =>
  /^(in|over|during|for|by|at|the)$/.test(formAt(line.scene, token)) &&
  [1, 2].some((ahead) => mentionAt(line, token + ahead)?.kind === 'period');

/** «In January-June of this year it added another 9.5 percent and amounted to $13 billion»: a pronoun behind nothing but a time. */
function isOfTime(line: Line): boolean {
  const { scene, sentence } = line;
  for (let token = sentence.first; token < sentence.first + FARTHEST_SUBJECT; token += 1) {
    if (mentionAt(line, token)?.kind === 'period') continue;
    if (/^(it|they)$/.test(formAt(scene, token)))
      return token > sentence.first && [1, 2].some((ahead) => isLevel(line, token + ahead));
    if (
      !/^(in|over|during|for|by|the|of|this|last|that|same|year|first|,|period)$/.test(formAt(scene, token))
    )
      return false;
  }
  return false;
}
const isLevel = (line: Line, token: number): boolean =>
  carries(line, token, 'grow', 'fall', 'amount') ||
  /^(added|reached|amounted|totalled|totaled|stood|exceeded|hit|made)$/.test(formAt(line.scene, token));
/** A time in front of the subject is no longer than this, in tokens. */
const FARTHEST_SUBJECT = 12;

/** «According to the customs service, the volume for January – July was $88 million»: the bare word for how much, behind who says so or when. */
function isVolumeOfTime({ scene, sentence }: Line): boolean {
  for (let token = sentence.first + 1; token < sentence.after - 1; token += 1)
    if (
      formAt(scene, token) === 'the' &&
      /^(volume|value|figure|indicator|amount)$/.test(formAt(scene, token + 1)) &&
      /^(,|year|month|quarter|period|\d{4}|january|february|march|april|may|june|july|august|september|october|november|december)$/.test(
        formAt(scene, token - 1),
      )
    )
      return formAt(scene, token + 2) !== 'of';
  return false;
}
