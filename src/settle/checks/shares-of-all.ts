import type { Check } from '#model/check.ts';
import type { Trilingual } from '#model/language.ts';
import { spanOf } from '#model/span.ts';
import { inAll, quantity } from '#model/wording.ts';

/** A share is between nothing and all of it, and nothing falls by more than all. */
export const sharesOfAll: Check = {
  id: 'shares-of-all',
  name: { ru: 'Доли и проценты', kk: 'Үлестер мен пайыздар', en: 'Shares and percentages' },
  alone: ({ kind, modality, slots }) =>
    kind === 'observation' && modality !== 'denied' && slots.value?.unit === '%',
  find: ({ of }) =>
    of('observation').flatMap((statement) => {
      const { aspect, value } = statement.slots;
      if (statement.modality === 'denied' || value?.unit !== '%') return [];
      const [low, high] = spanOf(value);
      const isShare = aspect === 'share';
      const isTooMuch = isShare && low > 100;
      const isTooLittle = isShare ? high < 0 : aspect === 'growth' && high < -100;
      if (!isTooMuch && !isTooLittle) return [];
      return [
        {
          severity: 'error' as const,
          statements: [statement],
          reasoning: inAll(
            (language) =>
              `${quantity(value, language)}: ${(isTooMuch ? MORE : isShare ? NEGATIVE : FALLEN)[language]}.`,
          ),
          repair: REPAIR,
        },
      ];
    }),
};

const MORE: Trilingual = {
  ru: 'доля больше целого',
  kk: 'үлес бүтіннен артық',
  en: 'a share larger than the whole',
};
const NEGATIVE: Trilingual = {
  ru: 'доля меньше нуля',
  kk: 'үлес нөлден кем',
  en: 'a share below nothing',
};
const FALLEN: Trilingual = {
  ru: 'упасть больше чем на 100 % ничто не может',
  kk: 'ештеңе 100 %-дан артық төмендей алмайды',
  en: 'nothing falls by more than 100 %',
};
const REPAIR: Trilingual = {
  ru: 'Выяснить, что названо процентами: доля, рост или отношение к прежнему («150 % к прошлому году» — это рост на 50 %).',
  kk: 'Пайызбен не аталғанын анықтау: үлес пе, өсім бе, әлде бұрынғыға қатынас па («өткен жылға 150 %» — 50 %-ға өсу).',
  en: 'Find out what the percentage is of: a share, growth, or a ratio to what was (“150 % of last year” is growth by 50 %).',
};
