import {
  ABLATIVE,
  ACCUSATIVE,
  ADJECTIVE,
  DATIVE,
  GENITIVE,
  INFINITIVE,
  INSTRUMENTAL,
  LOCATIVE,
  NOMINATIVE,
  NOUN,
  PARTICIPLE,
  VERB,
} from './language/features.ts';
import { MARK } from './language/tokens.ts';
import { formIs } from './language/wordings.ts';
import type { Mention, Role, Span } from './mention.ts';
import { featuresAt, formAt, type Line, mentionAt } from './scene.ts';

const PREPOSITIONS: Readonly<Record<string, { readonly role: Role; readonly accusative?: Role }>> = {
  в: { role: 'in', accusative: 'to' },
  во: { role: 'in', accusative: 'to' },
  на: { role: 'on', accusative: 'to' },
  из: { role: 'from' },
  от: { role: 'from' },
  с: { role: 'with' },
  // The Latin letter is often typed for it.
  c: { role: 'with' },
  со: { role: 'with' },
  между: { role: 'between' },
  для: { role: 'for' },
  через: { role: 'through' },
  по: { role: 'on' },
  к: { role: 'to' },
  ко: { role: 'to' },
  до: { role: 'to' },
  in: { role: 'in' },
  at: { role: 'in' },
  to: { role: 'to' },
  from: { role: 'from' },
  with: { role: 'with' },
  between: { role: 'between' },
  of: { role: 'of' },
  by: { role: 'by' },
  for: { role: 'for' },
  through: { role: 'through' },
  via: { role: 'through' },
  into: { role: 'to' },
  on: { role: 'on' },
};
const POSTPOSITIONS: Readonly<Record<string, Role>> = {
  арасында: 'between',
  арасындағы: 'between',
  үшін: 'for',
  арқылы: 'through',
  бойынша: 'on',
  мен: 'with',
  пен: 'with',
  бен: 'with',
  тарапынан: 'from',
  жағынан: 'from',
  бағытына: 'to',
  бағытында: 'to',
};
const JOINTS = new Set([
  'и',
  'да',
  'мен',
  'пен',
  'бен',
  'және',
  'and',
  ',',
  'или',
  'as',
  'well',
  'также',
  'а',
  'так',
  'же',
  'с',
]);

/**
 * How a mention stands in its clause. The first of coordinated mentions decides in Russian and English (в Атырау и Актау),
 * the last in Kazakh (Атырау мен Ақтауға).
 */
export function roleOf(line: Line, mention: Mention): Role {
  return line.scene.language === 'kk' ? kazakhRole(line, mention) : leadingRole(line, mention);
}

function leadingRole(line: Line, mention: Mention, depth = 0): Role {
  const { scene, sentence } = line;
  let token = mention.first - 1;
  let isInTown = false;
  for (;;) {
    // «Visit the Kazakh city of Uralsk»: the noun stands as the name does.
    if (
      scene.language === 'en' &&
      formAt(scene, token) === 'of' &&
      /^(city|town|village)$/.test(formAt(scene, token - 1))
    )
      token -= 2;
    if (token < sentence.first || !isModifier(line, token)) break;
    isInTown ||= formAt(scene, token) === 'городе';
    token -= 1;
  }
  if (scene.language === 'en' && mention.kind === 'place' && /^[–-]$/u.test(formAt(scene, token))) {
    // «On the Astana–Novosibirsk route»: both ends stand as the first one does.
    const start = line.mentions.find((other) => other.after === token && other.kind === 'place');
    if (start) return leadingRole(line, start, depth + 1);
  }
  // «Торговля области с Россией» joins nothing, «с Омской областью, а также с Курганской» does.
  const isJoint =
    JOINTS.has(formAt(scene, token)) &&
    (formAt(scene, token) !== 'с' || JOINTS.has(formAt(scene, token - 1)));
  if (token >= sentence.first && depth < 6 && isJoint) {
    let back = token;
    while (back > sentence.first && JOINTS.has(formAt(scene, back))) back -= 1;
    const earlier = line.mentions.find((other) => other.after === back + 1 && other.kind === mention.kind);
    if (earlier) return leadingRole(line, earlier, depth + 1);
  }
  const preposition = token >= sentence.first ? PREPOSITIONS[formAt(scene, token)] : undefined;
  if (scene.language === 'en') {
    if (preposition?.role === 'of' && isWithinBody(line, token)) return 'in';
    if (preposition) return preposition.role;
    if (/^['’]s?$/.test(textAt(line, mention.after))) return 'of';
    return beforeVerb(line, mention) ? 'subject' : 'object';
  }
  const cases = casesOf(line, mention);
  // «Продали россиянам».
  if (!preposition && isResidentDative(line, mention)) return 'to';
  if (preposition) {
    // «В городе Костанай»: the name itself need not be declined.
    if (isInTown && preposition.role === 'in') return 'in';
    if (preposition.accusative && cases & ACCUSATIVE && !(cases & LOCATIVE)) return preposition.accusative;
    if (preposition.role === 'with' && !(cases & INSTRUMENTAL) && cases)
      return cases & GENITIVE ? 'from' : 'with';
    return preposition.role;
  }
  const afterNoun =
    token >= sentence.first && Boolean(featuresAt(scene, token) & NOUN) && token === mention.first - 1;
  if (cases & GENITIVE && (afterNoun || !(cases & NOMINATIVE))) return 'of';
  if (cases & NOMINATIVE)
    return cases & ACCUSATIVE && token === mention.first - 1 && takesObject(line, token)
      ? 'object'
      : 'subject';
  if (cases & INSTRUMENTAL) return 'by';
  if (cases & ACCUSATIVE) return 'object';
  if (cases & DATIVE) return 'to';
  return 'unknown';
}

const isResidentDative = ({ scene }: Line, mention: Mention): boolean =>
  mention.kind === 'place' &&
  mention.form === 'resident' &&
  /(ам|ям)$/u.test(formAt(scene, mention.after - 1));

/** «Должна соединить Казахстан и Беларусь»: a name right behind an infinitive, or a verb of joining, is its object. */
const takesObject = (line: Line, token: number): boolean =>
  token >= line.sentence.first &&
  (/^(соедин|свяж)/u.test(formAt(line.scene, token)) ||
    (Boolean(featuresAt(line.scene, token) & INFINITIVE) && !(featuresAt(line.scene, token) & NOUN)));

/** «In the economy of Kazakhstan», at universities of Russia: in the place, by what is in it. */
function isWithinBody(line: Line, of: number): boolean {
  const { scene } = line;
  if (
    !/^(econom(y|ies)|universit(y|ies)|institutions?|schools?|colleges?|territory|regions?|cit(y|ies)|north|south|east|west)$/.test(
      formAt(scene, of - 1),
    )
  )
    return false;
  for (let token = of - 2; token >= Math.max(line.sentence.first, of - 6); token -= 1) {
    if (/^(in|into|at)$/.test(formAt(scene, token))) return true;
    if (scene.tokens.kind[token] === MARK || featuresAt(scene, token) & VERB) return false;
  }
  return false;
}

function kazakhRole(line: Line, mention: Mention, depth = 0): Role {
  const { scene, sentence } = line;
  const next = mention.after;
  if (next < sentence.after && JOINTS.has(formAt(scene, next)) && depth < 6) {
    let ahead = next;
    while (ahead < sentence.after && JOINTS.has(formAt(scene, ahead))) ahead += 1;
    const later = line.mentions.find((other) => other.first === ahead && other.kind === mention.kind);
    if (later) return kazakhRole(line, later, depth + 1);
  }
  const cases = casesOf(line, mention);
  for (let token = next; token < Math.min(next + 3, sentence.after); token += 1) {
    const role = POSTPOSITIONS[formAt(scene, token)];
    if (role) return role;
    if (
      !/^(қала|облы|ел|өңір|порт|бекет|әуежай|станса|өлке|аудан|аумағ|жағ|тарап|шекара|теңіз)/u.test(
        formAt(scene, token),
      )
    )
      break;
  }
  const within = cases & NOMINATIVE ? WITHIN[SIDE_OF.exec(formAt(scene, next))?.[1] ?? ''] : undefined;
  if (within) return within;
  if (cases & NOMINATIVE) return featuresAt(scene, next) & NOUN && next < sentence.after ? 'name' : 'subject';
  if (cases & GENITIVE) return 'of';
  if (cases & DATIVE) return 'to';
  if (cases & LOCATIVE) return 'in';
  if (cases & ABLATIVE) return 'from';
  if (cases & INSTRUMENTAL) return 'with';
  if (cases & ACCUSATIVE) return 'object';
  return 'unknown';
}

/** «Ресей жағына», «Қазақстан экономикасында», «Омбы зауыттарынан»: the noun behind the place has the case. */
const SIDE_OF =
  /^(?:жағы|нарығы|аумағы|экономикасы|жері|бағыты|тарапы(?=на)|\p{L}+[лдт][ае]р[ыі])(на|не|нда|нде|нан|нен)$/u;
const WITHIN: Readonly<Record<string, Role>> = {
  на: 'to',
  не: 'to',
  нда: 'in',
  нде: 'in',
  нан: 'from',
  нен: 'from',
};

const casesOf = (line: Line, mention: Mention): number =>
  ('cases' in mention ? mention.cases : undefined) ?? featuresAt(line.scene, mention.after - 1);

const leadsToName = formIs(
  /^(the|a|an|город\p{L}{0,3}|г|станци\p{L}+|порт\p{L}{0,3}|города(ми|х|м)?|city|«|"|“|дву(мя|х)|сразу|всей|соседн\p{L}+)$/u,
);

/** Adjectives, participles, articles and class nouns («городом Атырау») between a preposition and the name. */
function isModifier(line: Line, token: number): boolean {
  const { tokens } = line.scene;
  if (leadsToName(tokens, token)) return true;
  const mention = mentionAt(line, token);
  if (mention)
    return mention.kind === 'place' && (mention.form === 'adjective' || isPossessor(line, mention));
  if (tokens.kind[token] === MARK) return false;
  const bits = featuresAt(line.scene, token);
  return Boolean(bits & (ADJECTIVE | PARTICIPLE)) && !(bits & (NOUN | VERB));
}

/** «Russia's Tyumen region»: the country only says where the region lies. */
const isPossessor = (line: Line, { after }: Span): boolean =>
  line.scene.language === 'en' &&
  /['’]s?$/u.test(formAt(line.scene, after - 1)) &&
  mentionAt(line, after)?.kind === 'place';

function beforeVerb(line: Line, span: Span): boolean {
  const { scene, sentence } = line;
  for (let token = span.first - 1; token >= sentence.first; token -= 1) {
    if (scene.tokens.kind[token] === MARK && [',', ';', ':', '–', '—'].includes(formAt(scene, token)))
      return true;
    if (
      featuresAt(scene, token) & VERB &&
      !(featuresAt(scene, token) & NOUN) &&
      !(featuresAt(scene, token) & INFINITIVE)
    )
      return false;
  }
  return true;
}

const textAt = (line: Line, token: number): string =>
  token < line.sentence.after ? formAt(line.scene, token) : '';
