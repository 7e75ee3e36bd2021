import type { Span } from '../mention.ts';
import { formAt, type Line } from '../scene.ts';

/** «20 лет со дня подписания», «к 20-летию подписания», «the 20th anniversary of», «қол қойылғанына 20 жыл»: what is done is only remembered. */
export function isRemembrance(line: Line, within: Span): boolean {
  const { scene } = line;
  for (let token = within.first; token < within.after; token += 1) {
    const form = formAt(scene, token);
    if (/летие$|летия$|летию$|летием$|^годовщин|^anniversary$|^жылдығ|^жылдық$/u.test(form)) return true;
    if (
      /^(лет|года|год)$/u.test(form) &&
      formAt(scene, token + 1) === 'со' &&
      formAt(scene, token + 2) === 'дня'
    )
      return true;
    if (form === 'жыл' && /^(тол|өт|бол)/u.test(formAt(scene, token + 1))) return true;
  }
  return false;
}
