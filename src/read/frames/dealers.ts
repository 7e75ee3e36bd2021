import type { Party } from '#model/party.ts';
import { countryOf, isPlaceCode } from '#model/place.ts';
import { clauseAt } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import type { Context } from '../context.ts';
import {
  ACCUSATIVE,
  ADJECTIVE,
  CASES,
  DATIVE,
  GENITIVE,
  INSTRUMENTAL,
  NOMINATIVE,
  NOUN,
  PLURAL,
  VERB,
} from '../language/features.ts';
import { MARK } from '../language/tokens.ts';
import type { PlaceMention, Role, Span } from '../mention.ts';
import { type Group, groupsOf, spokenFor } from '../parties.ts';
import { roleOf } from '../roles.ts';
import {
  bodiesOf,
  carries,
  featuresAt,
  formAt,
  hitsOf,
  type Line,
  mentionAt,
  placesOf,
  textOf,
} from '../scene.ts';
import { assetName } from './assets.ts';
import { firmsQuoted, kazakhNominative, quotedBehind, unquoted } from './phrase.ts';

/** A body or a place that may have a part in a deal, with how it stands in the sentence. */
export interface Dealer extends Span {
  readonly party: Party;
  /** Where it is at home, as far as the sentence says. */
  readonly country?: string;
  /** `at`: «у завода»; `toward`: «в Темиртау», which may as well be the place where. */
  readonly role: Role | 'at' | 'toward';
}

/** Who may have a part in a deal: named bodies, bodies by their place («астраханская верфь»), customers, and the remaining places. */
export function dealersOf(line: Line, context: Context): readonly Dealer[] {
  const dealers: Dealer[] = [];
  const isFree = (span: Span) =>
    !dealers.some((dealer) => span.first < dealer.after && dealer.first < span.after);
  const add = (head: Span, cases: number, party: Party | undefined, home: PlaceMention | undefined) => {
    if (!party) return;
    const first = home ? Math.min(home.first, head.first) : head.first;
    dealers.push({
      first,
      after: home ? Math.max(home.after, head.after) : head.after,
      party,
      ...(home && isPlaceCode(home.code) ? { country: countryOf(home.code) } : {}),
      role: standing(line, { first, after: head.after }, cases),
    });
  };
  for (const body of bodiesOf(line))
    add(
      body,
      (body.cases === 0 || (body.cases & CASES_OF_ALL) === CASES_OF_ALL) && isBeforeVerb(line, body)
        ? NOMINATIVE
        : body.cases,
      body.place ?? body.name,
      placeBeside(line, body),
    );
  const ports = hitsOf(line, ['asset:port', 'asset:airport']);
  for (const hit of [...ports, ...hitsOf(line, ['body', 'akimat', 'customer'])]) {
    if (mentionAt(line, hit.first)?.kind === 'body' || !isFree(hit)) continue;
    const home = placeBeside(line, hit);
    add(
      hit,
      featuresAt(line.scene, hit.after - 1) & CASES,
      namedPast(line, hit, home) ?? partyOf(line, hit, home) ?? firmMeant(line, hit, context),
      home,
    );
  }
  for (const firm of firmsInMarks(line))
    if (isFree(firm)) add(firm, isBeforeVerb(line, firm) ? NOMINATIVE : firm.cases, firm.name, firm.home);
  for (const group of groupsOf(line, context)) {
    const [place] = group.places;
    if (!place || group.office || !isFree(group) || !isPlaceCode(place)) continue;
    if (line.scene.language === 'ru' && !/^(RU|KZ)$/.test(countryOf(place))) continue;
    const { first, after } = group;
    const people = group.form === 'adjective' && !isOfGoods(line, group);
    const found = people ? peopleOf(line, group) : { first, after, role: roleOfPlace(line, group) };
    if (found) dealers.push({ ...found, party: place, country: countryOf(place) });
  }
  const own = spokenFor(context);
  for (let token = line.sentence.first; own && token < line.sentence.after; token += 1)
    if (formAt(line.scene, token) === 'мы')
      dealers.push({ first: token, after: token + 1, party: own, country: countryOf(own), role: 'subject' });
  return dealers.sort((a, b) => a.first - b.first);
}

interface FirmInMarks extends Span {
  readonly name: Party;
  readonly cases: number;
  readonly home?: PlaceMention | undefined;
}

/** «Казахстанская «Степь Логистик»», «хозяйство «Алтын»», «для «Казмортрансфлота»»: Russian firms by their names in marks, behind an adjective of their place, a common noun or a preposition. */
function firmsInMarks(line: Line): readonly FirmInMarks[] {
  const { scene, sentence } = line;
  if (scene.language !== 'ru') return [];
  return firmsQuoted(line, sentence).flatMap((quoted): readonly FirmInMarks[] => {
    const { first, after } = quoted;
    const before = mentionAt(line, first - 1);
    const adjective = before?.kind === 'place' && before.form === 'adjective' ? before : undefined;
    const isCalled = FIRM.test(formAt(scene, first - 1));
    const opens = first === sentence.first;
    if (!isCalled && !adjective && !opens && !PREPOSITION_BEFORE.test(formAt(scene, first - 1))) return [];
    const cases = isCalled
      ? featuresAt(scene, first - 1) & CASES
      : (adjective?.cases ?? (opens ? NOMINATIVE : 0));
    const home = adjective ?? placeBehindFirm(line, quoted);
    return [{ first: isCalled ? first - 1 : first, after, name: textOf(scene, quoted), cases, home }];
  });
}
const FIRM =
  /^(хозяйств\p{L}{1,3}|агрофирм\p{L}{1,3}|групп\p{L}{1,3}|холдинг\p{L}{0,3}|агрохолдинг\p{L}{0,3}|оператор\p{L}{0,3}|перевозчик\p{L}{0,3}|производител\p{L}{1,3}|лизингов\p{L}+|автопарк\p{L}{0,3}|депо|шахт\p{L}{1,3}|рудник\p{L}{0,3})$/u;
const PREPOSITION_BEFORE = /^(для|у|с|от|к)$/u;

/** «Каспий Флот» из Актау. */
const placeBehindFirm = (line: Line, { after }: Span): PlaceMention | undefined =>
  /^(из|\()$/u.test(formAt(line.scene, after))
    ? placesOf(line).find(({ first, code }) => first === after + 1 && isPlaceCode(code))
    : undefined;

/** «ООО «Верфь» построило …»: what a firm is in law has no cases; before the verb and without a preposition it acts. */
const isBeforeVerb = (line: Line, { first, after }: Span): boolean =>
  line.scene.language === 'ru' &&
  (first === line.sentence.first ||
    line.scene.tokens.kind[first - 1] === MARK ||
    /^(place|period)$/.test(mentionAt(line, first - 1)?.kind ?? '')) &&
  clauseAt(line, first).predicates.every((token) => token >= after);

const CASES_OF_ALL = NOMINATIVE | GENITIVE | DATIVE | INSTRUMENTAL;

function roleOfPlace(line: Line, group: Group): Dealer['role'] {
  const { scene } = line;
  if (group.form === 'adjective') return 'from';
  if (isAt(line, group.first)) return 'at';
  if (isMeantFor(line, group) || formAt(scene, group.first - 1) === 'нужд') return 'for';
  if (/^(территории|territory)$/u.test(formAt(scene, group.first - 1))) return 'in';
  const place = placesOf(line).find(({ first }) => first === group.first);
  return group.role === 'in' && scene.language === 'ru' && place && place.cases & ACCUSATIVE
    ? 'toward'
    : group.role;
}

/** «Омбы метросына арналған»: made for it. */
const isMeantFor = (line: Line, { after }: Span): boolean =>
  line.scene.language === 'kk' &&
  [after, after + 1].some((token) => formAt(line.scene, token) === 'арналған');

/** A port and a quoted Kazakh firm are bodies of their own name; another common noun stands for the place it is of. */
function partyOf(line: Line, hit: Hit, home: PlaceMention | undefined): Party | undefined {
  const { language } = line.scene;
  const isPort = hit.concept.startsWith('asset:');
  if (isPort && home && language !== 'ru') {
    const span = { first: Math.min(home.first, hit.first), after: Math.max(home.after, hit.after) };
    return language === 'kk' ? kazakhNominative(line, span) : textOf(line.scene, span);
  }
  const name = assetName(line, isPort ? hit : { ...hit, concept: 'asset:plant' });
  const isNamed =
    isPort || language === 'en'
      ? /\p{Lu}/u.test(name) && (isPort || mentionAt(line, hit.first - 1)?.kind !== 'place')
      : language === 'kk' && /^[«"“]/u.test(name);
  if (isNamed) return name.replace(/^the /iu, '');
  return isPort ? undefined : home?.code;
}

/** «Госпредприятие Казахстана «Жайык»»: the name in marks past the place of a Russian firm. */
function namedPast(line: Line, { after }: Span, home: PlaceMention | undefined): Party | undefined {
  const quoted =
    line.scene.language === 'ru' && home?.first === after ? quotedBehind(line, home.after) : undefined;
  return quoted && unquoted(line, quoted);
}

/** The place that a noun belongs to: an adjective or a name before it or within its mention, «в Астрахани», «из Баутино», of Astrakhan. */
function placeBeside(line: Line, hit: Span): PlaceMention | undefined {
  const { scene } = line;
  const places = placesOf(line).filter(({ code }) => isPlaceCode(code));
  return (
    places.find(
      ({ first, after, form }) =>
        first < hit.first &&
        hit.first - after <= 2 &&
        isUnbroken(line, after, hit.first) &&
        (scene.language !== 'ru' || (form === 'adjective' && !hasVerb(line, after, hit.first))),
    ) ??
    places.find(
      ({ first, form }) =>
        form === 'noun' &&
        scene.language !== 'kk' &&
        first >= hit.after &&
        first - hit.after <= 1 &&
        (first === hit.after
          ? scene.language === 'ru'
          : /^(в|во|из|с|со|in|of|from)$/u.test(formAt(scene, hit.after))),
    )
  );
}

const isUnbroken = (line: Line, from: number, to: number): boolean => {
  for (let token = from; token < to; token += 1) if (mentionAt(line, token)) return false;
  return true;
};

/** «Атырауские партнёры поручили заводу»: past a verb an adjective is of something else. */
const hasVerb = ({ scene }: Line, from: number, to: number): boolean => {
  for (let token = from; token < to; token += 1)
    if (featuresAt(scene, token) & VERB && !(featuresAt(scene, token) & (NOUN | ADJECTIVE))) return true;
  return false;
};

/** «Поручили заводу»: the one firm that the Russian text has named, or the one that it has named by that noun. */
function firmMeant(line: Line, { first, after }: Span, { bodies }: Context): Party | undefined {
  const form = formAt(line.scene, first);
  const isMeant =
    line.scene.language === 'ru' &&
    after - first === 1 &&
    FIRM_ALONE.test(form) &&
    !(featuresAt(line.scene, first - 1) & ADJECTIVE) &&
    !/^[«"“]$/u.test(formAt(line.scene, after));
  if (!isMeant) return undefined;
  const alike = bodies.filter((name) => name.toLowerCase().includes(form.slice(0, STEM)));
  const [only, other] = alike.length > 0 ? alike : bodies;
  return other === undefined ? only : undefined;
}
/** Letters by which a noun is known in all its cases. */
const STEM = 4;
const FIRM_ALONE = /^(завод|заводу|заводом|верфь|верфи|верфью|предприятие|предприятию|предприятием)$/u;

/** «Магнитогорские трамваи»: goods by where they come from. */
const isOfGoods = (line: Line, { after }: Span): boolean =>
  [after, after + 1].some((token) => carries(line, token, 'goods'));

/** «Астраханские судостроители», «казахстанским партнёрам»: those who act or are served, by where they are. */
function peopleOf(line: Line, { first, after }: Span): Pick<Dealer, 'first' | 'after' | 'role'> | undefined {
  const bits = featuresAt(line.scene, after);
  const isSide = /^сторон(а|ы|е|у|ой)$/u.test(formAt(line.scene, after));
  if (!(bits & NOUN) || !(bits & PLURAL || isSide) || mentionAt(line, after)) return undefined;
  const role = standing(line, { first: after, after: after + 1 }, bits & CASES);
  return ['subject', 'by', 'to', 'for', 'at', ...(isSide ? ['from'] : [])].includes(role)
    ? { first, after: after + 1, role }
    : undefined;
}

function standing(line: Line, span: Span, cases: number): Dealer['role'] {
  if (isAt(line, span.first)) return 'at';
  return roleOf(line, { kind: 'body', name: '', first: span.first, after: span.after, cases });
}

/** «У тюменского завода». */
const isAt = (line: Line, first: number): boolean =>
  [1, 2].some((back) => formAt(line.scene, first - back) === 'у' && !mentionAt(line, first - back));
