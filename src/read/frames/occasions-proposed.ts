import { INFINITIVE } from '../language/features.ts';
import type { Span } from '../mention.ts';
import { carries, featuresAt, formAt, type Line } from '../scene.ts';

/**
 * «Предложение провести форум», "the idea to hold the forum": an occasion that somebody only proposes; «решение провести форум», "the decision to hold": one that is decided
 * on. Undefined for one that is told otherwise.
 */
export function proposedAt(line: Line, phrase: Span): 'proposed' | 'decided' | undefined {
  if (line.scene.language === 'kk') return undefined;
  for (
    let token = phrase.first - 1;
    token >= Math.max(line.sentence.first, phrase.first - FARTHEST);
    token -= 1
  ) {
    if (/^[,;:.]$/u.test(formAt(line.scene, token))) return undefined;
    if (!carries(line, token, 'hold') || !isInfinitive(line, token)) continue;
    const noun = formAt(line.scene, line.scene.language === 'en' ? token - 2 : token - 1);
    return PROPOSAL.test(noun) ? 'proposed' : DECISION.test(noun) ? 'decided' : undefined;
  }
  return undefined;
}
const FARTHEST = 5;
const PROPOSAL =
  /^(предложени(е|я|ю|ем|и)|иде(я|и|ю|ей)|инициатив(а|ы|у|ой)|просьб(а|ы|у|ой)|пожелани(е|я)|желани(е|я)|готовность|proposals?|offers?|ideas?|initiatives?|wish|desire|readiness|requests?)$/u;
const DECISION =
  /^(решени(е|я|ю|ем)|договор[её]нност(ь|и|ью)|поручени(е|я|ю)|распоряжени(е|я|ю)|decisions?|agreement|instructions?)$/u;

const isInfinitive = (line: Line, token: number): boolean =>
  line.scene.language === 'en'
    ? formAt(line.scene, token - 1) === 'to'
    : Boolean(featuresAt(line.scene, token) & INFINITIVE);
