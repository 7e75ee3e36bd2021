import { formAt, type Tokens } from './tokens.ts';

/** «2,5 млрд кВт·ч», «кВт-ч», «киловатт-часов», "GWh", as UCUM writes energy. */
export function energyAt(
  tokens: Tokens,
  at: number,
): { readonly unit: string; readonly after: number } | undefined {
  const form = formAt(tokens, at);
  const [, prefix = '', hours] = ENERGY.exec(form) ?? [];
  const unit = UNITS[prefix];
  if (!unit) return undefined;
  if (hours) return { unit, after: at + 1 };
  const hour = /^[·⋅•∙*×.-]$/u.test(formAt(tokens, at + 1)) ? at + 2 : at + 1;
  return /^(ч|час(а|ов)?|сағат|h)$/u.test(formAt(tokens, hour)) ? { unit, after: hour + 1 } : undefined;
}

/** Whether a word may open an amount of energy. */
export const mayOpenEnergy = (form: string): boolean => ENERGY.test(form);

const ENERGY =
  /^(квт|мвт|гвт|твт|киловатт|мегаватт|гигаватт|тераватт|kw|mw|gw|tw)(-?(?:ч|час(?:а|ов)?|сағат|h))?$/u;
const UNITS: Readonly<Record<string, string>> = {
  квт: 'kW.h',
  киловатт: 'kW.h',
  kw: 'kW.h',
  мвт: 'MW.h',
  мегаватт: 'MW.h',
  mw: 'MW.h',
  гвт: 'GW.h',
  гигаватт: 'GW.h',
  gw: 'GW.h',
  твт: 'TW.h',
  тераватт: 'TW.h',
  tw: 'TW.h',
};
