import type { BareClaim } from '#model/claim.ts';
import type { Hit } from '../concepts.ts';
import { type Context, periodOf } from '../context.ts';
import { NOMINATIVE } from '../language/features.ts';
import type { Span } from '../mention.ts';
import { featuresAt, formAt, hasWord, hitsOf, type Line, periodsOf, placesOf } from '../scene.ts';
import { quoteOf } from './frame.ts';
import { isOfTheBorder, longName } from './step-instruments.ts';

/** «Основой служат Договор о дружбе от 25 мая 1992 года и Декларация о союзничестве от 6 июля 1998 года»: papers of the two states by their full names, each with the day on which it was signed, but for the days told already. */
export function papersDated(
  line: Line,
  context: Context,
  told: readonly (string | undefined)[],
): readonly BareClaim[] {
  if (line.scene.language !== 'ru' || line.sentence.role !== 'body') return [];
  const papers = hitsOf(line, ['treaty', 'agreement', 'statement', 'protocol']);
  const full = papers.filter((paper) => isByFullName(line, paper));
  if (full.length === 0 || !isOfBoth(line)) return [];
  return full.flatMap((paper): readonly BareClaim[] => {
    const end = papers.find(({ first }) => first > paper.first)?.first ?? line.sentence.after;
    const day = periodsOf(line).find(
      ({ first, when }) =>
        first > paper.after &&
        first < end &&
        when.type === 'absolute' &&
        isSigningDay(line, { first: paper.after, after: first }),
    );
    const date = day && periodOf({ ...day, edge: 'in' }, context);
    if (!date || !/^\d{4}-\d\d-\d\d$/.test(date) || told.includes(date)) return [];
    const instrument = longName(line, paper).replace(/,? от$/u, '');
    return [
      {
        kind: 'legal-step',
        modality: 'stated',
        slots: { instrument, step: 'signed', date },
        quote: quoteOf(line),
      },
    ];
  });
}

/** «От 25 мая 1992 года», «подписанный (в Москве) 25 мая 1992 года». */
const isSigningDay = (line: Line, before: Span): boolean =>
  formAt(line.scene, before.after - 1) === 'от' ||
  hasWord(line, /^(подписанн|заключенн)(ый|ая|ое)$/u, before);

/** A treaty, a declaration or an agreement as the subject, with what it is about. */
const isByFullName = (line: Line, paper: Hit): boolean =>
  (paper.concept === 'treaty' ||
    (paper.concept === 'agreement' && isOfBothCountries(line)) ||
    /^декларац/u.test(formAt(line.scene, paper.first)) ||
    isOfTheBorder(line, paper)) &&
  Boolean(featuresAt(line.scene, paper.first) & NOMINATIVE) &&
  /^(о|об|между)$/u.test(formAt(line.scene, paper.after));

/** The text may name the second country only behind. */
const isOfBoth = ({ scene }: Line): boolean =>
  ['RU', 'KZ'].every((country) =>
    scene.lines.some((line) =>
      placesOf(line).some(({ code, others }) => [code, ...others].includes(country)),
    ),
  );

/** Not «соглашение Омска и Павлодара», nor one of two firms. */
const isOfBothCountries = (line: Line): boolean =>
  ['RU', 'KZ'].every((country) => placesOf(line).some(({ code }) => code === country)) ||
  hasWord(line, /^(межправительственн|межгосударственн)\p{L}+$/u);
