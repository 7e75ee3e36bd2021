import { isPlaceCode, type PlaceCode } from '#model/place.ts';
import type { Context } from '../context.ts';
import type { PersonMention, Span } from '../mention.ts';
import { type Group, groupsOf } from '../parties.ts';
import { roleOf } from '../roles.ts';
import { formAt, hasWord, hitsOf, isBareNoun, type Line, mentionAt, personsOf, placesOf } from '../scene.ts';

export interface Travellers {
  readonly home: PlaceCode;
  readonly names: readonly string[];
  readonly span: Span;
  /** Only an office is named: it takes a day to tell one journey from another. */
  readonly isOffice?: boolean;
  readonly isDelegation?: boolean;
  /** Entrepreneurs, a business group: whose journey is a mission. */
  readonly isOfBusiness?: boolean;
}

/** A name that carries no ending of a case: «Бабакін», not «Ларинді». */
export const isUndeclined = (line: Line, { name, after }: PersonMention): boolean =>
  name.toLowerCase().replaceAll('ё', 'е').split(/\s+/u).at(-1) === formAt(line.scene, after - 1);

/** «Новгород облысының делегациясы», «ресейлік делегация», «Омбы кәсіпкерлері»: a group of one place, in the nominative. */
export function delegationIn(line: Line, context: Context, from: number, to: number): Travellers | undefined {
  for (const hit of hitsOf(line, ['delegation'])) {
    if (hit.first < from || hit.after > to) continue;
    if (
      !/(делегация(сы|сының|ның)?|тобы(ның)?|топ|топтар(ы)?|миссиясы(ның)?|(лар|лер|дар|дер|тар|тер)((ы|і)(ның|нің)?)?|(бизнесмен|кәсіпкер|мейман|қонақ))$/u.test(
        formAt(line.scene, hit.after - 1),
      ) &&
      // «Отыз мұғалім».
      !(mentionAt(line, hit.first - 1)?.kind === 'quantity' && isBareNoun(line.scene, hit.after - 1))
    )
      continue;
    if (OF_OTHERS.test(formAt(line.scene, hit.after))) continue;
    const sender = groupsOf(line, context).find(
      (group) =>
        group.places.length === 1 &&
        isPlaceCode(group.places[0]!) &&
        ((group.after <= hit.first &&
          hit.first - group.after <= 2 &&
          ['of', 'name', 'unknown'].includes(group.role)) ||
          (group.form === 'adjective' && group.after === hit.first) ||
          isSentFrom(line, group, hit)),
    );
    const home = sender?.places[0];
    if (!home) continue;
    const head = personsOf(line).find(
      (person) => person.first >= from && /^баста(ған|п|тқан)/u.test(formAt(line.scene, person.after)),
    );
    const isOfBusiness =
      !/^делегация/u.test(formAt(line.scene, hit.after - 1)) &&
      hasWord(line, BUSINESS, { first: Math.max(from, hit.first - 4), after: hit.after });
    return {
      home,
      names: [home, ...(head ? [head.name] : [])],
      span: hit,
      isDelegation: true,
      ...(isOfBusiness ? { isOfBusiness } : {}),
    };
  }
  return undefined;
}

const BUSINESS =
  /^(іскер(лік)?|бизнес(-\p{L}+)?|бизнесмен\p{L}*|кәсіпкер(лер|лері|лерінің)?|инвестор\p{L}*|экспорттаушы\p{L}*)$/u;
/** «Ғалымдар еңбегі», «депутаттар палатасы»: people that only tell whose something is. */
const OF_OTHERS = /^(делегация|еңбегі|палатасы|одағы|үйі|жұмысы|қоры|кеңесі|сапары|сөзі)/u;

/** «Омбы облысынан келген делегация», «Саратов облысынан кәсіпкерлер делегациясы». */
function isSentFrom(line: Line, { role, after }: Group, { first }: Span): boolean {
  const { scene } = line;
  if (role !== 'from' || after > first || first - after > 5) return false;
  for (let token = after; token < first; token += 1)
    if (
      !/^(келген|барған|жеткен|бастаған|арнайы|іскерлік|іскер|ресми|үкіметтік|кәсіпкерлер|бизнес|құрметті|бір|топ|шақты|астам|аса)$/u.test(
        formAt(scene, token),
      ) &&
      mentionAt(line, token)?.kind !== 'quantity'
    )
      return false;
  return true;
}

/** «Ресей президенті Қазақстанға келеді»: the office alone, for the place that it is of. */
export function officialIn(line: Line, from: number, to: number): Travellers | undefined {
  const office = hitsOf(line, ['office']).find(
    (hit) =>
      hit.first >= from &&
      hit.after <= to &&
      /(президенті|министрі|губернаторы|әкімі|басшысы|спикері|төрағасы)(нің|ның)?$/u.test(
        formAt(line.scene, hit.after - 1),
      ),
  );
  if (!office) return undefined;
  const holder = placesOf(line).findLast(
    (place) =>
      place.after <= office.first &&
      office.first - place.after <= 3 &&
      ['of', 'name'].includes(roleOf(line, place)),
  );
  return holder && isPlaceCode(holder.code)
    ? { home: holder.code, names: [holder.code], span: office, isOffice: true }
    : undefined;
}
