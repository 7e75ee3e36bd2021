import { isPlaceCode } from '#model/place.ts';
import { ADJECTIVE, DATIVE, GENITIVE, NOUN, PREPOSITION } from '../language/features.ts';
import { formIs } from '../language/wordings.ts';
import type { Span } from '../mention.ts';
import { carries, featuresAt, formAt, isCapital, type Line, mentionAt, placesOf, textOf } from '../scene.ts';
import { type Holder, NAMELESS } from './holder.ts';
import { nominativeOf, quotedBehind } from './phrase.ts';

/** Bodies that have heads of their own, unlike the departments of an administration. */
const isOfOwnHead = formIs(
  /^(академи[яиюей]|(нац)?университет\p{L}{0,2}|институт\p{L}{0,2}|колледж\p{L}{0,2}|автономи[яиюей]|ассоциаци[яиюей]|союз\p{L}{0,2}|палат[аыуей]|тпп|фонд\p{L}{0,2}|общин[аыуей]|центр\p{L}{0,2}|музе[йяюе]\p{L}{0,1}|театр\p{L}{0,2}|филармони[яиюей]|завод\p{L}{0,2}|комбинат\p{L}{0,2}|фабрик[аиуей]|компани[яиюей]|нацкомпани[яиюей]|корпораци[яиюей]|холдинг\p{L}{0,2}|банк\p{L}{0,2}|библиотек[аиуей]|обществ[аоуе]м?|отделени[еяюе]м?|филиал\p{L}{0,2}|объединени[еяюе]м?|курулта[йяюе]м?|конгресс\p{L}{0,2}|заксобр\p{L}{0,2}|заксобрани[еяюе]м?|горсовет\p{L}{0,2}|ассамбле[яиюей]|федераци[яиюей]|кластер\p{L}{0,2}|технопарк\p{L}{0,2})$/u,
);

/** «Председатель автономии казахов Тюменской области», «проректор Академии внешней торговли»: the body by its noun with all that it is told by. */
export function bodyRun(line: Line, title: Span, name: number): Holder | undefined {
  if (line.scene.language !== 'ru') return undefined;
  const end = Math.min(Math.max(title.after, title.first + 1), name);
  for (let noun = title.first + 1; noun < end; noun += 1) {
    if (!isGenitive(line, noun) || mentionOfKind(line, noun, 'place')) continue;
    const first = describedFrom(line, noun, title.first + 1);
    const isNamed = isNamedHouse(line, { first, after: noun + 1 });
    if (!isNamed && !isOfOwnHead(line.scene.tokens, noun) && !isRailway(line, noun)) continue;
    const isPartsHead = isNamed && UNIT.test(formAt(line.scene, title.first + 1));
    if (first - 1 > title.first && !isPartsHead && !carries(line, first - 1, 'office', 'office-word'))
      return undefined;
    let after = noun + 1;
    while (after < end && isComplement(line, after, noun)) after += 1;
    while (after > noun + 1 && /^(и|по|в|для)$/u.test(formAt(line.scene, after - 1))) after -= 1;
    const quoted = quotedBehind(line, after)?.after;
    // «Палаты «Атамекен» Омской области»: where it is, behind its name.
    after = quoted === undefined ? after : pastPlaces(line, quoted, end);
    if (after > name) return undefined;
    // A lone common noun names no body.
    if (after - first === 1) return undefined;
    const head = nominativeOf(line, first, { first: noun, after: noun + 1 });
    const rest = after > noun + 1 ? ` ${textOf(line.scene, { first: noun + 1, after })}` : '';
    return { party: head + rest, mention: { first, after, ...NAMELESS } };
  }
  return undefined;
}

/** From the adjectives of a noun in the genitive on, no farther back than a limit. */
export function describedFrom(line: Line, noun: number, limit: number): number {
  let first = noun;
  while (first - 1 >= limit && isGenitiveAdjective(line, first - 1)) first -= 1;
  return first;
}

/** «Федерального агентства», «Тобольской бассейновой инспекции», «Омской драмы»: an authority or a house with a name of its own that its adjectives begin, no department of a region. */
function isNamedHouse(line: Line, { first, after }: Span): boolean {
  const noun = after - 1;
  if (first === noun || !isCapital(line, first) || !isHouse(line.scene.tokens, noun)) return false;
  return (
    !/^управлени/u.test(formAt(line.scene, noun)) ||
    !mentionOfKind(line, first, 'place') ||
    /^(таможенн|пограничн|бассейнов|территориальн|межрегиональн)/u.test(formAt(line.scene, noun - 1))
  );
}
const isHouse = formIs(
  /^(инспекции|агентства|таможни|управления|больницы|поликлиники|клиники|хора|оркестра|ансамбля|драмы|оперы|оперетты|музкомедии|цирка|зоопарка|заповедника|газеты|телекомпании|лаборатории|обсерватории|агрофирмы|птицефабрики|верфи)$/u,
);
/** «Начальник отдела …»: a part of a body, which stays in the position. */
const UNIT = /^(отдела|отделения|департамента|управления|сектора|службы|цеха|участка|поста)$/u;

/** «Глава крестьянского хозяйства «Нива» Энского района», «директор акционерного общества «Полюс»»: a name in marks behind its form of enterprise, which belongs to it. */
export function bodyByForm(line: Line, title: Span, name: number): Holder | undefined {
  if (line.scene.language !== 'ru') return undefined;
  for (let noun = title.first + 1; noun < name; noun += 1) {
    if (!isForm(line.scene.tokens, noun)) continue;
    const first = describedFrom(line, noun, title.first + 1);
    let at = noun + 1;
    while (/^(с|ограниченной|ответственностью)$/u.test(formAt(line.scene, at))) at += 1;
    const quoted = quotedBehind(line, at);
    if (!quoted || quoted.after > name) return undefined;
    const rest = textOf(line.scene, { first: noun + 1, after: quoted.after });
    const party = `${nominativeOf(line, first, { first: noun, after: noun + 1 })} ${rest}`;
    return { party, mention: { first, after: pastPlaces(line, quoted.after, name), ...NAMELESS } };
  }
  return undefined;
}
const isForm = formIs(
  /^(агро)?(хозяйства|общества|товарищества|кооператива|сельхозкооператива|артели|партнерства|объединения)$/u,
);

/** «… Энского района Омской области»: where a body is. */
function pastPlaces(line: Line, from: number, end: number): number {
  let after = from;
  while (
    after < end &&
    (mentionOfKind(line, after, 'place') || /^(района|области|края)$/u.test(formAt(line.scene, after)))
  )
    after += 1;
  return after;
}

/** «Глава городского округа «Город Орск»»: a town in marks, as its statute calls it. */
export function townInMarks(line: Line, title: Span): Holder | undefined {
  if (line.scene.language !== 'ru') return undefined;
  for (let token = title.first + 1; token < title.after; token += 1) {
    if (!OF_TOWN.test(formAt(line.scene, token))) continue;
    const quoted = quotedBehind(line, token + 1);
    const town =
      quoted && placesOf(line).find(({ first, after }) => first > quoted.first && after === quoted.after - 1);
    if (!town || !isPlaceCode(town.code) || town.first - quoted.first > 2) continue;
    const first = describedFrom(line, token, title.first + 1);
    return { party: town.code, mention: { ...town, first, after: quoted.after } };
  }
  return undefined;
}
const OF_TOWN = /^(округа|образования|города|поселения)$/u;

const isRailway = ({ scene }: Line, token: number): boolean =>
  /^дорог/u.test(formAt(scene, token)) && formAt(scene, token - 1) === 'железной';

const isGenitive = (line: Line, token: number): boolean =>
  Boolean(featuresAt(line.scene, token) & GENITIVE) && !mentionOfKind(line, token, 'person');

const isGenitiveAdjective = (line: Line, token: number): boolean =>
  Boolean(featuresAt(line.scene, token) & ADJECTIVE) && isGenitive(line, token);

/** A genitive, a place or a joint behind a body's noun; what its centre is for stands behind «по». */
const isComplement = (line: Line, token: number, noun: number): boolean => {
  const form = formAt(line.scene, token);
  if (mentionOfKind(line, token, 'place')) return true;
  if (/^(и|по|для)$/u.test(form)) return token > noun;
  if (form === 'предпринимателей') return true;
  if (carries(line, token, 'office')) return false;
  const bits = featuresAt(line.scene, token);
  if (/^\p{Lu}\p{L}*\p{Lu}$/u.test(textOf(line.scene, { first: token, after: token + 1 }))) return true;
  if (bits & PREPOSITION) return false;
  return (
    Boolean(bits & (NOUN | ADJECTIVE)) &&
    Boolean(bits & (GENITIVE | DATIVE)) &&
    !mentionOfKind(line, token, 'person')
  );
};

const mentionOfKind = (line: Line, token: number, kind: string): boolean =>
  mentionAt(line, token)?.kind === kind;
