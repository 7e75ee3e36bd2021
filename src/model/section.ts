const SECTION = /(?<![\p{L}])(?:участ(?:ок|к)|отрез(?:ок|к)|учаск|телім|бөлігі|section|stretch|segment)/iu;
/** «Морской участок границы» is the sea part of the whole of it, not a section. */
const KIND =
  /(?:морск|сухопутн|речн|озёрн|озерн|водн|теңіз|құрлық|өзен|көл|sea|maritime|land|river|lake)\p{L}*[\s-]+(?:участ|отрез|учаск|телім|бөлі|section|stretch|segment)/iu;
const OF_SEA =
  /(?:морск\p{L}+ границ|морем грани|теңіз шекара|теңізбен шекара|(?:sea|maritime) (?:border|boundar))/iu;

/** Whether figures of a measure may be told of a section, which only their sentence tells. */
export const mayBeOfSection = (measure: string | undefined): boolean =>
  measure === 'border.regions' ||
  (measure?.startsWith('border.length') === true && measure !== 'border.length.sea');

/**
 * Whether a sentence tells a border's figures of a section («на западном участке») or of the border by sea alone, so that they say nothing of the whole. The
 * lengths by land, river, lake and sea are measures of their own.
 */
export function isOfSection(measure: string | undefined, sentence: string): boolean {
  if (!mayBeOfSection(measure)) return false;
  if (measure === 'border.regions') return SECTION.test(sentence) || OF_SEA.test(sentence);
  return SECTION.test(sentence) && !KIND.test(sentence);
}
