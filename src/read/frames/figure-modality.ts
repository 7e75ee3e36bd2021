import type { Modality, SlotsOf } from '#model/claim.ts';
import { clauseAt } from '../clauses.ts';
import type { Context } from '../context.ts';
import type { Span } from '../mention.ts';
import { modalityAt } from '../modality.ts';
import { formAt, hasWord, type Line, quantitiesOf } from '../scene.ts';
import { isAimedAt, isInPower, isOnlyToReach } from './english-figures.ts';
import { isYetToCome } from './figure-periods.ts';
import { refersBack } from './figure-runs.ts';
import { goalOf } from './russian-goals.ts';

type Observation = SlotsOf<'observation'>;

/** Whether a figure is so, planned, wished or denied: what speaks of the figure `before` it in the sentence is as that one. */
export function modalityOfFigure(
  line: Line,
  context: Context,
  mention: Span,
  slots: Observation,
  before: Modality | undefined,
): Modality {
  const told =
    before !== undefined && refersBack(line, mention)
      ? before
      : isInPower(line, mention)
        ? 'wished'
        : isOfJobsToCome(line, mention, slots) || isAimedAt(line, mention)
          ? 'planned'
          : saidOf(line, mention);
  if (told === 'stated' && isPartOfThat(line)) return context.last.figure?.modality ?? told;
  if (told === 'planned' && isFormer(line, context, mention, slots)) return 'stated';
  if (told === 'wished' && isConsideredAtCost(line, slots)) return 'planned';
  return told === 'stated' && (isYetToCome(context, slots) || isEstimated(line, mention, slots))
    ? 'planned'
    : told;
}

/** «В указанный объём входят 20 тыс. тонн мяса»: a part of what was told before is as sure as that. */
const isPartOfThat = (line: Line): boolean =>
  line.scene.language === 'ru' &&
  hasWord(line, /^(указанн|эт|названн|данн)(ый|от|ое|ую|у|о)$/u) &&
  hasWord(line, /^(объем|количество|цифру|число|сумму)$/u) &&
  hasWord(line, /^(вход(ит|ят|или|ило)|вош(ли|ло|ла|ел)|включ(ены|ено|ает|ают|ая))$/u);

/** «Объём вложений оценивается в 400 млн», «стоимость проекта составляет 2 млрд», «составит»: money that a Russian text only reckons with. */
const isEstimated = (line: Line, { first }: Span, { measure, aspect }: Observation): boolean => {
  if (line.scene.language !== 'ru' || measure !== 'business.investment' || aspect !== 'level') return false;
  const clause = clauseAt(line, first);
  return (
    hasWord(line, /^оценива(ется|ются|лась|лся|лись)$/u, {
      first: Math.max(clause.first, first - 5),
      after: first,
    }) ||
    (hasWord(line, /^стоимост(ь|и)$/u, clause) &&
      hasWord(line, /^проект(а|ов)$/u, clause) &&
      !hasWord(line, /^(составил\p{L}*|достиг\p{L}*|превысил\p{L}*)$/u, clause))
  );
};

/** «To reach $900 million by 2035, from $600 million in 2031»: what an English plan sets out from was so in a year that is over. */
const isFormer = (line: Line, { published }: Context, { first }: Span, { period }: Observation): boolean =>
  line.scene.language === 'en' &&
  published !== undefined &&
  /^\d{4}$/.test(period ?? '') &&
  period! < published.slice(0, 4) &&
  [1, 2, 3].some((back) => /^(from|against)$/.test(formAt(line.scene, first - back)));

/** «Прорабатываются 14 проектов на 1,4 млрд долларов»: what is only considered in Russian is planned once it has a cost. */
const isConsideredAtCost = (line: Line, { measure }: Observation): boolean =>
  line.scene.language === 'ru' &&
  /^(cooperation\.projects|business\.investment)$/.test(measure ?? '') &&
  hasWord(line, /^(прорабатыва(ю|е)т(ся)?|рассматрива(ю|е)т(ся)?|изуча(ю|е)т(ся)?)$/u) &&
  quantitiesOf(line).some(({ quantity }) => /^[A-Z]{3}$/.test(quantity.unit));

/** What the clause says of the figure, or that it is a level to be reached. */
function saidOf(line: Line, mention: Span): Modality {
  const said = modalityAt(line, mention);
  if (said !== 'stated')
    return isOfNow(line, mention) || (said === 'denied' && isOfWhole(line, mention)) ? 'stated' : said;
  return isOnlyToReach(line, mention) ? 'wished' : (goalOf(line, mention) ?? said);
}

/** «Намерены увеличить число рейсов: сейчас их 210»: a Russian piece behind a mark that tells what there is. */
function isOfNow({ scene, sentence }: Line, { first }: Span): boolean {
  if (scene.language !== 'ru') return false;
  for (let token = first - 1; token >= Math.max(sentence.first, first - 5); token -= 1) {
    if (/^(сейчас|сегодня|ныне|пока)$/u.test(formAt(scene, token)))
      return /^[:;,(–—]$/u.test(formAt(scene, token - 1));
    if (/^[:;]$/u.test(formAt(scene, token))) return false;
  }
  return false;
}

/** «7,6 тыс. км, из них 300 не обозначены»: what is denied of a part is not denied of the whole of a Russian sentence. */
const isOfWhole = (line: Line, { after }: Span): boolean => {
  if (line.scene.language !== 'ru') return false;
  for (let token = after; token < line.sentence.after - 2; token += 1) {
    if (formAt(line.scene, token) === 'не') return false;
    if (formAt(line.scene, token) === 'из' && /^(них|которых)$/u.test(formAt(line.scene, token + 1)))
      return true;
  }
  return false;
};

/** «200 жұмыс орны құрылады», «рейстер саны 81-ге жеткізіледі»: jobs that a Kazakh verb opens, flights that it raises, «готов к запуску, там будут трудиться 650 человек»: are yet to come. */
const isOfJobsToCome = (line: Line, near: Span, { measure }: Observation): boolean =>
  /^(people\.jobs|transport\.flights)$/.test(measure ?? '') &&
  (line.scene.language === 'kk'
    ? clauseAt(line, near.first).predicates.some((token) =>
        (measure === 'people.jobs' ? OPENED : RAISED).test(formAt(line.scene, token)),
      )
    : line.scene.language === 'ru' &&
      measure === 'people.jobs' &&
      hasWord(line, /^(будет|будут)$/u, { first: near.first - 3, after: near.first }));
const OPENED = /(ыл|іл)(ады|еді|мақ|мек)$/u;
const RAISED =
  /^((жеткіз|арттыр|көбейт|ұлғайт|көтер)[іы]л(ады|еді|мек|мақ)|көбейеді|артады|ұлғаяды|жетеді)$/u;
