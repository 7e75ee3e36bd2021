import { type Clause, isPredicate, tenseAt } from './clauses.ts';
import {
  ADJECTIVE,
  FUTURE,
  GERUND,
  INFINITIVE,
  NOMINATIVE,
  NOUN,
  PARTICIPLE,
  PAST,
  VERB,
} from './language/features.ts';
import { MARK, WORD } from './language/tokens.ts';
import { formIs } from './language/wordings.ts';
import { carries, featuresAt, formAt, type Line, mentionAt } from './scene.ts';

const ENDING = [
  'build',
  'reconstruct',
  'repair',
  'modernise',
  'launch',
  'open',
  'close',
  'finish',
  'sign',
  'signing',
];
const TO_COME =
  /^(?:сал|аш|жаб|қос|құр|тұрғыз|орнат|шығар|жаңарт|жаңғырт|кеңейт|бітір|аяқтал|бастал|салын|ашыл|жабыл|қосыл|жөндел|кеңейтіл|жаңартыл|тапсыр|енгіз)(?:ады|еді)$/u;
const AIM = /(мақ|мек|пақ|пек|бақ|бек)(шы|ші)?(пын|пін|пыз|піз)?$/u;

/** «Салмақ», «бітірмек»: a verb that says what is going to be done. */
export function isAimed(line: Line, clause: Clause): boolean {
  return clause.predicates.some(
    (token) => AIM.test(formAt(line.scene, token)) && Boolean(featuresAt(line.scene, token) & VERB & ~PAST),
  );
}

/** «Зауытты ресейлік компания салады»: a root in a consonant, whose -ады is no past in -ды, of works that end some day. */
export function isToCome(line: Line, clause: Clause): boolean {
  let last = clause.after - 1;
  while (last > clause.first && line.scene.tokens.kind[last] === MARK) last -= 1;
  // «Жол күрделі жөндеуден өтеді»: told of some day as «жөнделеді» is.
  if (
    formAt(line.scene, last) === 'өтеді' &&
    /(удан|уден|юден)$/u.test(formAt(line.scene, last - 1)) &&
    carries(line, last - 1, 'repair', 'reconstruct', 'modernise')
  )
    return true;
  // «Тапсырыс бойынша алты баржа салады»: a deal that is told, whenever it is carried out.
  return (
    TO_COME.test(formAt(line.scene, last)) &&
    carries(line, last, ...ENDING) &&
    !line.hits.some(({ concept }) => concept === 'asset:vessel')
  );
}

/** «Ашылатын болды», «салынатын болады»: what was resolved to be done. */
export function isResolved(line: Line, clause: Clause): boolean {
  const last = clause.predicates.at(-1);
  return (
    last !== undefined &&
    /^(болды|болып|болған|болады)$/u.test(formAt(line.scene, last)) &&
    /(атын|етін|йтын|йтін)$/u.test(formAt(line.scene, last - 1))
  );
}

/** «Ратификациялауға дайындалып жатыр», «ашуға кірісті», «салуға дайын»: what someone makes ready for. */
export function isMadeReady(line: Line, clause: Clause): boolean {
  if (line.scene.language !== 'kk') return false;
  for (let token = clause.first + 1; token < clause.after; token += 1)
    if (
      Boolean(featuresAt(line.scene, token - 1) & INFINITIVE) &&
      ((/^(дайындал(ып|уда|ды|ған)|әзірлен(іп|уде))$/u.test(formAt(line.scene, token)) &&
        /[уюы](ға|ге|ына|іне)$/u.test(formAt(line.scene, token - 1))) ||
        // «69 жобаны іске асыру жоспарда».
        /^жоспар(да|ымызда)$/u.test(formAt(line.scene, token)))
    )
      return true;
  return false;
}

/** «Өткізілген болатын», «ашылған еді»: long past, whatever its last word may be elsewhere. */
export function isLongPast(line: Line, clause: Clause): boolean {
  for (let token = clause.first + 1; token < clause.after; token += 1)
    if (
      isPastAuxiliary(line.scene.tokens, token) &&
      /(ған|ген|қан|кен)$/u.test(formAt(line.scene, token - 1)) &&
      // «Жоспарланған болатын»: what had been planned is not told to have come about.
      !carries(line, token - 1, 'intended')
    )
      return true;
  return false;
}

/**
 * What is said to come after something else, with a verb that may be present or future: «кеңейтілген соң қабылдайды»,
 * «реконструкциядан кейін қабылдайды», «іске қосылғанда ашылады», «қабылдай алатын болады».
 */
export function comesAfter(line: Line, clause: Clause): boolean {
  const { scene } = line;
  const last = clause.predicates.at(-1);
  if (last === undefined || !tenseAt(line, last).future || tenseAt(line, last).past) return false;
  // Of works that end some day -ады is a promise: «жол биыл жөнделеді».
  if (/(ады|еді|йды|йді|амыз|еміз|ймыз|йміз)$/u.test(formAt(scene, last)) && carries(line, last, ...ENDING))
    return true;
  for (let token = clause.first; token < clause.after; token += 1) {
    const form = formAt(scene, token);
    if (/^(соң|кейін)$/u.test(form)) return true;
    if (/(ғанда|генде|қанда|кенде)$/u.test(form)) return true;
    if (/^бола(ды|мыз)$/u.test(form) && /(тын|тін)$/u.test(formAt(scene, token - 1))) return true;
  }
  return false;
}

/** A clause that ends in a converb and waits for the verb of the next one: «2033 жылы басталып, …». */
export function isOpenClause(line: Line, clause: Clause): boolean {
  if (clause.predicates.length === 0) return false;
  return clause.predicates.every((token) => {
    const bits = featuresAt(line.scene, token);
    return (
      Boolean(bits & GERUND) &&
      !(bits & (PAST | FUTURE) && bits & VERB && !/(ып|іп|п)$/u.test(formAt(line.scene, token)))
    );
  });
}

/** «Былтыр салынған құбыр», «жабдық жөндейтін орталық»: a participle before its noun, told in passing. */
export function isInPassing(line: Line, token: number): boolean {
  const form = formAt(line.scene, token);
  if (!/(тын|тін|ған|ген|қан|кен)$/u.test(form) || token + 1 >= line.sentence.after) return false;
  const next = formAt(line.scene, token + 1);
  if (line.scene.tokens.kind[token + 1] === MARK) return /^[«"“]$/u.test(next);
  const bits = featuresAt(line.scene, token + 1);
  return (
    Boolean(bits & (NOUN | ADJECTIVE)) &&
    !(bits & VERB && !(bits & NOUN)) &&
    !/^(екен|еді|жоқ|болды|болатын|соң|кезде|жағдайда|әрі|да|де)$/u.test(next)
  );
}

/** «Зауыт салу және пайдалану» жобасын іске асыру туралы келісім: a noun of action within what a paper is about. */
export function isTopic(line: Line, after: number): boolean {
  const { scene, sentence } = line;
  if (!(featuresAt(scene, after - 1) & INFINITIVE) || !/[ую]$/u.test(formAt(scene, after - 1))) return false;
  for (let token = after; token < Math.min(sentence.after, after + 10); token += 1) {
    const form = formAt(scene, token);
    if (/^(туралы|жөніндегі)$/u.test(form)) return true;
    if (scene.tokens.kind[token] === MARK && !/^[«»"“”]$/u.test(form)) return false;
    if (featuresAt(scene, token) & VERB && !(featuresAt(scene, token) & (NOUN | INFINITIVE))) return false;
  }
  return false;
}

/** «Жөндеу біткен соң», «іске қосылғанда», «ашылғаннан кейін», «салынса»: only when or whether, not that it is done. */
export function isCondition(line: Line, first: number, after: number): boolean {
  const { scene } = line;
  for (let token = first; token < Math.min(after + 2, line.sentence.after); token += 1) {
    const form = formAt(scene, token);
    if (/(ғанда|генде|қанда|кенде|ғаннан|геннен|қаннан|кеннен)$/u.test(form)) return true;
    const isPast = Boolean(featuresAt(scene, token) & PARTICIPLE) && /(ған|ген|қан|кен)$/u.test(form);
    if (isPast && /^(соң|кезде|жағдайда)$/u.test(formAt(scene, token + 1))) return true;
    if (token >= after && !isPast) return false;
  }
  return false;
}

const EXPECTED = /^(жоспар|күт(іл|еді|уде)|көзде|белгілен|тиіс|керек|мақсат)/u;
const UNSURE = /^(мүмкін|ниет|қала(й|п)|тілек|ықтимал|шақыр|ұсын|үміт|болжа|керек)/u;

/**
 * What a verb with its helpers says of its deed: done («келді», «келіп отыр», «барып, танысты»), to be done («келеді», «бармақ», «келетін болды»,
 * «баруды жоспарлап отыр»), or neither that nor this («келмеді», «баруы мүмкін»), which is undefined.
 */
export function foretold(line: Line, verb: number): 'stated' | 'planned' | undefined {
  const { scene, sentence } = line;
  const form = formAt(scene, verb);
  const behind = Array.from({ length: Math.min(5, sentence.after - verb - 1) }, (_, at) =>
    formAt(scene, verb + 1 + at),
  );
  const until = behind.findIndex((word) => /^[,;:.]$/u.test(word));
  const helpers = until < 0 ? behind : behind.slice(0, until);
  if (/(м[ае]|б[ае]|п[ае])(ды|ді|ған|ген|йды|йді|йтын|йтін)/u.test(form) || helpers.includes('жоқ'))
    return undefined;
  if (helpers.some((word) => UNSURE.test(word)) || /^болс/u.test(helpers[0] ?? '')) return undefined;
  if (helpers.some((word) => EXPECTED.test(word))) return 'planned';
  // «Қашан келетіні белгілі болды»: what is asked of it is told elsewhere.
  if (/(атын|етін|йтын|йтін)(ын|ін|ы|і)$/u.test(form) && isAskedOf(line, verb)) return undefined;
  if (AIM.test(form) || /(атын|етін|йтын|йтін)(ын|ін|ы|і)?$/u.test(form)) return 'planned';
  if (/(са|се)(қ|к|ңыз|ңіз|м|ң)?$/u.test(form)) return undefined;
  if (/(у|ю)(ы|і|ын|ін|ды|ді|ға|ге|ына|іне)?$/u.test(form)) return undefined;
  // «Қабылдады», «істеді»: a root in a vowel, whose past ends as other verbs' future does.
  if (/(ады|еді|йды|йді)$/u.test(form)) return tenseAt(line, verb).past ? 'stated' : 'planned';
  if (
    /(ып|іп|п)$/u.test(form) &&
    !helpers.some((word) => /^(отыр|жатыр|жүр|тұр|қайтты|қайтқан|кетті|жетті)$/u.test(word))
  )
    return toldAtLast(line);
  return 'stated';
}

const isAskedOf = (line: Line, verb: number): boolean => {
  for (let token = verb - 1; token >= line.sentence.first; token -= 1) {
    const form = formAt(line.scene, token);
    if (/^[,;:]$/u.test(form)) return false;
    if (/^(қашан|қай|қайда|қалай|неге|неліктен|кім|кіммен|қанша|қандай)$/u.test(form)) return true;
  }
  return false;
};

/** What the last verb of a sentence says of all that its converbs and its «барысында» lead up to. */
export function toldAtLast(line: Line): 'stated' | 'planned' | undefined {
  const last = lastPredicate(line);
  if (last === undefined) return undefined;
  const tense = tenseAt(line, last);
  if (tense.negated) return undefined;
  return tense.future && !tense.past ? 'planned' : 'stated';
}

function lastPredicate(line: Line): number | undefined {
  for (let token = line.sentence.after - 1; token >= line.sentence.first; token -= 1)
    if (isPredicate(line, token)) return token;
  return undefined;
}

/** «Толықтай пайдалануға беріледі», «Өткен жылы 10 пайызға артты»: before a token no noun that could be the subject; the clause speaks on. */
export function isSubjectless(line: Line, first: number, before: number): boolean {
  for (let token = first; token < before; token += 1) {
    if (mentionAt(line, token) || line.scene.tokens.kind[token] !== WORD) continue;
    const bits = featuresAt(line.scene, token);
    if (bits & NOUN && bits & NOMINATIVE && !(bits & VERB) && !ADVERB.test(formAt(line.scene, token)))
      return false;
  }
  return true;
}
const ADVERB =
  /(тай|тей|дай|дей|лай|лей|ша|ше)$|^(әлі|қайта|тағы|ендігі|биыл|жалпы|енді|қазір|түгел|толық|тұтас|әбден)$/u;

const isPastAuxiliary = formIs(/^(болатын|еді|болған)$/u);
