import type { BareClaim, SlotsOf } from '#model/claim.ts';
import { isBareWorks, isProper } from './bare-works.ts';

/**
 * Whether a claim of a Kazakh text is of a class that is misread more often than read, as counted on articles that no rule had been written from: what is
 * told of nothing in particular, nowhere and at no time.
 */
export function isWithheldInKazakh(claim: BareClaim): boolean {
  switch (claim.kind) {
    case 'observation':
      return isPeopleOfNowhere(claim.slots);
    case 'event':
      return isForumOfNothing(claim.slots);
    case 'works':
      return (
        (claim.modality === 'stated' && isCommonWorks(claim.slots)) ||
        (claim.modality === 'planned' && isCommonPlant(claim.slots))
      );
    case 'order':
      return isOfSomeGoods(claim.slots);
    default:
      return false;
  }
}

/** «Қандастар 150 мыңға жуық»: a people or firms, of which where they are is not told. */
const isPeopleOfNowhere = ({ measure = '', area }: SlotsOf<'observation'>): boolean =>
  /^(people\.(diaspora|population)|business\.companies)$/.test(measure) && !area?.length;

/** A forum of which neither where, when nor the how manieth it is, is told. */
const isForumOfNothing = ({ type, place, date, ordinal }: SlotsOf<'event'>): boolean =>
  type === 'forum' && place === undefined && date === undefined && ordinal === undefined;

/** «Автобустар Ресейге шығарыла бастады»: goods that are not counted are trade, or the name of one thing, more often than an order; «Қазақстан үшін танкер салынып жатыр»: and nobody is told to fill it. */
const isOfSomeGoods = ({ supplier, count }: SlotsOf<'order'>): boolean =>
  supplier === undefined || count === undefined;

/** «Су тұщытатын зауыт салынбақ»: by a common noun, nowhere and at no time. */
const isCommonPlant = (slots: SlotsOf<'works'>): boolean =>
  slots.assetType === 'plant' && isBareWorks(slots) && !slots.area && !isProper(slots.asset);

/** «Қант зауыты тұрғызылып, …», «облыстағы зауыттар жаңартылды», «жолдар жабылды»: plants and ways by a common noun, in the plural or without their place, of which no time, extent or cost is told. */
const isCommonWorks = (slots: SlotsOf<'works'>): boolean =>
  isCommonPlant(slots) ||
  (/^(plant|road|railway)$/.test(slots.assetType ?? '') &&
    isBareWorks(slots) &&
    MANY.test(slots.asset ?? ''));
const MANY = /^[^«"“]+(лар|лер|дар|дер|тар|тер)(ы|і)?$/u;
