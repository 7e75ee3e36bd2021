import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#model/language.ts';
import { openShelf } from '../shelf.ts';
import { createReader } from './reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const figures = (language: Language, text: string): readonly string[] =>
  reader
    .read({ text, language, published: '2032-06-10' })
    .claims.flatMap((claim) =>
      claim.kind === 'observation'
        ? [`${claim.slots.measure} ${claim.slots.area?.join(' ')} – ${claim.slots.counterpart?.join(' ')}`]
        : [],
    );

test('the region is that of whoever speaks, not the town in which he speaks', () => {
  assert.deepEqual(
    figures(
      'ru',
      'На ярмарке в Уральске о торговле рассказал министр экономики Пензенской области Олег Ларин. По его словам, в 2031 году регион продал в Казахстан товаров на 12 млн долларов.',
    ),
    ['trade.export RU-PNZ – KZ'],
  );
  assert.deepEqual(
    figures(
      'kk',
      'Премьер-министр Асет Қуанов Шымкентте Ресей Үкіметінің төрағасы Олег Лариннен есеп алды. Екі ел арасындағы тауар айналымы 2031 жылы 20 млрд долларға жетті.',
    ),
    ['trade.turnover KZ – RU'],
  );
});

test('a town where one only met does not take over from the region that the text is about', () => {
  assert.deepEqual(
    figures(
      'ru',
      'Самарская область ищет партнёров. В Актобе прошла встреча предпринимателей. В 2031 году экспорт региона в Казахстан составил 40 млн долларов.',
    ),
    ['trade.export RU-SAM – KZ'],
  );
});

test('«область» behind an akim’s words is his, behind a governor’s words the governor’s', () => {
  const text = (who: string) =>
    `Аким Павлодарской области Асет Куанов принял губернатора Омской области Олега Ларина. По словам ${who}, в 2031 году область отправила соседям 3 тысячи тонн угля.`;
  assert.deepEqual(figures('ru', text('акима')), ['trade.shipments KZ-55 – RU-OMS']);
  assert.deepEqual(figures('ru', text('губернатора')), ['trade.shipments RU-OMS – KZ-55']);
});

test('a region named by the adjective of its goods is whose they are', () => {
  assert.deepEqual(
    figures(
      'ru',
      'Главным покупателем астраханских товаров остаётся Казахстан. За 2031 год туда отправили 21 тысячу тонн овощей.',
    ),
    ['trade.shipments RU-AST – KZ'],
  );
});

test('joint firms are with the side of the figures just told, not with a town that was visited', () => {
  assert.deepEqual(
    figures(
      'kk',
      'Ақтөбе облысының әкімі Асет Қуанов Орынборға барды. Облыстың Ресеймен тауар айналымы 2031 жылы 640 млн долларды құрады. Өңірде 85 бірлескен кәсіпорын жұмыс істейді.',
    ),
    ['trade.turnover KZ-15 – RU', 'business.joint-ventures KZ-15 – RU'],
  );
});

test('a region that trades has no number of border regions that grows', () => {
  assert.deepEqual(
    figures(
      'ru',
      'Аким Мангистауской области Асет Куанов принял посла. Объём торговли региона с Россией в 2031 году вырос на треть.',
    ),
    ['trade.turnover KZ-47 – RU'],
  );
});

test('months without a year are of the one year of whose months a Russian text without a day tells', () => {
  const periods = (behind: string, published?: string) =>
    reader
      .read({
        text: `За первое полугодие экспорт Омской области в Казахстан вырос на 8%. ${behind}`,
        language: 'ru',
        ...(published ? { published } : {}),
      })
      .claims.flatMap((claim) => (claim.kind === 'observation' ? [claim.slots.period] : []))
      .slice(0, 1);
  assert.deepEqual(periods('За 10 месяцев 2031 года вывезли 9 тыс. тонн муки.'), ['2031-01/2031-06']);
  assert.deepEqual(periods('За 10 месяцев 2031 года вывезли 9 тыс. тонн муки.', '2033-08-01'), [
    '2033-01/2033-06',
  ]);
  assert.deepEqual(
    periods('За 10 месяцев 2031 года вывезли 9 тыс. тонн муки, за 10 месяцев 2030 года – 7 тыс. тонн.'),
    [undefined],
  );
});
