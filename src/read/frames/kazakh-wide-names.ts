import { ADJECTIVE, NOUN, VERB } from '../language/features.ts';
import { AND, GENITIVE_ENDING, WITHIN_ENDING } from '../language/kazakh-words.ts';
import { CAPITAL, MARK } from '../language/tokens.ts';
import type { Span } from '../mention.ts';
import { featuresAt, formAt, isBareNoun, type Line, mentionAt } from '../scene.ts';

/** A name with all that describes it is not longer than this, in tokens. */
const LONGEST = 12;
/** «Жасайтын», «өңдейтін»: what a thing is for; «достығына арналған»: to what it is devoted. */
const FOR_WHAT = /(атын|етін|йтын|йтін)$/u;
const DEVOTED = /^арналған$/u;
const NAMED_AFTER = /^атындағы$/u;
const OBJECT = /(ны|ні|ды|ді|ты|ті|ын|ін)$/u;
const DATIVE = /(ға|ге|қа|ке|на|не|ына|іне)$/u;
const POSSESSED = /(сы|сі|ы|і)(н|на|не|ның|нің|нда|нде|нан|нен|мен)?$/u;
/** What opens a sentence or points, and whoever builds. */
const OUTSIDE =
  /^(бұл|осы|сол|ол|бір|тағы|ал|енді|мұнда|сонда|оның|және|мен|пен|бен|де|да|та|те|бірге|бірлесіп|бірлесе|жаңа|алғашқы|соңғы|алдағы|инвестор|кәсіпкер|компания|корпорация|холдинг|концерн|серіктестік|фирма|әкім|әкімдік|үкімет|тарап|президент|министр|азамат|қолдау|негіз|тапсырма|бастама|жоба|аясы|шеңбер)(лер|лар|дер|дар)?(і|ы|сы|сі)?$/u;

/**
 * Where the whole description of a thing begins in a Kazakh sentence: «қазақстандық өнім сататын сауда үйі», «екі елдің достығына арналған сквер»,
 * «Мәскеу мемлекеттік университетінің Астанадағы филиалы», «Абай атындағы мектеп».
 */
export function wideStart(line: Line, head: Span): number {
  const { scene, sentence } = line;
  const limit = Math.max(sentence.first, head.first - LONGEST);
  let first = head.first;
  let isObject = false;
  let bare = 0;
  while (first > limit) {
    const token = first - 1;
    const form = formAt(scene, token);
    const mention = mentionAt(line, token);
    if (scene.tokens.kind[token] === MARK) break;
    if (NAMED_AFTER.test(form)) {
      first = namesakeBefore(line, token, limit);
      continue;
    }
    if (mention) {
      const isName =
        (mention.kind === 'body' && GENITIVE_ENDING.test(form)) ||
        (mention.kind === 'place' &&
          (mention.form === 'adjective' ||
            WITHIN_ENDING.test(form) ||
            (!isCased(form) && (first < head.first || isObject))));
      if (!isName || mention.first < limit) break;
      first = mention.first;
      continue;
    }
    if (FOR_WHAT.test(form) || DEVOTED.test(form)) {
      const object = objectBefore(line, token, DEVOTED.test(form), limit);
      if (object === undefined) break;
      first = object;
      isObject = true;
      bare = 0;
      continue;
    }
    if (AND.test(form) && isObject && mentionAt(line, token - 1)?.kind === 'place') {
      first = token;
      continue;
    }
    if (OUTSIDE.test(form)) break;
    const isOwner = GENITIVE_ENDING.test(form) && POSSESSED.test(formAt(scene, first));
    const bits = featuresAt(scene, token);
    const isDescription =
      Boolean(bits & (NOUN | ADJECTIVE)) && (!isCased(form) || isBareNoun(scene, token)) && !(bits & VERB);
    if (!isOwner && !WITHIN_ENDING.test(form) && !isDescription) break;
    // «Инвестор бұрғылау құбырын жасайтын зауыт»: whoever builds stands before a thing's object as well.
    if (isObject && isDescription && !isOwner && (bare += 1) > 1) break;
    first = token;
  }
  while (first < head.first && AND.test(formAt(scene, first))) first += 1;
  return first;
}

const isCased = (form: string): boolean =>
  /(ның|нің|дың|дің|тың|тің|ға|ге|қа|ке|да|де|та|те|дан|ден|тан|тен|мен|пен|бен|ған|ген|қан|кен|ып|іп|[ыі]н[ае])$/u.test(
    form,
  );

/** «Әл-Фараби | атындағы»: the name before it. */
function namesakeBefore(line: Line, token: number, limit: number): number {
  const { scene } = line;
  let first = token;
  while (first > limit && scene.tokens.flags[first - 1]! & CAPITAL && !isStage(line, first - 1)) first -= 1;
  return first;
}
/** «Астраханьда (Құрманғазы атындағы музей) ашылды»: where it is. */
const isStage = (line: Line, token: number): boolean =>
  mentionAt(line, token)?.kind === 'place' && /[дт][ае]$/u.test(formAt(line.scene, token));

/** «Шойын | құятын», «Абайға | арналған»: the one thing that a participle has before it. */
function objectBefore(line: Line, participle: number, isDevoted: boolean, limit: number): number | undefined {
  const token = participle - 1;
  const { scene } = line;
  if (token < limit || scene.tokens.kind[token] === MARK) return undefined;
  const form = formAt(scene, token);
  const mention = mentionAt(line, token);
  if (isDevoted) return DATIVE.test(form) ? Math.max(limit, mention?.first ?? token) : undefined;
  if (mention) return undefined;
  return OBJECT.test(form) ||
    isBareNoun(scene, token) ||
    Boolean(featuresAt(scene, token) & NOUN && !isCased(form))
    ? token
    : undefined;
}
