import { type Clause, isPredicate } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import type { Context } from '../context.ts';
import { NOMINATIVE, NOUN } from '../language/features.ts';
import { formIs } from '../language/wordings.ts';
import { isWithin } from '../mention.ts';
import { featuresAt, formAt, hasWord, hitsOf, type Line, mentionAt, periodsOf } from '../scene.ts';
import { ASSETS, type Asset, assetName, fullest, isAside } from './assets.ts';
import { CALLED, endsBehind, typeOf } from './russian-assets.ts';
import { isRelative, openingOfRelative } from './russian-works.ts';

/** What a Russian clause that names no thing itself is about: the subject before a relative clause, «предприятие», or what the sentence before told of. */
export const thingMeant = (line: Line, context: Context, clause: Clause, action: Hit): Asset | undefined =>
  line.scene.language === 'ru'
    ? (subjectAcross(line, context, clause) ??
      sectionNamed(line, clause) ??
      meantByHypernym(line, context, clause) ??
      meantByPronoun(line, context, clause) ??
      leftOut(line, context, clause, action))
    : undefined;

/** «Ветка А – Б, по которой идут грузы, будет электрифицирована»: what the clause goes on to say of the subject before a relative one. */
function subjectAcross(line: Line, context: Context, clause: Clause): Asset | undefined {
  const { scene } = line;
  if (formAt(scene, clause.first - 1) !== ',') return undefined;
  if (!clause.predicates.some((token) => token - clause.first <= 1)) return undefined;
  for (let token = clause.first - 2; token > line.sentence.first; token -= 1) {
    if (!isRelative(scene.tokens, token)) continue;
    const opens = openingOfRelative(line, token, line.sentence.first);
    if (opens === undefined) return undefined;
    const subject = hitsOf(line, ASSETS).findLast(
      (hit) =>
        hit.after <= opens && Boolean(featuresAt(scene, hit.first) & NOMINATIVE) && !isAside(line, hit),
    );
    return (
      subject && { name: fullest(context, typeOf(subject), assetName(line, subject)), type: typeOf(subject) }
    );
  }
  return undefined;
}

/** «Участок Карталы – Тобол электрифицируют»: a stretch between two places, of a railway or a road as the sentence speaks of it. */
function sectionNamed(line: Line, clause: Clause): Asset | undefined {
  for (const { first, after } of hitsOf(line, ['section'], clause)) {
    const ends = /^участ(о)?к/u.test(formAt(line.scene, first)) ? endsBehind(line, after) : undefined;
    if (!ends) continue;
    const type = hasWord(line, OF_RAILS) ? 'railway' : hasWord(line, OF_ROADS) ? 'road' : undefined;
    if (type) return { name: `участок ${ends}`, type };
  }
  return undefined;
}
const OF_RAILS =
  /^(железнодорож\p{L}*|электрифи\p{L}+|поезд\p{L}*|перегон\p{L}*|рельс\p{L}*|станци\p{L}*|ржд|ктж)$/u;
const OF_ROADS = /^(автодорож\p{L}*|автомобил\p{L}*|дорож\p{L}*|асфальт\p{L}*|полос\p{L}*)$/u;

/** «Предприятие запустят в июне»: the plant told of before, by a word for things of its kind that nothing tells more of. */
function meantByHypernym(line: Line, context: Context, clause: Clause): Asset | undefined {
  const { last } = context;
  const isFar = !last.asset || line.index - last.asset.line > FARTHEST_CALLED;
  const asset = isFar ? namedBefore(line, context) : last.asset;
  const called = asset && CALLED[asset.type];
  if (!called) return undefined;
  for (let token = clause.first; token < clause.after; token += 1)
    if (called.test(formAt(line.scene, token)) && !mentionAt(line, token) && isAlone(line, token))
      return asset;
  return undefined;
}
const FARTHEST_CALLED = 3;

/** «Он открылся в прошлом году»: the one thing of a name that the sentence before has for its subject, where the clause opens with a pronoun for it. */
function meantByPronoun(line: Line, context: Context, clause: Clause): Asset | undefined {
  if (context.last.asset?.line === line.index - 1 || hitsOf(line, ASSETS, clause).length > 0)
    return undefined;
  const opens = [clause.first, clause.first + 1].find((token) => isPronoun(line.scene.tokens, token));
  const before = line.scene.lines[line.index - 1];
  const asset = opens === undefined ? undefined : namedBefore(line, context);
  const subject = before && hitsOf(before, ASSETS)[0];
  return asset && subject && featuresAt(before.scene, subject.first) & NOMINATIVE && !isAside(before, subject)
    ? asset
    : undefined;
}
const isPronoun = formIs(/^(он|она|оно|его|ее|они)$/u);

/** The one thing of a name that the sentence before speaks of. */
function namedBefore(line: Line, context: Context): Asset | undefined {
  const before = line.scene.lines[line.index - 1];
  const hits = before ? hitsOf(before, ASSETS) : [];
  const [hit] = hits;
  if (!before || !hit || hits.some((other) => other.first >= hit.after)) return undefined;
  const name = fullest(context, typeOf(hit), assetName(before, hit));
  return /[\s«"“]/u.test(name) ? { name, type: typeOf(hit) } : undefined;
}

/** Without an adjective, a number, a name or a preposition of place: of nothing else than what was told. */
const isAlone = (line: Line, token: number): boolean => {
  const before = formAt(line.scene, token - 1);
  return (
    (token === line.sentence.first || !mentionAt(line, token - 1)) &&
    !/^(в|на|у|из|при|с|для|нов|втор|друг|ещ|один|одн|люб|кажд)$|(ый|ой|ий|ая|ое|ое|ого|ую|ые|ых)$/u.test(
      before,
    ) &&
    !/^[«"“]$/u.test(formAt(line.scene, token + 1))
  );
};

/** «Сдать в эксплуатацию планируют в декабре»: a dated end without a thing, right behind the sentence that told of one. */
function leftOut(line: Line, context: Context, clause: Clause, action: Hit): Asset | undefined {
  const { asset } = context.last;
  if (!asset || line.index - asset.line !== 1 || !/^(launch|open|finish|build)$/.test(action.concept))
    return undefined;
  if (line.scene.lines[asset.line]!.sentence.paragraph !== line.sentence.paragraph) return undefined;
  if (hitsOf(line, ASSETS).length > 0 || !periodsOf(line).some((period) => isWithin(period, clause)))
    return undefined;
  for (let token = clause.first; token < clause.after; token += 1) {
    const bits = featuresAt(line.scene, token);
    const isNamed =
      Boolean(bits & NOUN && bits & NOMINATIVE) && !isPredicate(line, token) && !mentionAt(line, token);
    if (isNamed && !isEnd(line.scene.tokens, token)) return undefined;
  }
  return asset;
}
const isEnd = formIs(
  /^(открытие|запуск|пуск|сдача|ввод|эксплуатаци\p{L}|строй|старт|завершение|окончание|год|году|года|квартал\p{L}{0,2}|полугоди\p{L}|конец|начало|срок|работы|строительство|реконструкция|ремонт)$/u,
);
