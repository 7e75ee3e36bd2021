import { clauseAt } from '../clauses.ts';
import type { QuantityMention } from '../mention.ts';
import { formAt, hasWord, type Line } from '../scene.ts';

/** «Мощность – 20 тыс. единиц в год, работу получат 180 человек», "employs 180": the people who work there are nothing that it carries or makes, in Russian or English. */
export function isOfStaff(line: Line, { first, after, quantity }: QuantityMention): boolean {
  const { scene } = line;
  if (scene.language === 'en') return /^(employs?|employed|employing)$/.test(formAt(scene, first - 1));
  if (scene.language !== 'ru' || !/^(1|person)$/.test(quantity.unit)) return false;
  return (
    hasWord(line, /^(работу|трудоустро|занят[ыо]?$|штат|персонал|сотрудник)/u, {
      first: clauseAt(line, first).first,
      after,
    }) || hasWord(line, /^(работник|сотрудник|рабочих$|специалист)/u, { first: after - 1, after: after + 2 })
  );
}

/** «Обеспечит работой 900 человек», «на нём будут трудиться 300 человек»: those who work at a thing are not what it carries, in Russian. */
export const isOfWorkers = (line: Line, { first, quantity }: QuantityMention): boolean =>
  quantity.unit === 'person' &&
  line.scene.language === 'ru' &&
  hasWord(
    line,
    /^(работ(ой|у|ать|ают|ает)|труд(иться|ятся)|трудоустро\p{L}+|занятост\p{L}+|нан(имут|ять))$/u,
    {
      first: clauseAt(line, first).first,
      after: first,
    },
  );
