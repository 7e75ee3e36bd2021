import { areOfBothSides, isPlaceCode } from '#model/place.ts';
import { CAPITAL } from '../language/tokens.ts';
import type { PlaceMention, Span } from '../mention.ts';
import { bodiesOf, carries, formAt, type Line, mentionAt, placesOf } from '../scene.ts';
import { kazakhNominative } from './phrase.ts';

/** An elected council or a chamber, with the ending that ties it to its place. */
const COUNCIL =
  /^(мәслихат|дума|мәжіліс|сенат|парламент|жиналыс|палата|ассамблея)с?[ыі](ның|нің|мен|на|не)?$/u;
/** «Омбы облысының Заң шығару жиналысы»: a council's own words behind its place. */
const LONGEST_OWN = 4;

interface Council extends Span {
  readonly place: PlaceMention;
}

/** Two councils that face each other in a Kazakh sentence, by their names: unlike a government or an akimat, a council is no place. */
export function councilsFacing(line: Line): readonly string[] {
  if (line.scene.language !== 'kk') return [];
  const councils: Council[] = [];
  for (let token = line.sentence.first + 1; token < line.sentence.after; token += 1) {
    const council = COUNCIL.test(formAt(line.scene, token)) ? councilAt(line, token) : undefined;
    if (council) councils.push(council);
  }
  const [one, other, ...more] = councils;
  if (!one || !other || more.length > 0) return [];
  const codes = [one.place.code, other.place.code];
  if (!codes.every(isPlaceCode) || !areOfBothSides(codes)) return [];
  return [one, other].map(({ first, after }) => kazakhNominative(line, { first, after }));
}

/** The council whose noun stands at a token, with its place: in its own words there are capitals, adjectives and no other body. */
function councilAt(line: Line, token: number): Council | undefined {
  const { scene } = line;
  const place = placesOf(line).findLast(({ after, form }) => after <= token && form === 'noun');
  if (!place || token - place.after > LONGEST_OWN) return undefined;
  const isItsKind = carries(line, place.after, 'region', 'city') ? 1 : 0;
  const opens = place.after + isItsKind;
  for (let at = opens; at < token; at += 1) {
    const mention = mentionAt(line, at);
    const isOwn =
      (!mention || (mention.kind === 'body' && mention.after > token)) &&
      (/^(облыстық|қалалық|аудандық|өлкелік|губерниялық|мемлекеттік|шығару|шығарушы|заңнамалық)$/u.test(
        formAt(scene, at),
      ) ||
        Boolean(scene.tokens.flags[at]! & CAPITAL));
    if (!isOwn) return undefined;
  }
  const body = bodiesOf(line).find(({ first, after }) => first <= token && token < after);
  return { first: Math.min(place.first, body?.first ?? token), after: token + 1, place };
}
