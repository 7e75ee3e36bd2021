import type { Hearings } from './hearings.ts';
import type { Voiced } from './settle.ts';
import type { Voices } from './voices.ts';

/** Claims of a group that bear on something else now. */
interface Part {
  readonly to: string;
  readonly entities: string[];
  claims: number;
}

/**
 * Moves the claims whose subject is another one now to the groups that they bear on: the lesser part of a group is moved, the greater stays and
 * the group changes its name. So that a name told once, which joins what twenty thousand claims tell of, costs what is told once.
 *
 * @param moved the entities that are held under another one now, each with the one under which it was
 * @param groupOf a claim that names an entity, the group that it bears on
 * @returns the groups that are to be settled
 */
export function regroup(
  moved: ReadonlyMap<string, string>,
  voices: Voices,
  hearings: Hearings,
  groupOf: (voice: Voiced, entity: string) => string,
): ReadonlySet<string> {
  const leaving = new Map<string, Map<string, Part>>();
  for (const entity of moved.keys())
    for (const { group, claims, one } of voices.groupsNaming(entity)) {
      const to = groupOf(one, entity);
      if (to === group) continue;
      const parts = leaving.get(group) ?? new Map<string, Part>();
      leaving.set(group, parts);
      const part = parts.get(to) ?? { to, entities: [], claims: 0 };
      parts.set(to, part);
      part.entities.push(entity);
      part.claims += claims;
    }
  const touched = new Set<string>();
  const move = (group: string, to: string, entity?: string): void => {
    const its = voices.moveTo(group, to, entity);
    if (entity === undefined) hearings.end(group);
    else hearings.leave(its, group);
    for (const voice of its) hearings.comes(voice, to);
    touched.add(group).add(to);
  };
  const rename = (group: string, to: string): void => {
    voices.rename(group, to);
    hearings.rename(group, to);
    touched.add(to);
  };
  // Groups on their way to another name have one of their own meanwhile, as two may change theirs for each other's.
  const onTheWay = new Map<string, string>();
  const lesser: (() => void)[] = [];
  for (const [group, parts] of leaving) {
    const staying = voices.countInGroup(group) - sumOf(parts.values());
    const greatest = [...parts.values()].reduce((a, b) => (b.claims > a.claims ? b : a));
    if (greatest.claims <= staying) {
      for (const { to, entities } of parts.values())
        for (const entity of entities) lesser.push(() => move(group, to, entity));
      continue;
    }
    const away = `${group} on its way`;
    rename(group, away);
    onTheWay.set(away, greatest.to);
    for (const { to, entities } of parts.values())
      if (to !== greatest.to) for (const entity of entities) lesser.push(() => move(away, to, entity));
    const before = moved.get(greatest.entities[0]!)!;
    if (staying > 0) for (const entity of voices.sameAs(before)) lesser.push(() => move(away, group, entity));
  }
  for (const its of lesser) its();
  for (const [away, to] of onTheWay) {
    if (voices.countInGroup(to) > voices.countInGroup(away)) move(away, to);
    else {
      move(to, away);
      rename(away, to);
    }
    touched.delete(away);
  }
  return touched;
}

const sumOf = (parts: Iterable<Part>): number => {
  let claims = 0;
  for (const part of parts) claims += part.claims;
  return claims;
};
