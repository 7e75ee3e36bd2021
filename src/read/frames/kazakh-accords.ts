import type { BareClaim } from '#model/claim.ts';
import { countryOf, isPlaceCode } from '#model/place.ts';
import { clauseAt } from '../clauses.ts';
import type { Context } from '../context.ts';
import { ADJECTIVE, CONJUNCTION, INFINITIVE, NOUN, PARTICIPLE, PAST } from '../language/features.ts';
import { withoutCase } from '../language/kazakh-words.ts';
import { WORD } from '../language/tokens.ts';
import { formIs } from '../language/wordings.ts';
import type { Span } from '../mention.ts';
import { groupsOf } from '../parties.ts';
import {
  carries,
  featuresAt,
  formAt,
  has,
  hasWord,
  isOfTwoAlone,
  type Line,
  mentionAt,
  textOf,
} from '../scene.ts';
import { quoteOf } from './frame.ts';
import { actionOf } from './kazakh-deeds.ts';

const isAgreeing = formIs(/^(келіс|уағдалас|пәтуалас)(ті|ты|іп|ып|кен|қан|еді|ады)$/u);
const TO_DO = /(у|ю)(ға|ге)$/u;
/** Verbs that only say that something is carried on, and what is carried on together is named before them. */
const CARRIED_ON =
  /^(жүргіз|өткіз|атқар|жалғастыр|жандандыр|дамыт|кеңейт|нығайт|күшейт|арттыр|бекемде|тереңдет|қолға|жолға|алу|қою|іске|асыр|баста|ұйымдастыр|істе|бірге|бірлес)\p{L}*$/u;
/** «Байланысты нығайтуға»: nothing in particular. */
const GOODWILL = /(байланыс|ынтымақтас|әріптес|серіктес|қарым-қатынас|қатынас|достық|диалог)\p{L}*$/u;
/** What is agreed on is not longer than this, in words. */
const LONGEST = 11;

/** «Екі жақ су сапасына бірлескен мониторинг жүргізуге келісті»: what both sides agree to do, told of the one who writes and of the other. */
export function accordOf(line: Line, context: Context): readonly BareClaim[] {
  if (line.sentence.role !== 'body' || !has(line, 'agree')) return [];
  for (let token = line.sentence.first + 1; token < line.sentence.after; token += 1) {
    if (!isAgreeing(line.scene.tokens, token)) continue;
    const verb = token - 1;
    const isDeed = TO_DO.test(formAt(line.scene, verb)) && !mentionAt(line, verb);
    const sides = isDeed ? sidesOf(line, context, verb) : undefined;
    const action = actionOf(formAt(line.scene, verb));
    const object = sides && whatBefore(line, action && action !== 'produce' ? verb - 1 : verb, sides.after);
    if (!sides || !object || GOODWILL.test(object) || formAt(line.scene, token + 1) === 'жоқ') continue;
    // «Хаттамаға қол қоюға келісті»: a signing.
    if (formAt(line.scene, verb - 1) === 'қол') continue;
    // «Форум өткізуге келісті»: an occasion that is to take place.
    if (OCCASION.test(object) && HOLDS.test(formAt(line.scene, verb))) continue;
    return [
      {
        kind: 'intent',
        modality: 'planned',
        slots: {
          actor: sides.actor,
          action: action ?? 'cooperate',
          object,
          counterpart: [sides.other],
        },
        quote: quoteOf(line),
      },
    ];
  }
  return [];
}

const HOLDS = /^(өткізу|ұйымдастыру)/u;
const OCCASION =
  /(кездесу|жүздесу|келіссөз|форум|отырыс|мәжіліс|жиын|конференция|семинар|көрме|жәрмеңке|фестиваль|шара|күндер)\p{L}*$/iu;

/** «Екі ел шілдеде Омбыда кездесу өткізуге уағдаласты»: talks that both sides agree to hold, and whose they are. */
export function talksAgreedOn(
  line: Line,
  context: Context,
): { readonly act: Span; readonly sides: readonly string[] } | undefined {
  if (!has(line, 'agree')) return undefined;
  for (let token = line.sentence.first + 2; token < line.sentence.after; token += 1) {
    if (!isAgreeing(line.scene.tokens, token) || !HOLDS.test(formAt(line.scene, token - 1))) continue;
    if (!/^(кездесу|жүздесу|келіссөз)(лер|дер)?$/u.test(formAt(line.scene, token - 2))) continue;
    const sides = sidesOf(line, context, token - 1);
    if (sides) return { act: { first: token - 2, after: token }, sides: [sides.actor, sides.other] };
  }
  return undefined;
}

interface Both {
  readonly actor: string;
  readonly other: string;
  /** Behind whom what they agree on begins. */
  readonly after: number;
}

function sidesOf(line: Line, context: Context, verb: number): Both | undefined {
  const { scene, sentence } = line;
  const group = groupsOf(line, context).find(
    (one) =>
      one.places.length === 2 &&
      one.after <= verb &&
      ['subject', 'name', 'unknown', 'of'].includes(one.role) &&
      one.places.every(isPlaceCode) &&
      countryOf(one.places[0]!) !== countryOf(one.places[1]!),
  );
  const [one, two] = group?.places ?? [];
  if (one && two && [one, two].every((code) => /^(RU|KZ)/.test(code))) {
    const actor = countryOf(one) === 'KZ' ? one : two;
    return { actor, other: actor === one ? two : one, after: group!.after };
  }
  if (!isOfTwoAlone(scene)) return undefined;
  for (let token = sentence.first; token < verb; token += 1)
    if (
      /^(тараптар|жақтар)$/u.test(formAt(scene, token)) ||
      (/^(тарап|жақ|ел)$/u.test(formAt(scene, token)) && /^(екі|қос)$/u.test(formAt(scene, token - 1)))
    )
      return { actor: 'KZ', other: 'RU', after: token + 1 };
  return undefined;
}

/** The thing that is done together: what stands before the verb, back to where, when or between whom it is done. */
function whatBefore(line: Line, verb: number, from: number): string | undefined {
  const { scene } = line;
  let last = verb;
  while (last > from && CARRIED_ON.test(formAt(scene, last))) last -= 1;
  const isVerbKept = last === verb;
  let first = last + 1;
  while (
    first > Math.max(from, clauseAt(line, verb).first) &&
    last - first < LONGEST &&
    isPart(line, first - 1)
  )
    first -= 1;
  while (first < last && /^(және|мен|пен|бен|да|де|өзара|алдағы|жаңа)$/u.test(formAt(scene, first)))
    first += 1;
  if (first > last || (isVerbKept && first === last)) return undefined;
  const words = withoutCase(textOf(scene, { first, after: last + 1 }));
  return hasWord(line, /^(туралы|жөнінде)$/u, { first, after: last + 1 }) ? undefined : words;
}

function isPart(line: Line, token: number): boolean {
  const { scene } = line;
  const mention = mentionAt(line, token);
  if (scene.tokens.kind[token] !== WORD || mention?.kind === 'period' || mention?.kind === 'person')
    return false;
  const form = formAt(scene, token);
  if (/(да|де|та|те|нда|нде|дан|ден|тан|тен|нан|нен)$/u.test(form) || carries(line, token, 'side', 'office'))
    return false;
  const bits = featuresAt(scene, token);
  if (mention) return true;
  return Boolean(bits & (NOUN | ADJECTIVE | CONJUNCTION | INFINITIVE)) && !(bits & PARTICIPLE && bits & PAST);
}
