import { type BareClaim, type SlotsOf, TERMS } from '#model/claim.ts';
import type { Party } from '#model/party.ts';
import { countryOf, isPlaceCode } from '#model/place.ts';
import { isOfEarlier } from './frames/signed-again.ts';
import { hitsOf, type Line, linesWithin } from './scene.ts';

/** The claims of a document, each told once: at its first telling, filled up by what later ones add. */
export const toldOnce = (claims: readonly BareClaim[], lines: readonly Line[]): readonly BareClaim[] =>
  withoutSameWorks(
    withoutEchoes(
      withoutMentions(withoutHeadlines(withoutSecondTitles(withoutRepeats(claims)), lines), lines),
    ),
  );

type WorksClaim = Extract<BareClaim, { kind: 'works' }>;

/** «Завершён ремонт дороги … На участке в 3 км заменено покрытие»: the same done with one thing, told again with nothing at odds, is told once, where its figures are. */
function withoutSameWorks(claims: readonly BareClaim[]): readonly BareClaim[] {
  const kept: BareClaim[] = [];
  for (const claim of claims) {
    const at =
      claim.kind === 'works'
        ? kept.findLastIndex((other) => other.kind === 'works' && isSameWorks(other, claim))
        : -1;
    const earlier = kept[at];
    if (earlier?.kind !== 'works' || claim.kind !== 'works') {
      kept.push(claim);
      continue;
    }
    if (isAmountOf(claim, earlier) && hasAmount(claim)) continue;
    const [full, other] = hasAmount(claim) ? [claim, earlier] : [earlier, claim];
    kept[at] = { ...full, slots: { ...other.slots, ...full.slots } };
  }
  return kept;
}

const hasAmount = ({ slots }: WorksClaim): boolean => slots.extent !== undefined || slots.cost !== undefined;

/** Whether the second telling has all the amounts that the first one has. */
const isAmountOf = ({ slots: some }: WorksClaim, { slots: all }: WorksClaim): boolean =>
  (some.cost === undefined || JSON.stringify(some.cost) === JSON.stringify(all.cost)) &&
  (some.extent === undefined || JSON.stringify(some.extent) === JSON.stringify(all.extent));

function isSameWorks(one: WorksClaim, other: WorksClaim): boolean {
  // «Запущен … Введён в 1988 году»: a time of its own tells of something else, unless it is when what goes on began.
  const isAlike = (key: 'status' | 'start' | 'finish') =>
    one.slots[key] === other.slots[key] ||
    (key === 'start' &&
      one.slots.status === 'under-way' &&
      (one.slots.start === undefined || other.slots.start === undefined));
  return (
    one.modality === other.modality &&
    one.slots.asset === other.slots.asset &&
    one.slots.assetType === other.slots.assetType &&
    one.slots.action === other.slots.action &&
    isAlike('status') &&
    isAlike('start') &&
    isAlike('finish') &&
    (!(hasAmount(one) && hasAmount(other)) || isAmountOf(other, one))
  );
}

/** A claim told twice is told once. Only claims with the same words in their slots can be: of the rest nothing is written out to be compared. */
const withoutRepeats = (claims: readonly BareClaim[]): readonly BareClaim[] => {
  const alike = new Map<string, BareClaim[]>();
  return claims.filter((claim) => {
    const outline = outlineOf(claim);
    const before = alike.get(outline);
    if (!before) {
      alike.set(outline, [claim]);
      return true;
    }
    const key = tellingOf(claim);
    if (before.some((other) => tellingOf(other) === key)) return false;
    before.push(claim);
    return true;
  });
};

const tellingOf = ({ kind, modality, slots }: BareClaim): string => JSON.stringify([kind, modality, slots]);

/** A claim's kind, modality and those of its slots that are words: alike in any two claims that say the same. */
function outlineOf({ kind, modality, slots }: BareClaim): string {
  let outline = `${kind} ${modality}`;
  for (const slot in slots) {
    const value: unknown = slots[slot as keyof typeof slots];
    if (typeof value === 'string') outline += ` ${value}`;
  }
  return outline;
}

/** «Глава республики Радий Хасанов … глава Башкирии Р. Хасанов»: the same office told again in other words, or by initials. */
const withoutSecondTitles = (claims: readonly BareClaim[]): readonly BareClaim[] =>
  claims.filter(
    (claim, at) =>
      claim.kind !== 'office' ||
      !claims.some(
        (other, then) =>
          other.kind === 'office' &&
          then !== at &&
          isSameOffice(other.slots, claim.slots) &&
          (isShorter(claim.slots, other.slots) || (!isShorter(other.slots, claim.slots) && then < at)),
      ),
  );

/** «Посол» beside «Чрезвычайный и Полномочный Посол», «генконсул» beside «генеральный консул»: the fuller title is told. */
function isShorter(one: SlotsOf<'office'>, other: SlotsOf<'office'>): boolean {
  if (isClipped(one) !== isClipped(other)) return isClipped(one);
  const [own = '', full = ''] = [one.position?.toLowerCase(), other.position?.toLowerCase()];
  return full.length > own.length && full.endsWith(` ${own}`);
}

/** «Генконсул»: a clipped title, in whose place the full one is told where the text has it. */
const isClipped = ({ position = '' }: SlotsOf<'office'>): boolean =>
  /^[гГ]/u.test(position) && CLIPPED.test(position.toLowerCase());
const CLIPPED = /^ген(?=консул|директор)/u;

function isSameOffice(one: SlotsOf<'office'>, other: SlotsOf<'office'>): boolean {
  if (one.of !== other.of || !one.person || !other.person) return false;
  const [a, b] = [one.person.split(' '), other.person.split(' ')];
  if (a.at(-1) !== b.at(-1) || a[0]![0] !== b[0]![0]) return false;
  const [long, short] = [one.position ?? '', other.position ?? '']
    .map((words) => words.toLowerCase().replace(CLIPPED, 'генеральный '))
    .sort((x, y) => y.length - x.length);
  return long!.split(' ')[0] === short!.split(' ')[0] || long!.endsWith(short!);
}

/** What a heading announces and the text then tells is told by the text. */
function withoutHeadlines(claims: readonly BareClaim[], lines: readonly Line[]): readonly BareClaim[] {
  const headings = new Set(
    lines.filter(({ sentence }) => sentence.role === 'heading').map(({ sentence }) => sentence.start),
  );
  const about = (claim: BareClaim): string | undefined =>
    claim.kind === 'signing'
      ? `signing ${claim.slots.instrument}`
      : claim.kind === 'event'
        ? `event ${claim.slots.type}`
        : claim.kind === 'legal-step'
          ? `legal-step ${claim.slots.step}`
          : claim.kind === 'works'
            ? `works ${claim.slots.assetType} ${KINDRED.get(claim.slots.action ?? '') ?? claim.slots.action}`
            : claim.kind === 'observation'
              ? `observation ${FLOWS_OUT.test(claim.slots.measure ?? '') ? 'trade.export' : claim.slots.measure} ${claim.slots.aspect}`
              : claim.kind === 'intent'
                ? `intent ${claim.slots.action}`
                : claim.kind === 'order'
                  ? 'order'
                  : undefined;
  const body = claims.filter(({ quote }) => !headings.has(quote.start));
  const told = new Set(body.map(about));
  return claims.filter(
    (claim) =>
      !headings.has(claim.quote.start) ||
      (!body.some((other) => isStayAt(claim, other)) && (!about(claim) || !told.has(about(claim)))) ||
      (claim.kind === 'observation' &&
        !body.some((other) => about(other) === about(claim) && isRounded(claim, other))),
  );
}

/** «Омская делегация на форуме в Уральске» over the forum in which it takes part: no visit of its own. */
const isStayAt = (heading: BareClaim, claim: BareClaim): boolean =>
  heading.kind === 'event' &&
  claim.kind === 'event' &&
  heading.slots.type === 'visit' &&
  /^(forum|exhibition|festival|conference|commission)$/.test(claim.slots.type ?? '') &&
  heading.slots.place !== undefined &&
  heading.slots.place === claim.slots.place &&
  (heading.slots.participants ?? []).some((one) => claim.slots.participants?.includes(one));

/** «Поставки мороженого выросли на 15 %» over «экспорт мороженого вырос на 15,1 %»: one flow by two names. */
const FLOWS_OUT = /^trade\.(export|shipments)$/;

/** «Прибавил пятую часть» over «вырос на 19,7 %»: the figure of a heading, as exact as that of the text or rounded. */
function isRounded(heading: BareClaim, claim: BareClaim): boolean {
  if (heading.kind !== 'observation' || claim.kind !== 'observation') return false;
  const [round, exact] = [heading.slots.value, claim.slots.value];
  if (!round || !exact || round.unit !== exact.unit) return round?.n === exact?.n;
  // «Более 6 млрд» over «6,43 млрд».
  const isCutShort = round.cmp === '>' && exact.n > round.n && exact.n < round.n * (1 + 2 * WIDEST_ROUNDING);
  return isCutShort || Math.abs(round.n - exact.n) <= Math.abs(exact.n) * WIDEST_ROUNDING;
}
const WIDEST_ROUNDING = 0.05;

/** Works that a heading and its text may call by each other's names. */
const KINDRED: ReadonlyMap<string, string> = new Map([
  ['modernise', 'renew'],
  ['reconstruct', 'renew'],
  ['repair', 'renew'],
  ['launch', 'launch'],
  ['open', 'launch'],
]);

type EventClaim = Extract<BareClaim, { kind: 'event' }>;

/** An occasion told again with no other number, place or time only adds to the first telling what that one left out. */
function withoutEchoes(claims: readonly BareClaim[]): readonly BareClaim[] {
  const kept: BareClaim[] = [];
  // Only what is told of one day can be an echo.
  const onDay = new Map<string, number[]>();
  const fill = (told: EventClaim, slots: EventClaim['slots'], quote = told.quote): void => {
    kept[kept.indexOf(told)] = { ...told, slots: { ...slots, ...told.slots }, quote };
  };
  for (const claim of claims) {
    if (claim.kind !== 'event') {
      kept.push(claim);
      continue;
    }
    const { slots, quote } = claim;
    // «… XIV Форум, сообщает сайт 14-го Форума»: its number alone, without a place or a day of its own.
    const first = kept.find((other) => isOfNumber(other, slots));
    if (first && !slots.place && !slots.participants) continue;
    if (first && isSameNumbered(first, claim)) {
      fill(first, slots);
      continue;
    }
    // «… на XIX Форуме. Форум проходит в Костанае»: by its bare noun the one that was told by its number.
    const named = isBare(claim) ? lastOf(kept, claim, isNumberedLike) : undefined;
    if (named) {
      const isGrown = slots.count !== undefined && named.slots.count === undefined;
      fill(named, slots, isGrown ? { start: named.quote.start, end: quote.end } : named.quote);
      continue;
    }
    const told = slots.date ? onDay.get(slots.date) : undefined;
    const echoed = told?.find((index) => isEcho(kept[index] as EventClaim, claim));
    if (echoed !== undefined) {
      fill(kept[echoed] as EventClaim, slots);
      continue;
    }
    // «… на заседании комиссии в Омске. 21-е заседание вели …»: its number, told right behind its place.
    const unnumbered = lastOf(kept, claim, isNumberedNext);
    if (unnumbered) {
      fill(unnumbered, slots, { start: unnumbered.quote.start, end: quote.end });
      continue;
    }
    const same = lastOf(kept, claim, isToldAgain);
    if (same) {
      fill(same, slots);
      continue;
    }
    kept.push(claim);
    if (!slots.date) continue;
    if (told) told.push(kept.length - 1);
    else onDay.set(slots.date, [kept.length - 1]);
  }
  return kept;
}

const isOfNumber = (earlier: BareClaim, { type, ordinal }: EventClaim['slots']): earlier is EventClaim =>
  earlier.kind === 'event' &&
  ordinal !== undefined &&
  earlier.slots.ordinal === ordinal &&
  earlier.slots.type === type;

/** The last telling of an occasion that a later one goes with. */
const lastOf = (
  kept: readonly BareClaim[],
  later: EventClaim,
  goesWith: (earlier: EventClaim, later: EventClaim) => boolean,
): EventClaim | undefined =>
  kept.findLast((other): other is EventClaim => other.kind === 'event' && goesWith(other, later));

/** The number of an occasion that has no other name, right behind the telling of its place or day. */
const isNumberedNext = (earlier: EventClaim, later: EventClaim): boolean =>
  earlier.modality === later.modality &&
  earlier.slots.type === later.slots.type &&
  earlier.slots.ordinal === undefined &&
  later.slots.ordinal !== undefined &&
  (later.slots.name === earlier.slots.name || !/\p{Lu}/u.test(later.slots.name?.slice(1) ?? '')) &&
  later.slots.place === undefined &&
  later.slots.date === undefined &&
  later.quote.start >= earlier.quote.end &&
  later.quote.start - earlier.quote.end <= ONE_SPACE;
const ONE_SPACE = 2;

/** «Форум прошёл в Омске … Сегодня в Омске прошёл форум»: at one place, in the same breath, and only one telling gives its day. */
const isToldAgain = (earlier: EventClaim, later: EventClaim): boolean =>
  earlier.modality === later.modality &&
  earlier.slots.type === later.slots.type &&
  earlier.slots.place !== undefined &&
  earlier.slots.place === later.slots.place &&
  (earlier.slots.ordinal === undefined ||
    later.slots.ordinal === undefined ||
    earlier.slots.ordinal === later.slots.ordinal) &&
  (earlier.slots.date === undefined) !== (later.slots.date === undefined) &&
  (later.slots.count === undefined || earlier.slots.count !== undefined) &&
  isNext(earlier, later) &&
  (!earlier.slots.participants ||
    !later.slots.participants ||
    later.slots.participants.some((one) => earlier.slots.participants!.includes(one)));

/** A forum or another occasion by its common noun, with neither a number nor a day of its own. */
const isBare = ({ slots }: EventClaim): boolean =>
  slots.ordinal === undefined &&
  slots.date === undefined &&
  slots.participants === undefined &&
  !/\s/u.test(slots.name ?? '');

const isNumberedLike = (earlier: EventClaim, later: EventClaim): boolean =>
  earlier.modality === later.modality &&
  earlier.slots.type === later.slots.type &&
  earlier.slots.ordinal !== undefined &&
  (earlier.slots.place !== undefined && earlier.slots.place === later.slots.place
    ? true
    : isNext(earlier, later) && (earlier.slots.place === undefined || later.slots.place === undefined));

/** The same numbered occasion at the same place, one telling of which gives its day or nothing more. */
const isSameNumbered = ({ slots: earlier }: EventClaim, { slots }: EventClaim): boolean =>
  earlier.place !== undefined &&
  earlier.place === slots.place &&
  (earlier.date === undefined || slots.date === undefined) &&
  (slots.count === undefined || earlier.count !== undefined);

/** The same kind of occasion, alike in place and time and in nothing else at odds. */
function isEcho({ slots: earlier, modality }: EventClaim, { slots, modality: again }: EventClaim): boolean {
  const isAlike = (key: 'ordinal' | 'place' | 'date') =>
    earlier[key] === undefined || slots[key] === undefined || earlier[key] === slots[key];
  const isSame = (key: 'place' | 'date') => earlier[key] !== undefined && earlier[key] === slots[key];
  return (
    modality === again &&
    earlier.type === slots.type &&
    isAlike('ordinal') &&
    isAlike('place') &&
    isAlike('date') &&
    isSame('date') &&
    (isSame('place') ||
      (slots.place === undefined && slots.participants === undefined && slots.type === 'forum') ||
      (earlier.ordinal === undefined) !== (slots.ordinal === undefined))
  );
}

/** Told in the same breath: in the next sentence, or with one between. */
const isNext = (earlier: BareClaim, later: BareClaim): boolean =>
  later.quote.start - earlier.quote.end < LONGEST_BREATH;
const LONGEST_BREATH = 200;

/** A country among the parties gives way to those of its places for whom the officials then sign. */
const narrowed = (parties: readonly Party[], signing: readonly Party[]): readonly Party[] => [
  ...new Set(
    parties.flatMap((party) => {
      const inside = signing.filter(
        (other) => isPlaceCode(party) && isPlaceCode(other) && other !== party && countryOf(other) === party,
      );
      return inside.length > 0 ? inside : [party];
    }),
  ),
];

type SigningClaim = Extract<BareClaim, { kind: 'signing' }>;

/** «The ministries signed an agreement on …. "Today an agreement was signed between them," the statement says»: the same paper of the same parties, told again close by, in other or more words. */
function isSamePaper(one: SigningClaim, other: SigningClaim): boolean {
  const isOpen = <T>(a: T | undefined, b: T | undefined) => a === undefined || b === undefined || a === b;
  return (
    one.modality === other.modality &&
    one.slots.instrument === other.slots.instrument &&
    one.slots.instrument !== 'document' &&
    sameParties(one, other) &&
    isOpen(one.slots.date, other.slots.date) &&
    isOpen(one.slots.count?.n, other.slots.count?.n) &&
    ((one.slots.date === undefined) !== (other.slots.date === undefined) || isOfSameHands(one, other)) &&
    isSameSubject(one.slots.subject, other.slots.subject) &&
    other.quote.start - one.quote.end <= CLOSE_BY
  );
}
const sameParties = (one: SigningClaim, other: SigningClaim): boolean =>
  partiesNamed(one) === partiesNamed(other);
const partiesNamed = ({ slots }: SigningClaim): string =>
  (slots.parties ?? [])
    .map((party) => (isPlaceCode(party) ? party : bareName(party)))
    .sort()
    .join(' ');
/** «ПАО «Татнефть»» and «Татнефть»: what is in marks, else the whole. */
const bareName = (party: string): string =>
  (/[«"“]([^«»"“”]+)[»"”]/u.exec(party)?.[1] ?? party).toLowerCase();

/** A paper on one and the same thing that the same people have put their names to. */
const isOfSameHands = (one: SigningClaim, other: SigningClaim): boolean =>
  one.slots.subject !== undefined &&
  one.slots.subject === other.slots.subject &&
  (one.slots.signers ?? []).some((name) => other.slots.signers?.includes(name));
/** A paper is told of again no farther on than this, in characters. */
const CLOSE_BY = 400;

const isSameSubject = (one: string | undefined, other: string | undefined): boolean =>
  one === undefined ||
  other === undefined ||
  [one, other].some((subject) => /^cooperation$/i.test(subject)) ||
  one.includes(other) ||
  other.includes(one);

/** «Предыдущий документ стороны подписали в 2027 году»: no second telling of the new one. */
const isOfEarlierPaper = ({ quote }: BareClaim, lines: readonly Line[]): boolean =>
  linesWithin(lines, quote).some((line) =>
    hitsOf(line, TERMS.instrument).some((paper) => isOfEarlier(line, paper)),
  );

/** A signing told again without anything of its own («под документом расписались …») only adds its signers to the first telling. */
function withoutMentions(claims: readonly BareClaim[], lines: readonly Line[]): readonly BareClaim[] {
  const kept: BareClaim[] = [];
  for (const claim of claims) {
    if (claim.kind === 'signing' && claim.slots.date && isOfEarlierPaper(claim, lines)) {
      kept.push(claim);
      continue;
    }
    const last = kept.findLast(({ kind }) => kind === 'signing');
    if (
      claim.kind === 'signing' &&
      last?.kind === 'signing' &&
      claim.slots.instrument === 'document' &&
      !claim.slots.subject &&
      !claim.slots.count &&
      !last.slots.date &&
      (claim.slots.signers || !claim.slots.date) &&
      claim.modality === last.modality &&
      isNext(last, claim)
    ) {
      kept[kept.indexOf(last)] = { ...last, slots: { ...claim.slots, ...last.slots } };
      continue;
    }
    if (claim.kind === 'signing' && last?.kind === 'signing' && isSamePaper(last, claim)) {
      kept[kept.indexOf(last)] = { ...last, slots: { ...claim.slots, ...last.slots } };
      continue;
    }
    if (
      claim.kind === 'signing' &&
      !claim.slots.date &&
      !claim.slots.term &&
      !claim.slots.subject &&
      !claim.slots.count
    ) {
      const { instrument, signers, parties = [] } = claim.slots;
      const at = kept.findIndex(
        (other) =>
          other.kind === 'signing' &&
          // Papers of one sentence, each with its own parties, are no repeats.
          (other.quote.start !== claim.quote.start || sameParties(other, claim)) &&
          (instrument === 'document' ||
            other.slots.instrument === instrument ||
            (instrument === 'agreement' && signers && isNext(other, claim))),
      );
      const earlier = kept[at];
      if (earlier?.kind === 'signing') {
        if (signers && !earlier.slots.signers)
          kept[at] = {
            ...earlier,
            slots: { ...earlier.slots, signers, parties: narrowed(earlier.slots.parties ?? [], parties) },
          };
        continue;
      }
    }
    kept.push(claim);
  }
  return kept;
}
