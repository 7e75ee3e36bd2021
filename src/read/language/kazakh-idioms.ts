import { formAt, type Tokens } from './tokens.ts';
import { formIs } from './wordings.ts';

/**
 * Whether a token is the verb of an idiom of two words: «бас қосты», «жол тартты». An idiom is told by the stem of its verb and by what stands right
 * before it; no stem begins as another one does.
 */
export function endsIdiom(
  idioms: Readonly<Record<string, RegExp>>,
  endings: string,
): (tokens: Tokens, token: number) => boolean {
  const stems = Object.keys(idioms);
  const isVerb = formIs(new RegExp(`^(${stems.join('|')})(${endings})$`, 'u'));
  return (tokens, token) => {
    if (!isVerb(tokens, token)) return false;
    const form = formAt(tokens, token);
    const stem = stems.find((one) => form.startsWith(one))!;
    return idioms[stem]!.test(formAt(tokens, token - 1));
  };
}
