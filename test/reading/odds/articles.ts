import { readFileSync } from 'node:fs';
import type { Language } from '#model/language.ts';
import { detectLanguage } from '../../../src/read/language/detect.ts';
import type { GoldClaim } from '../gold/agreement.ts';

/** An article with the claims that an annotator found in it. */
export interface Annotated {
  readonly id: string;
  readonly text: string;
  readonly language: Language;
  readonly published?: string;
  readonly claims: readonly GoldClaim[];
}

/**
 * The articles of a file: `=== ID published=2024-05-17 lang=ru`, the text, a line `---`, one claim a line as JSON with `q`, words of the sentence that
 * says it. Throws where a claim is no JSON or its words are not in the text.
 */
export function articlesIn(file: string): readonly Annotated[] {
  return readFileSync(file, 'utf8')
    .split(/^=== /m)
    .slice(1)
    .map((block) => {
      const [head = '', ...rest] = block.split('\n');
      const [id = '', ...told] = head.trim().split(/\s+/);
      const { lang, published } = Object.fromEntries(told.map((one) => one.split('=')));
      const [body = '', claims = ''] = rest.join('\n').split(/^---[ \t]*$/m);
      const text = body.trim();
      return {
        id,
        text,
        language: (lang as Language | undefined) ?? detectLanguage(text),
        ...(published ? { published } : {}),
        claims: claims
          .split('\n')
          .filter((line) => line.trim().startsWith('{'))
          .map((line) => claimIn(line, text, `${file} ${id}`)),
      };
    });
}

function claimIn(line: string, text: string, where: string): GoldClaim {
  const { q = '', ...claim } = JSON.parse(line) as Partial<GoldClaim> & { readonly q?: string };
  const start = text.indexOf(q);
  if (start < 0) throw new Error(`${where}: no such words in the text: ${q.slice(0, 60)}`);
  return {
    modality: 'stated',
    ...claim,
    quote: { start, end: start + (q.length || text.length) },
  } as GoldClaim;
}
