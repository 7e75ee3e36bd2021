import { clauseAt } from '../clauses.ts';
import type { Context } from '../context.ts';
import { isWithin, type Span } from '../mention.ts';
import { type Group, groupsOf, otherSide } from '../parties.ts';
import { carries, formAt, hasWord, type Line, quantitiesOf } from '../scene.ts';
import { isNeighbourly, nearest, type Sides, sameCountry } from './facing.ts';
import { isWhereSaid } from './where-said.ts';

/** Where something is, and the other side it comes from, each only as far as the text says; of people first whose they are. */
export function hostOf(line: Line, context: Context, near: Span, isOfPeople = false): Partial<Sides> {
  const clause = clauseAt(line, near.first);
  const all = groupsOf(line, context).filter(
    (group) =>
      !group.office &&
      !isWhereSaid(line, group, near) &&
      group.places.every(isNeighbourly) &&
      (group.form !== 'common' || isWithin(group, clause)) &&
      !isInInstance(line, group, near),
  );
  const nationals = isOfPeople ? all.find((group) => isNationality(line, group, near)) : undefined;
  const free = all.filter(
    (group) => group !== nationals && !(nationals && sameCountry(group.places, nationals.places)),
  );
  const isOfBorder = (group: Group) =>
    carries(line, group.after, 'border') || (group.form === 'adjective' && isWithin(group, near));
  const inside = free.filter((group) => group.role === 'in' && !isOfBorder(group));
  // «В Казахстане с российским капиталом»: a noun says where, an adjective whose.
  const nouns = line.scene.language === 'ru' ? inside.filter(({ form }) => form !== 'adjective') : [];
  const held = free.filter((group) => ['of', 'name', 'on'].includes(group.role) && !isOfBorder(group));
  // «В зоне Костаная с участием российского инвестора».
  const heldByNoun = line.scene.language === 'ru' ? held.filter(({ form }) => form !== 'adjective') : [];
  const where =
    nearest(nouns.length > 0 ? nouns : inside, near) ??
    nearest(heldByNoun.length > 0 ? heldByNoun : held, near) ??
    settled(line, free, clause) ??
    (nationals?.form === 'adjective' && line.scene.language !== 'kk'
      ? free.find((group) => group.role === 'subject' && isWithin(group, clause))
      : undefined) ??
    free.find((group) => group.role === 'for' && formAt(line.scene, group.first - 2) === 'as') ??
    (free.some(isOfBorder)
      ? nearest(
          free.filter((group) => group.role === 'subject' && !isOfBorder(group)),
          near,
        )
      : undefined) ??
    (free.some((group) => group.role === 'from')
      ? nearest(
          free.filter((group) => group.role === 'to'),
          near,
        )
      : undefined);
  const origin =
    nationals ??
    nearest(
      free.filter((group) => group.role === 'from' && group !== where),
      near,
    ) ??
    nearest(
      free.filter((group) => group !== where && group.form === 'adjective'),
      near,
    ) ??
    nearest(
      free.filter(
        (group) =>
          group !== where &&
          where &&
          !sameCountry(group.places, where.places) &&
          (!isOfPeople || isWithin(group, clause)),
      ),
      near,
    );
  const area = where?.places ?? (origin ? otherSide(context, origin.places[0]) : undefined);
  if (!area || area.length === 0) return origin ? { counterpart: origin.places } : {};
  return origin && !sameCountry(origin.places, area) ? { area, counterpart: origin.places } : { area };
}

/** «Открыты девять филиалов, в том числе МГУ в Астане; в них учатся 4 тыс. человек»: where one of many is, in Russian, the figure behind is of all. */
function isInInstance(line: Line, { first }: Group, near: Span): boolean {
  if (line.scene.language !== 'ru' || near.first <= first) return false;
  if (!hasWord(line, /^;$/u, { first, after: near.first })) return false;
  for (let token = first - 1; token > line.sentence.first; token -= 1) {
    const form = formAt(line.scene, token);
    if (form === ';') return false;
    if (form === 'числе' && formAt(line.scene, token - 1) === 'том') return true;
  }
  return false;
}

/** «Омбы облысын 78 мың қазақ мекендейді»: where people live, as the object of living there. */
const settled = (line: Line, groups: readonly Group[], clause: Span): Group | undefined =>
  line.scene.language === 'kk' &&
  (hasWord(line, /^мекен(де\p{L}*)?$/u, clause) || hasWord(line, /^(ондағы|сондағы)$/u))
    ? groups.find(({ role, form }) => role === 'object' && form === 'noun')
    : undefined;

/** «Граждане Казахстана», citizens of Kazakhstan, Қазақстан азаматы: whose the counted people are. */
function isNationality(line: Line, group: Group, near: Span): boolean {
  const { scene } = line;
  if (scene.language === 'kk')
    return (
      /^(азамат|тұрғын|жас)/u.test(formAt(scene, group.after)) &&
      quantitiesOf(line).some(({ after }) => after === group.first)
    );
  if (
    scene.language === 'en' &&
    group.form === 'adjective' &&
    group.after === near.first &&
    /^(students?|undergraduates?|schoolchildren|applicants)$/.test(formAt(scene, near.after - 1))
  )
    return true;
  // «По числу казахстанских студентов».
  if (
    scene.language === 'ru' &&
    group.form === 'adjective' &&
    group.after === near.first &&
    /^(студент|школьник|абитуриент|учащ)/u.test(formAt(scene, near.after - 1))
  )
    return true;
  const gap =
    scene.language === 'en' && formAt(scene, near.after) === 'of'
      ? formAt(scene, near.after + 1) === 'the'
        ? 2
        : 1
      : 0;
  return (
    group.first === near.after + gap &&
    /^(граждан\p{L}*|подданн\p{L}+|жител\p{L}+|citizens?|nationals?|residents?)$/u.test(
      formAt(scene, near.after - 1),
    )
  );
}
