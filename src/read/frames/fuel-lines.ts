import { hasWord, type Line } from '../scene.ts';

/** «Мұнай құбырының ұзындығы – 1 340 км», "the gas pipeline is 1,340 km long": the length of what carries oil or gas is that of a way of transport, not of a conduit of water. */
export const lengthOfLine = (line: Line, measure: string | undefined): string | undefined =>
  measure === 'water.length' && isOfFuel(line) ? 'transport.length' : measure;

/** Its sentence, or the one before that tells of the same pipe, speaks of fuel and neither of water. */
const isOfFuel = (line: Line): boolean => {
  if (hasWord(line, WATER)) return false;
  if (hasWord(line, FUEL)) return true;
  const before = line.scene.lines[line.index - 1];
  return before !== undefined && hasWord(before, PIPE) && hasWord(before, FUEL) && !hasWord(before, WATER);
};
const FUEL =
  /^(мұнай|газ(ы|дың|ды|ға|а|ом|у|ов)?$|газо(құбыр|провод)|нефт(ь|и|ью|е)|продуктопровод|oil$|gas$|petroleum$)/u;
const WATER = /^(су|суы|суын|сумен|ауызсу|вод(а|ы|у|ой|овод\p{L}*)|водопровод\p{L}*|water|aqueduct)$/u;
const PIPE = /^(құбыр|газопровод|нефтепровод|трубопровод|продуктопровод|pipelines?$|газқұбыр)/u;
