import { counted } from '#model/counts.ts';
import type { Fact } from '#model/fact.ts';
import { IN_ROW, type Language } from '#model/language.ts';

export { counted, noun } from '#model/counts.ts';

const VERDICTS: Readonly<Record<string, readonly [string, string, string]>> = {
  agreed: ['сходятся', 'сәйкес', 'agree'],
  disputed: ['спорно', 'даулы', 'disputed'],
};

/** How many documents speak of a fact, and whether they agree: «3 источника · сходятся». */
export function standingOf({ voices, state }: Pick<Fact, 'voices' | 'state'>, language: Language): string {
  const counts = voices.reduce((sum, { others }) => sum + (others?.claims ?? 0), 0);
  const documents = counts + new Set(voices.map(({ document }) => document)).size;
  const sources = counted(language, documents, 'sources');
  const verdict = VERDICTS[state]?.[IN_ROW[language]];
  return verdict === undefined ? sources : `${sources} · ${verdict}`;
}
