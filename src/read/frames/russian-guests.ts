import type { Quantity } from '#model/quantity.ts';
import { clauseAt } from '../clauses.ts';
import { ADJECTIVE, GENITIVE } from '../language/features.ts';
import type { QuantityMention, Span } from '../mention.ts';
import { featuresAt, formAt, hasWord, type Line, mentionAt, quantitiesOf } from '../scene.ts';

/** People or firms whom a run of a Russian sentence counts as guests or members of an occasion: «70 экспонентов», «сорок артистов». */
export function guestsIn(line: Line, within: Span = line.sentence): Quantity | undefined {
  for (const mention of quantitiesOf(line)) {
    if (mention.ordinal || mention.first < within.first || mention.after > within.after) continue;
    if (areAtHome(line, mention)) continue;
    const counted = countedBy(line, mention);
    if (counted) return counted;
  }
  return undefined;
}

/** «Осмотрел завод, где работают 1200 человек», «в вузах учатся 1840 студентов»: those who live, work or learn somewhere are no guests. */
export const areAtHome = (line: Line, { first }: Span): boolean =>
  line.scene.language === 'ru' && hasWord(line, AT_HOME, clauseAt(line, first));
const AT_HOME =
  /^(работа(ет|ют|ли)|труд(ится|ятся|ились)|уч(ится|атся|ились)|обуча(ется|ются|лись)|прожива(ет|ют|ли)|жив(ет|ут))$/u;

function countedBy(line: Line, { quantity, after, first }: QuantityMention): Quantity | undefined {
  if (quantity.unit === 'person') return quantity;
  if (quantity.unit !== '1') return undefined;
  for (
    let token = Math.max(after - 1, first);
    token < Math.min(line.sentence.after, after + FARTHEST_NOUN);
    token += 1
  ) {
    const form = formAt(line.scene, token);
    if (FIRMS.test(form)) return quantity;
    if (PEOPLE.test(form)) return { ...quantity, unit: 'person' };
    const isBetween =
      mentionAt(line, token) !== undefined || Boolean(featuresAt(line.scene, token) & (ADJECTIVE | GENITIVE));
    if (token >= after && !isBetween) return undefined;
  }
  return undefined;
}
const FARTHEST_NOUN = 4;
const PEOPLE =
  /^(человек|участник|гост(ь|я|ей|и)$|делегат|предпринимател|бизнесмен|фермер|аграри|артист|музыкант|исполнител|певц|танцор|мастер|спортсмен|эксперт|специалист|ученых|журналист|ветеран|школьник|студент|юнош|девуш|волонтер|писател|художник|врач|педагог|преподавател|краевед|депутат|закупщик|представител|любител|шахматист|борц|ремесленник)/u;
const FIRMS =
  /^(компани|предприят|фирм|организаци|завод|экспонент|экспортер|производител|хозяйств|коллектив|команд|ансамбл|вуз)/u;

/** What the sentences right behind a visit or an occasion count of it: «Их 26 человек», «В составе делегации …», «Участвуют 120 фирм», «Ожидается до ста артистов». */
export function guestsBehind(line: Line): { readonly count: Quantity; readonly end: number } | undefined {
  if (line.scene.language !== 'ru') return undefined;
  for (const [step, opening] of [NEXT, LATER].entries()) {
    const next = line.scene.lines[line.index + 1 + step];
    if (!next || next.sentence.role !== 'body') return undefined;
    const { first, after } = next.sentence;
    if (!hasWord(next, opening, { first, after: step === 0 ? after : Math.min(after, first + NEAR_OPENING) }))
      continue;
    const count = guestsIn(next) ?? theirNumber(next);
    if (count) return { count, end: next.sentence.end };
  }
  return undefined;
}
const NEAR_OPENING = 4;
const LATER = /^(их|составе)$/u;
const NEXT =
  /^(их|составе|состав|всего|ожидает\p{L}*|ожидают\p{L}*|ждут|участву\p{L}*|участие|приех\p{L}*|прибы\p{L}*|приед\p{L}*|заявил\p{L}*|записал\p{L}*|собрал\p{L}*|съехал\p{L}*|посмотр\p{L}*|выступ\p{L}*|заяв(ки|ок|лен\p{L}*)|подали|поднял\p{L}*|вышл\p{L}*|представ\p{L}*|торгова\p{L}*|показ\p{L}*|зарегистрир\p{L}*)$/u;

/** «Их восемнадцать», «их было двадцать». */
const theirNumber = (line: Line): Quantity | undefined => {
  const { first } = line.sentence;
  if (formAt(line.scene, first) !== 'их') return undefined;
  const bare = quantitiesOf(line).find(({ bare, ordinal, first: at }) => bare && !ordinal && at - first <= 2);
  return bare && { ...bare.quantity, unit: 'person' };
};
