import type { Run } from '#model/brief.ts';
import { counted } from '#model/counts.ts';
import type { Language } from '#model/language.ts';
import { type LineNames, lineOf } from '#model/line.ts';
import { pluralForm } from '#model/number-format.ts';
import { boundsOf } from '#model/period.ts';
import { promiseTitle } from '#model/promise-line.ts';
import { term } from '#model/term-words.ts';
import { period } from '#model/wording.ts';
import { type BareDossier, flowRank, MOST_DOCUMENTS } from './dossier.ts';

/** The promises that still wait. */
const AWAITED: readonly string[] = ['due', 'slipped', 'overdue'];
/** How many figures of trade a paragraph bears. */
const FIGURES = 2;

/**
 * A dossier in a paragraph: whether the places are twins, what was signed last and runs out next, the latest figures of trade, what is
 * promised, where sources differ, and how much all this rests on. Every sentence that a fact bears out leads to it.
 */
export function leadOf(dossier: BareDossier, names: LineNames): readonly Run[] {
  const { language } = names;
  const sentences = [
    twinned(dossier, names),
    signed(dossier, language),
    runsOut(dossier, language),
    traded(dossier, names),
    promised(dossier, names),
    disputed(dossier, language),
    [restsOn(dossier, language)],
  ].filter((sentence) => sentence.length > 0);
  return sentences.flatMap((sentence, at) => (at === 0 ? sentence : [{ text: ' ' }, ...sentence]));
}

const say = (language: Language, ru: string, kk: string, en: string): string => ({ ru, kk, en })[language];

function twinned(
  { places, ties: told }: BareDossier,
  { language, places: names }: LineNames,
): readonly Run[] {
  const ties = told.filter(({ modality }) => modality === 'stated');
  const isOwn = (codes: readonly (string | undefined)[]): boolean =>
    places.length === 2 && places.every(({ code }) => codes.includes(code));
  const own = ties.find(({ slots }) => isOwn([slots.a, slots.b]));
  if (own) {
    const [a, b] = places.map(({ name }) => name[language]);
    const { since } = own.slots;
    const text = since
      ? say(
          language,
          `${a} и ${b} — побратимы ${period(`${since.split('/')[0]}/..`, 'ru')}`,
          `${a} және ${b} ${period(`${since.split('/')[0]}/..`, 'kk')} бауырлас қалалар.`,
          `${a} and ${b} have been twins since ${period(since, 'en')}.`,
        )
      : say(
          language,
          `${a} и ${b} — побратимы.`,
          `${a} және ${b} — бауырлас қалалар.`,
          `${a} and ${b} are twins.`,
        );
    return [{ text: text.endsWith('.') ? text : `${text}.`, fact: own.id }];
  }
  const pairs = [...new Map(ties.map((tie) => [`${tie.slots.a} ${tie.slots.b}`, tie])).values()].slice(0, 4);
  if (pairs.length === 0) return [];
  const name = (code = ''): string => names[code] ?? code;
  return [
    { text: say(language, 'Побратимы: ', 'Бауырластар: ', 'Twins: ') },
    ...pairs.flatMap(({ id, slots }, at) => [
      ...(at > 0 ? [{ text: '; ' }] : []),
      { text: `${name(slots.a)} – ${name(slots.b)}`, fact: id },
    ]),
    { text: '.' },
  ];
}

function signed({ papers, totals }: BareDossier, language: Language): readonly Run[] {
  const latest = papers
    .filter(({ fact }) => fact.period)
    .toSorted((a, b) => (lastDay(a.fact.period) < lastDay(b.fact.period) ? 1 : -1))[0]?.fact;
  if (totals.papers === 0) return [];
  const n = counted(language, totals.papers, 'papers');
  const isOne = pluralForm('ru', totals.papers) === 'one';
  const head = say(
    language,
    `${isOne ? 'Подписан' : 'Подписано'} ${n}`,
    `${n}қа қол қойылған`,
    `They have signed ${n}`,
  );
  if (!latest) return [{ text: `${head}.` }];
  const what = term(latest.slots.instrument ?? 'document', language);
  const when = period(latest.period!, language);
  return [
    { text: say(language, `${head}, последний — `, `${head}, соңғысы — `, `${head}, the latest a `) },
    { text: `${what} (${when})`, fact: latest.id },
    { text: '.' },
  ];
}

function runsOut({ papers }: BareDossier, language: Language): readonly Run[] {
  const next = papers.find(({ standing, daysLeft }) => standing === 'current' && daysLeft !== undefined);
  const end = next && boundsOf(next.fact.slots.term ?? '')?.to;
  if (!next || !end) return [];
  const what = term(next.fact.slots.instrument ?? 'document', language);
  const day = period(end, language);
  const left = counted(language, next.daysLeft!, 'days');
  return [
    {
      text: say(
        language,
        'Раньше других истекает ',
        'Мерзімі бірінші аяқталатыны: ',
        'The next to run out is a ',
      ),
    },
    {
      text: say(
        language,
        `${what}: ${day}, через ${left}`,
        `${what}, ${day} (${left} қалды)`,
        `${what}, on ${day}, in ${left}`,
      ),
      fact: next.fact.id,
    },
    { text: '.' },
  ];
}

function traded({ trade }: BareDossier, names: LineNames): readonly Run[] {
  const figures = trade
    .filter(({ modality, slots }) => modality === 'stated' && slots.value && flowRank(slots.measure) < 3)
    .slice(0, FIGURES);
  return figures.flatMap((fact, at) => {
    const { head, figure, rest } = lineOf(fact, names);
    return [
      { text: `${at > 0 ? ' ' : ''}${head}: ` },
      { text: figure!, fact: fact.id },
      { text: ` (${rest.replaceAll(' · ', ', ')}).` },
    ];
  });
}

function promised({ promises }: BareDossier, names: LineNames): readonly Run[] {
  const { language } = names;
  const awaited = promises.filter(({ state }) => AWAITED.includes(state));
  if (awaited.length === 0) return [];
  const overdue = awaited.filter(({ state }) => state === 'overdue').length;
  const next = awaited
    .filter(({ state, current }) => state !== 'overdue' && current)
    .toSorted((a, b) => a.current!.localeCompare(b.current!))[0];
  const n = awaited.length - overdue;
  const late =
    overdue > 0
      ? say(language, `, просрочено ${overdue}`, `, мерзімі өткені ${overdue}`, `, ${overdue} overdue`)
      : '';
  const head = say(
    language,
    `Ждут исполнения: ${counted('ru', n, 'promises')}${late}`,
    `Орындалуы күтілуде: ${counted('kk', n, 'promises')}${late}`,
    `${counted('en', n, 'promises')} to be kept${late}`,
  );
  const day = next?.current && period(next.current, language);
  return [
    {
      text: day
        ? `${head}; ${say(language, 'ближайший срок', 'ең жақын мерзім', 'the next day')} — ${day} (${promiseTitle(next, names)}).`
        : `${head}.`,
    },
  ];
}

function disputed({ totals }: BareDossier, language: Language): readonly Run[] {
  const n = totals.disputed;
  if (n === 0) return [];
  const isOne = pluralForm('ru', n) === 'one';
  return [
    {
      text: say(
        language,
        `Источники расходятся в ${n} ${isOne ? 'факте' : 'фактах'}.`,
        `${counted('kk', n, 'facts')} бойынша дереккөздер қайшы.`,
        `Sources differ on ${counted('en', n, 'facts')}.`,
      ),
    },
  ];
}

function restsOn({ wider, totals, documents }: BareDossier, language: Language): Run {
  const facts = counted(language, totals.facts, 'facts');
  const papers = counted(language, documents.length, 'documents');
  const isAll = documents.length < MOST_DOCUMENTS;
  const from = isAll
    ? say(
        language,
        `В реестре: ${facts}, ${papers}`,
        `Тізілімде: ${facts}, ${papers}`,
        `The register holds ${facts} from ${papers}`,
      )
    : say(language, `В реестре: ${facts}`, `Тізілімде: ${facts}`, `The register holds ${facts}`);
  const [latest] = documents.filter(({ published }) => published);
  const last = latest
    ? say(
        language,
        `, ${isAll ? 'последний' : 'последний документ'} вышел ${period(latest.published!, 'ru')}`,
        `, ${isAll ? 'соңғысының' : 'соңғы құжаттың'} күні — ${period(latest.published!, 'kk')}`,
        `, the latest ${isAll ? '' : 'document '}of ${period(latest.published!, 'en')}`,
      )
    : '';
  const more = wider
    ? say(
        language,
        `; о регионах вместе с ними — ${counted('ru', wider.facts, 'facts')}`,
        `; өңірлерімен бірге — ${counted('kk', wider.facts, 'facts')}`,
        `; with their regions, ${counted('en', wider.facts, 'facts')}`,
      )
    : '';
  const text = `${from}${last}${more}`;
  return { text: text.endsWith('.') ? text : `${text}.` };
}

const lastDay = (time: string | undefined): string => (time ? (boundsOf(time)?.to ?? '') : '');
