import type { Hit } from '../concepts.ts';
import type { Context } from '../context.ts';
import { NOUN } from '../language/features.ts';
import { WORD } from '../language/tokens.ts';
import type { Span } from '../mention.ts';
import { featuresAt, formAt, type Line, mentionAt, textOf } from '../scene.ts';
import type { Asset } from './assets.ts';

/** «Бозталдың» өзінде жөндеу жүріп жатыр: a quoted name that the text has given to a thing, without its noun; the name in full and its type. */
export function calledByName(line: Line, context: Context, clause: Span, action: Hit): Asset | undefined {
  if (line.scene.language !== 'kk') return undefined;
  for (let token = clause.first; token < Math.min(clause.after, action.first); token += 1) {
    if (!/^[«"“]$/u.test(formAt(line.scene, token))) continue;
    const closer = [token + 2, token + 3].find((at) => /^[»"”]$/u.test(formAt(line.scene, at)));
    if (closer === undefined || closer >= action.first) continue;
    const called = textOf(line.scene, { first: token + 1, after: closer }).toLowerCase();
    for (const [type, names] of context.assets())
      for (const [name, core] of names) {
        if (!called.startsWith(core)) continue;
        const ending = called.slice(core.length);
        // «Бозтал» пунктінде: by a noun that alone says of no kind.
        const behind = ending === '' ? /^пункт(.*)$/u.exec(formAt(line.scene, closer + 1))?.[1] : undefined;
        const isMeant =
          behind !== undefined
            ? isDoneWith(behind, action)
            : ending === ''
              ? isSubjectOf(line, closer, action)
              : isDoneWith(ending, action);
        if (isMeant) return { name, type };
      }
  }
  return undefined;
}

/** «Бозтал» былтыр жөнделді: nothing that could be what is done stands between, only when and how. */
const isSubjectOf = (line: Line, closer: number, action: Hit): boolean => {
  for (let token = closer + 1; token < action.first; token += 1)
    if (
      line.scene.tokens.kind[token] === WORD &&
      !mentionAt(line, token) &&
      featuresAt(line.scene, token) & NOUN &&
      !/^(былтыр|биыл|қазір|енді|кеше|бүгін|жыл|жыл(ы|дан|дың)|ай(ы|дан)?)$/u.test(formAt(line.scene, token))
    )
      return false;
  return true;
};

/** «Бозталды», «Бозталдың», «Бозталымыз» are done with; «Бозталда» is where, but for repairs. */
const isDoneWith = (ending: string, { concept }: Hit): boolean =>
  /^(ы|і|сы|сі)?(н|ны|ні|ды|ді|ты|ті|ның|нің|дың|дің|тың|тің)?$/u.test(ending) ||
  (/^(ы|і)?(нда|нде|да|де|та|те)$/u.test(ending) && /^(repair|reconstruct|modernise)$/.test(concept));
