import type { BareFinding, Check, StatementOf } from '#model/check.ts';
import { boundsOf } from '#model/period.ts';
import { inBaseUnit } from '#model/quantity.ts';
import { isOfSection } from '#model/section.ts';
import { sidesOf } from '#model/series.ts';
import { meet, minus, spanOf } from '#model/span.ts';
import { inAll, period, quantity } from '#model/wording.ts';

type Figure = StatementOf<'observation'>;

const stated = (figures: readonly Figure[], measure: string): readonly Figure[] =>
  figures.filter(
    ({ modality, slots, sentences }) =>
      modality === 'stated' &&
      slots.measure === measure &&
      slots.value !== undefined &&
      !isOfSection(measure, sentences[0] ?? ''),
  );
const sides = (figure: Figure): string => sidesOf(figure).flat().sort().join();
const endOf = ({ slots }: Figure): string | undefined => boundsOf(slots.period ?? '')?.to;

/** A marked border stays marked: the part that is demarcated may only rise. */
const onlyRises: Check = {
  id: 'demarcation-only-rises',
  name: { ru: 'Демаркация не убывает', kk: 'Шегендеу кемімейді', en: 'Demarcation never falls' },
  groups: (statement) =>
    statement.kind === 'observation' && markedIn([statement]).length > 0
      ? [{ group: lineOf(statement), asks: true }]
      : [],
  find: ({ of }) => {
    const lines = Map.groupBy(markedIn(of('observation')), lineOf);
    return [...lines.values()].flatMap((line) => {
      const ordered = line.toSorted((a, b) => (endOf(a)! < endOf(b)! ? -1 : endOf(a)! > endOf(b)! ? 1 : 0));
      return ordered.flatMap((later) => {
        const [, high] = spanOf(later.slots.value!);
        const above = ordered.filter(
          (earlier) => endOf(earlier)! < endOf(later)! && spanOf(earlier.slots.value!)[0] > high,
        );
        const highest = above.toSorted(
          (a, b) => b.slots.value!.n - a.slots.value!.n || (a.fact < b.fact ? -1 : 1),
        )[0];
        return highest ? [fell(highest, later)] : [];
      });
    });
  },
};

const markedIn = (figures: readonly Figure[]): readonly Figure[] =>
  stated(figures, 'border.demarcated').filter(
    (figure) => endOf(figure) && ['level', 'share'].includes(figure.slots.aspect ?? 'level'),
  );
const lineOf = (figure: Figure): string => `${sides(figure)} ${inBaseUnit(figure.slots.value!).unit}`;

const fell = (earlier: Figure, later: Figure): BareFinding => ({
  severity: 'error',
  statements: [earlier, later],
  reasoning: inAll((language) => {
    const [was, is] = [earlier, later].map(
      ({ slots }) => `${quantity(slots.value!, language)} (${period(slots.period!, language)})`,
    );
    return {
      ru: `Размеченная граница не размечается обратно: ${was}, а позже ${is}.`,
      kk: `Шегенделген шекара кері қайтпайды: ${was}, ал кейін ${is}.`,
      en: `A border once marked stays marked: ${was}, and later ${is}.`,
    }[language];
  }),
  repair: {
    ru: 'Выяснить, от чего взята доля: от всей границы, от сухопутной части, по знакам или по подписанным документам.',
    kk: 'Үлес неден алынғанын анықтау: бүкіл шекарадан, құрлықтағы бөлігінен, белгілер не қол қойылған құжаттар бойынша.',
    en: 'Find out what the share is of: the whole border, its land part, posts set up or documents signed.',
  },
});

/** Words by which a text adds a length to another, and by which it takes one out of another. */
const BESIDES =
  /(?:^|[^\p{L}])(?:ещё|еще|кроме того|помимо|плюс|дополнительно|тағы|бұған қоса|сондай-ақ|another|further|besides|in addition|plus)(?=[^\p{L}])/iu;
const OF_WHICH =
  /(?:из них|из которых|в том числе|включая|оның ішінде|соның ішінде|of which|including|includes)/iu;

/**
 * The length of a border holds its sea part. Which of two lengths is with the sea is told by a text that takes the sea out of it, or by a
 * third length that is shorter by just the sea; a text that adds the sea to the length that holds it counts it twice.
 */
const seaTwice: Check = {
  id: 'sea-counted-twice',
  name: { ru: 'Море посчитано дважды', kk: 'Теңіз екі рет саналған', en: 'Sea counted twice' },
  hears: true,
  groups: (statement) =>
    statement.kind === 'observation' &&
    ['border.length', 'border.length.land', 'border.length.sea'].includes(statement.slots.measure ?? '') &&
    stated([statement], statement.slots.measure!).length > 0
      ? [{ group: sides(statement), asks: statement.slots.measure === 'border.length.sea' }]
      : [],
  find: ({ of }) => {
    const observations = of('observation');
    const seas = stated(observations, 'border.length.sea');
    const wholes = stated(observations, 'border.length');
    const lands = stated(observations, 'border.length.land');
    const pairs = seas.flatMap((sea) =>
      wholes
        .filter((whole) => isExact(whole) && sides(whole) === sides(sea) && tellsOf(whole, sea))
        .map((whole) => [whole, sea] as const),
    );
    return pairs.flatMap(([whole, sea]) => {
      const part = spanOf(sea.slots.value!);
      const all = spanOf(whole.slots.value!);
      const lengths = [...wholes, ...lands].filter((other) => isExact(other) && sides(other) === sides(sea));
      const shorter = lengths.find((other) => meet(spanOf(other.slots.value!), minus(all, part)));
      const witness = shorter ?? saidBy(sea, whole, OF_WHICH);
      const adding = saidBy(sea, whole, BESIDES, OF_WHICH);
      const longer = lengths.find((other) => meet(minus(spanOf(other.slots.value!), part), all));
      if (!witness || !(adding ?? longer)) return [];
      return [twice([...(longer ? [longer] : []), adding ?? sea, whole, witness], whole, sea)];
    });
  },
};

/** The statement as told by those documents that give both lengths and speak of the part in such words; undefined when none does. */
function saidBy(part: Figure, whole: Figure, words: RegExp, but?: RegExp): Figure | undefined {
  const at = part.sentences.flatMap((sentence, index) =>
    whole.documents.includes(part.documents[index]!) && words.test(sentence) && !but?.test(sentence)
      ? [index]
      : [],
  );
  const [claims, documents, sentences] = [part.claims, part.documents, part.sentences].map((all) =>
    at.map((index) => all[index]!),
  ) as [string[], string[], string[]];
  return at.length > 0 ? { ...part, claims, documents, sentences } : undefined;
}

/** Whether a length is told finely enough to say whether the sea is in it: 7.5 thousand kilometres is not. */
const tellsOf = (whole: Figure, sea: Figure): boolean => {
  const [low, high] = spanOf(whole.slots.value!);
  return high - low < spanOf(sea.slots.value!)[0];
};

const isExact = ({ slots }: Figure): boolean => slots.value!.cmp === undefined;

function twice(statements: readonly Figure[], whole: Figure, sea: Figure): BareFinding {
  const told = [...new Map(statements.map((statement) => [statement.claims[0], statement])).values()];
  return {
    severity: 'error',
    statements: told,
    reasoning: inAll((language) => {
      const [all, part] = [whole, sea].map(({ slots }) => quantity(slots.value!, language));
      return {
        ru: `${all} уже включают ${part} моря; прибавлять их ещё раз нельзя.`,
        kk: `${all} ішінде теңіздің ${part} бар; оны тағы қосуға болмайды.`,
        en: `${all} already hold the ${part} of sea; they are not to be added once more.`,
      }[language];
    }),
    repair: {
      ru: 'Назвать длину с морем или без моря и сказать какую.',
      kk: 'Ұзындықты теңізбен не теңізсіз атап, қайсысы екенін айту.',
      en: 'Give the length with the sea or without it, and say which.',
    },
  };
}

export const checks: readonly Check[] = [onlyRises, seaTwice];
