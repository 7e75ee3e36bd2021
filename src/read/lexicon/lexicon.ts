import type { Words } from '#model/language.ts';

/**
 * Words that carry a concept, in base form: Russian and English lemmas, Kazakh stems (verbs in -у). A phrase matches
 * its words in a row, each in any form; `…` between two words lets up to three others stand there.
 */
export type Lexicon = Readonly<Record<string, Words>>;
