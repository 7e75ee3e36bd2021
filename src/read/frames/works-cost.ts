import type { BareClaim, SlotsOf } from '#model/claim.ts';
import type { Language } from '#model/language.ts';
import type { Context } from '../context.ts';
import { formIs } from '../language/wordings.ts';
import { formAt, hitsOf, type Line, quantitiesOf } from '../scene.ts';
import { ASSETS } from './assets.ts';
import { quoteOf } from './frame.ts';

type Works = SlotsOf<'works'>;

/**
 * «Стоимость работ оценивается в 22 млрд тенге», "the project will cost …", «жобаның құны …»: a paragraph that tells the cost alone of the works of the one right
 * before. What it came to is stated, what it is put at planned.
 */
export function costToldApart(line: Line, { last }: Context): readonly BareClaim[] {
  const { asset } = last;
  if (!asset?.action || !/^(build|reconstruct|modernise|repair)$/.test(asset.action)) return [];
  const since = line.index - asset.line;
  const told = line.scene.lines[asset.line];
  // In the paragraph of the works it is told with them.
  if (since < 1 || since > FARTHEST || told?.sentence.paragraph === line.sentence.paragraph) return [];
  const [cost, another] = quantitiesOf(line).filter(({ quantity }) => /^[A-Z]{3}$/.test(quantity.unit));
  const isOfOther = hitsOf(line, ASSETS).some(({ concept }) => concept !== `asset:${asset.type}`);
  if (!cost || another || isOfOther || !isCostOfWorks(line, cost.first)) return [];
  const slots = { asset: asset.name, assetType: asset.type, action: asset.action, cost: cost.quantity };
  return [
    {
      kind: 'works',
      modality: cameTo(line, cost.first) ? 'stated' : 'planned',
      slots: slots as Works,
      quote: quoteOf(line),
    },
  ];
}
const FARTHEST = 2;

/** Words for the cost, and for the works that they are the cost of, before or behind them. */
const COSTS: Readonly<Record<Language, (tokens: Line['scene']['tokens'], token: number) => boolean>> = {
  ru: formIs(/^(стоимость|цена|смета|обойд(е|у)тся|обош(лась|лось|лись|елся)|стоит|стоить)$/u),
  kk: formIs(/^құны$/u),
  en: formIs(/^(costs?|costing|price)$/u),
};
const OF_WORKS: Readonly<Record<Language, RegExp>> = {
  ru: /^(работы?|проекта?|строительств[оа]|реконструкци[яи]|модернизаци[яи]|ремонта?|объекта?|стройк[аи])$/u,
  kk: /^(жұмыс|жоба|құрылыс|жөндеу|реконструкция)\p{L}*(ның|нің|дың|дің|тың|тің)$/u,
  en: /^(works?|project|construction|reconstruction|modernisation|modernization|repairs?|upgrade)$/u,
};
const REACH = 4;

function isCostOfWorks({ scene, sentence }: Line, before: number): boolean {
  for (let token = sentence.first; token < before; token += 1) {
    if (!COSTS[scene.language](scene.tokens, token)) continue;
    for (let at = Math.max(sentence.first, token - REACH); at < Math.min(before, token + REACH); at += 1)
      if (at !== token && OF_WORKS[scene.language].test(formAt(scene, at))) return true;
  }
  return false;
}

function cameTo({ scene, sentence }: Line, before: number): boolean {
  for (let token = sentence.first; token < before; token += 1)
    if (
      /^(составил[аио]?|обош(лась|лось|лись|елся)|amounted|totalled|totaled|was|were|құрады)$/u.test(
        formAt(scene, token),
      )
    )
      return true;
  return false;
}
