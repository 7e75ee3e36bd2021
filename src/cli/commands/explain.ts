import type { Document, Passage } from '#model/document.ts';
import type { Explanation } from '#model/explanation.ts';
import { EXPLANATION_WORDS } from '#model/explanation-words.ts';
import { ABOUT, type Command, MANY, type Options } from '../command.ts';
import { givenBy, sourcesIn } from '../input.ts';
import { readerOf } from '../reader.ts';
import { counted, inWords, valueInWords } from '../words.ts';
import { workThrough } from '../work.ts';

export const command: Command = {
  name: 'explain',
  operands: 'FILE|DIR|URL|- …',
  summary:
    'prints for each claim which rule made it and what filled its slots, and for each figure left unread why',
  options: { ...ABOUT, json: { type: 'boolean', about: 'prints {"document", "claims", "unread"}' } },
  examples: ['pobratim explain article.txt --published 2024-11-28', 'pobratim explain article.txt --json'],
  exits: MANY,
  run: explain,
};

async function explain(options: Options, paths: readonly string[]): Promise<number> {
  const sources = sourcesIn(paths, givenBy(options));
  // Loaded here, so that help and a wrong command line do not wait for the dictionary.
  const [{ admit }, reader] = await Promise.all([import('../../read/document.ts'), readerOf()]);
  return workThrough(sources, {
    act: async ({ name, open }) => {
      const { document, issues } = await admit(await open(), new Date().toISOString());
      for (const { where, expected, found } of issues)
        console.error(`${name}: ${where}: expected ${expected}; found ${found}`);
      const explanation = reader.explain(document);
      return options.json
        ? JSON.stringify({ document, ...explanation }, null, 2)
        : inLines(name, document, explanation);
    },
    done: 'explained',
  });
}

function inLines(name: string, { title, language, text }: Document, { claims, unread }: Explanation): string {
  const words = ({ start, end }: Passage): string => `«${text.slice(start, end).replace(/\s+/gu, ' ')}»`;
  const listed = (passages: readonly Passage[]): string => [...new Set(passages.map(words))].join(', ');
  return [
    `${title ?? name}  (${language}, ${counted(claims.length, 'claim')}, ${counted(unread.length, 'figure')} left unread)`,
    ...claims.flatMap(({ claim, rule, triggers, cues, slots, speaker }) => [
      `\n  ${inWords(claim)}`,
      `    ${words(claim.quote)}`,
      `    rule ${rule}${triggers.length > 0 ? `, woken by ${listed(triggers)}` : ''}${cues.length > 0 ? `; ${claim.modality} by ${listed(cues)}` : ''}`,
      ...[...slots, ...(speaker ? [{ slot: 'speaker', ...speaker }] : [])].map(
        ({ slot, value, origin, passages }) =>
          `      ${slot.padEnd(13)}${valueInWords(value).padEnd(24)} ${EXPLANATION_WORDS[`from-${origin}`][2]}${passages.length > 0 ? ` ${listed(passages)}` : ''}`,
      ),
    ]),
    ...(unread.length > 0 ? ['\n  figures left unread'] : []),
    ...unread.map(({ why, rules, measure, ...passage }) =>
      [
        `    ${words(passage)}: ${EXPLANATION_WORDS[`unread-${why}`][2]}`,
        ...(measure ? [`taken for ${measure}`] : []),
        ...(rules.length > 0 ? [`rules tried: ${rules.join(', ')}`] : []),
      ].join('; '),
    ),
    '',
  ].join('\n');
}
