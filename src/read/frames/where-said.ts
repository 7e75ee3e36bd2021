import { clauseAt } from '../clauses.ts';
import type { Span } from '../mention.ts';
import type { Group } from '../parties.ts';
import { formAt, hasWord, hitsOf, type Line } from '../scene.ts';

/** «Trade came to 40 million, he told reporters in Astana», «…, – деді министр Астанада өткен брифингте»: where someone spoke, of which the figure near is not. */
export function isWhereSaid(line: Line, group: Group, near: Span): boolean {
  if (line.scene.language === 'kk') return group.role === 'in' && isBehindSpeech(line, group);
  return line.scene.language === 'en' && PLACES.has(group.role) && isInAttribution(line, group, near);
}

const PLACES: ReadonlySet<string> = new Set(['in', 'from', 'with', 'to']);

/** Whether an English group lies in a clause that only says who tells of the figure. */
function isInAttribution(line: Line, { first }: Span, near: Span): boolean {
  const clause = clauseAt(line, first);
  if (near.first >= clause.first && near.first < clause.after) return false;
  const opening = formAt(line.scene, clause.first);
  if (/^(that|which|who)$/.test(opening)) return false;
  if (/^(speaking|addressing|talking|briefing)$/.test(opening)) return true;
  // «In A, he added, 586 firms work», "in ties with B, he said: …".
  if (clause.first < near.first) return false;
  const before = formAt(line.scene, clause.first - 1);
  if (clause.first > line.sentence.first && !/^[,”"»–—]$/u.test(before)) return false;
  return hitsOf(line, ['say', 'avow'], clause).length > 0 || hasWord(line, COUNTED, clause);
}

/** «Border inspectors in A calculated», "the ministry's figures show". */
const COUNTED =
  /^(calculated|counted|estimated|estimates|reckoned|reckons|showed|shows|show|learnt|learned)$/;

function isBehindSpeech(line: Line, { first }: Span): boolean {
  for (let token = line.sentence.first; token < first; token += 1)
    if (
      /^(деді|дейді|деген)$/u.test(formAt(line.scene, token)) &&
      /^[–—-]$/u.test(formAt(line.scene, token - 1))
    )
      return true;
  return false;
}
