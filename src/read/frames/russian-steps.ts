import { type Clause, isPredicate } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import {
  ACCUSATIVE,
  ADJECTIVE,
  DATIVE,
  GENITIVE,
  INSTRUMENTAL,
  LOCATIVE,
  NOMINATIVE,
  NOUN,
} from '../language/features.ts';
import { isWithin, type PeriodMention } from '../mention.ts';
import {
  bodiesOf,
  featuresAt,
  formAt,
  hasWord,
  hitsOf,
  type Line,
  namesBoth,
  periodsOf,
  personsOf,
  placesOf,
} from '../scene.ts';
import { allQuoted } from './phrase.ts';

/** «Действие соглашения о депо прекращено»: in Russian the noun and its verb may stand far from each other. */
export function endedIn(line: Line, clause: Clause): Hit | undefined {
  if (line.scene.language !== 'ru' || !hasWord(line, /^(действие|действия)$/u, clause)) return undefined;
  const verb = clause.predicates.find((token) => /^прекра(щен|ти)/u.test(formAt(line.scene, token)));
  return verb === undefined ? undefined : { concept: 'terminate', first: verb, after: verb + 1 };
}

/** «Вышел из соглашения», «о выходе из этого договора»: a side that leaves a treaty of two ends it. */
export function leftIn(line: Line, { first, after }: Clause): Hit | undefined {
  if (line.scene.language !== 'ru') return undefined;
  const papers = hitsOf(line, ['treaty', 'agreement', 'protocol'], { first, after });
  for (let token = first; papers.length > 0 && token < after; token += 1) {
    if (!LEAVES.test(formAt(line.scene, token)) || formAt(line.scene, token + 1) !== 'из') continue;
    let noun = token + 2;
    while (noun < after && featuresAt(line.scene, noun) & ADJECTIVE) noun += 1;
    if (papers.some((paper) => paper.first <= noun && noun < paper.after))
      return { concept: 'terminate', first: token, after: token + 1 };
  }
  return undefined;
}
const LEAVES = /^(вы(шел|шла|шли|йдет|йдут|йти|ходит|ходят)|выход(а|е|у|ом)?)$/u;

/** «Соглашение действует с 1998 года», «применяется с мая»: from when it is in force; «действует с 2020 по 2025 год» is its term. */
export function actsSince(line: Line, clause: Clause): Hit | undefined {
  if (line.scene.language !== 'ru') return undefined;
  const verb = clause.predicates.find((token) => ACTS.test(formAt(line.scene, token)));
  const isSince =
    verb !== undefined &&
    formAt(line.scene, verb - 1) !== 'не' &&
    periodsOf(line).some(
      (period) => period.edge === 'from' && period.when.type === 'absolute' && isWithin(period, clause),
    ) &&
    hitsOf(line, ['treaty', 'agreement', 'protocol'], clause).some(
      ({ first, after }) => after <= verb && featuresAt(line.scene, first) & NOMINATIVE,
    );
  return isSince ? { concept: 'in-force', first: verb, after: verb + 1 } : undefined;
}
const ACTS = /^(действу(ет|ют)|применя(ет|ют)ся)$/u;

/** «Договор о границе | президенты подписали», «о дружбе | Россия и Казахстан подписали»: a place or a noun that can only be the subject of what is said. */
export const isSubjectAt = (line: Line, token: number): boolean => {
  const bits = featuresAt(line.scene, token);
  return (
    line.scene.language === 'ru' &&
    Boolean(bits & NOMINATIVE) &&
    !(bits & (GENITIVE | DATIVE | INSTRUMENTAL | LOCATIVE)) &&
    !/^[–—«"“-]$/u.test(formAt(line.scene, token - 1)) &&
    (placesOf(line).some(({ first }) => first === token)
      ? !isCalledSo(line, token)
      : Boolean(bits & NOUN) && !(bits & ACCUSATIVE))
  );
};

/** «О полигоне | Эмба»: the name of what stands right before it, where nothing is done behind. */
const isCalledSo = (line: Line, token: number): boolean =>
  Boolean(featuresAt(line.scene, token - 1) & NOUN) &&
  Boolean(featuresAt(line.scene, token - 1) & LOCATIVE) &&
  /^[.,;!»]$/u.test(formAt(line.scene, token + 1));

/** «Министр РФ и министр Казахстана подписали межправительственное соглашение о …»: by what it is called a paper of the two states, whose signing needs no day. */
export const isBetweenStates = (line: Line, instrument: string): boolean =>
  line.scene.language === 'ru' &&
  line.sentence.role === 'body' &&
  /^(межправительственн|межгосударственн).* (о|об) /iu.test(instrument) &&
  namesBoth(line);

/** «С 1 октября вступил в действие»: the first day of a Russian treaty's force is the day of the step. */
export const isFirstDay = (line: Line, { edge, when }: PeriodMention, { concept }: Hit): boolean =>
  /^(ru|kk)$/.test(line.scene.language) && edge === 'from' && concept === 'in-force' && when.type !== 'span';

/** A Russian paper's name ends before what is said of it. */
export const isVerbOf = (line: Line, token: number): boolean =>
  line.scene.language === 'ru' && isPredicate(line, token);

/** «Соглашение, подписанное главами двух компаний в присутствии президентов», «область и банк подписали соглашение о намерениях»: a Russian paper of bodies. */
export const isOfFirms = (line: Line): boolean =>
  line.scene.language === 'ru' &&
  hitsOf(line, ['treaty']).length === 0 &&
  ((hasWord(line, /^намерениях$/u) && hitsOf(line, ['delimit', 'demarcate']).length === 0) ||
    // «Глава «Ветра» Иван Лосев и министр подписали соглашение».
    allQuoted(line, line.sentence).some(({ after }) =>
      personsOf(line).some(({ first }) => first === after),
    ) ||
    (hasWord(line, /^присутствии$/u) && bodiesOf(line).length > 0) ||
    bodiesOf(line).some(
      ({ place, after, first, cases }) => !place && after - first > 1 && cases & NOMINATIVE,
    ));
