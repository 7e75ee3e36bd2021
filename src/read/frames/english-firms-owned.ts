import { countryAcross, countryOf } from '#model/place.ts';
import type { Context } from '../context.ts';
import type { PlaceMention, QuantityMention } from '../mention.ts';
import { otherSide } from '../parties.ts';
import { formAt, type Line, placesOf } from '../scene.ts';
import type { Told } from './russian-figures.ts';

/**
 * «800 organisations with Kazakh investments operate in A», "A has 270 enterprises with the participation of Kazakh capital": English firms by whose money is in them;
 * they are where the sentence names the other country or a part of it, else in that country.
 */
export function firmsOwnedAcross(line: Line, mention: QuantityMention, context: Context): Told | undefined {
  const { scene } = line;
  if (!/^1$/.test(mention.quantity.unit) || mention.ordinal) return undefined;
  const noun = [0, 1, 2, 3]
    .map((step) => mention.after + step)
    .find((token) => FIRMS.test(formAt(scene, token)));
  if (noun === undefined) return firmsAmongThem(line, mention);
  const owner = ownerBehind(line, noun);
  if (!owner) return undefined;
  const there = countryAcross(owner.code);
  const host = placesOf(line).find(
    (place) => place !== owner && countryOf(place.code) === there && place.form === 'noun',
  );
  const isJoint = formAt(scene, noun - 1) === 'joint';
  return {
    measure: isJoint ? 'business.joint-ventures' : 'business.companies',
    span: { first: noun, after: noun + 1 },
    sides: { area: [host?.code ?? otherSide(context, owner.code)[0] ?? there], counterpart: [owner.code] },
  };
}
/** «Of the 42,000 enterprises with foreign participation in A, 19,000 are Russian», "out of 300 foreign firms 120 have Russian capital". */
function firmsAmongThem(line: Line, { first, after }: QuantityMention): Told | undefined {
  const { scene, sentence } = line;
  const opening = formAt(scene, sentence.first) === 'out' ? sentence.first + 1 : sentence.first;
  if (formAt(scene, opening) !== 'of' || !/^(are|is|were|have|had|has|belong)$/.test(formAt(scene, after)))
    return undefined;
  const owner = placesOf(line).find((place) => place.first > after && place.first - after <= 2);
  if (!owner || !/^(RU|KZ)$/.test(owner.code) || owner.form !== 'adjective') return undefined;
  const words = Array.from({ length: first - opening }, (_, at) => formAt(scene, opening + at));
  const noun = words.findIndex((word) => FIRMS.test(word));
  if (noun < 0 || !words.some((word) => /^(foreign|overseas|international)$/.test(word))) return undefined;
  const there = countryAcross(owner.code);
  const host = placesOf(line).find((place) => countryOf(place.code) === there && place.form === 'noun');
  return {
    measure: words[noun - 1] === 'joint' ? 'business.joint-ventures' : 'business.companies',
    span: { first: opening + noun, after: opening + noun + 1 },
    sides: { area: [host?.code ?? there], counterpart: [owner.code] },
  };
}
const FIRMS =
  /^(organi[sz]ations|compan(y|ies)|firms|enterprises|entities|businesses|ventures|institutions|establishments)$/;

/** The country whose capital it is, behind «with»: "with Russian participation", "with the participation of Russian capital", "with capital from Russia". */
function ownerBehind(line: Line, noun: number): PlaceMention | undefined {
  const { scene } = line;
  let with_ = noun + 1;
  while (with_ - noun <= FARTHEST_WITH && formAt(scene, with_) !== 'with') with_ += 1;
  if (formAt(scene, with_) !== 'with') return undefined;
  const owner = placesOf(line).find(({ first }) => first > with_ && first - with_ <= FARTHEST_OWNER);
  if (!owner || !/^(RU|KZ)$/.test(owner.code) || owner.others.length > 0) return undefined;
  for (let token = with_ + 1; token <= owner.after + 1; token += 1)
    if (
      /^(capital|investments?|participation|involvement|shareholders?|stakes?|ownership|shares?|funding)$/.test(
        formAt(scene, token),
      )
    )
      return owner;
  return undefined;
}
/** «Firms registered in A with». */
const FARTHEST_WITH = 2;
/** «The participation of», "foreign capital from". */
const FARTHEST_OWNER = 5;
