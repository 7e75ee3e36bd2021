import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const told = (text: string): readonly string[] =>
  reader.read({ text, language: 'ru', published: '2032-08-10' }).claims.flatMap((claim) => {
    if (claim.kind !== 'observation' || !/jobs|investment/.test(claim.slots.measure ?? '')) return [];
    const { measure, value, area, counterpart } = claim.slots;
    return [`${measure} ${value?.n} ${[area?.join(), counterpart?.join()].filter(Boolean).join('>')}`];
  });

test('the jobs at a plant are where the sentences before in the paragraph say that it is', () => {
  assert.deepEqual(
    told(
      'Российская «Степхим» построит в Казахстане завод полимеров.\nПроизводство разместят на площадке в Атырауской области. Оборудование уже заказано. Будет создано около 900 рабочих мест.',
    ),
    ['people.jobs 900 KZ-23'],
  );
});

test('the money of what a firm builds is in the one region that the text names, from the other country', () => {
  assert.deepEqual(
    told(
      'Российский холдинг «Минералхим» начал добычу фосфоритов в Жамбылской области Казахстана, сообщила компания.\nПроект состоит из двух частей. В горный комплекс холдинг вложит около 80 млн долларов.',
    ),
    ['business.investment 80000000 KZ-31>RU'],
  );
});

test('a plant of a third country brings no money of the other side', () => {
  assert.deepEqual(
    told(
      'В Актюбинской области Казахстана ждут соседей из России.\nТурецкая фирма из Анкары строит в Актюбинской области завод плит. Инвестиции – 60 млн долларов.',
    ),
    [],
  );
});

test('a text with several regions leaves open where the money of a project goes', () => {
  assert.deepEqual(
    told(
      'Омская область и Павлодарская область Казахстана готовят форум.\nПриглашены фирмы из России. Проект новый. Инвестиции в него составят 50 млн долларов.',
    ),
    [],
  );
});

test('the money and the jobs of a plant are where any sentence before says that it stands', () => {
  assert.deepEqual(
    told(
      'В Москве подписано соглашение о строительстве российской компанией завода удобрений в Туркестанской области Казахстана.\nПроект рассчитан на пять лет. В него уже вложено 90 млн долларов, ещё около 200 млн предстоит инвестировать.',
    ),
    ['business.investment 90000000 KZ-61>RU', 'business.investment 200000000 KZ-61>RU'],
  );
  assert.deepEqual(
    told(
      'Российская компания из Перми построит завод смол в Павлодарской области Казахстана.\nСтоимость проекта оценивается в 300 млн долларов. На заводе будут трудиться 450 человек.',
    ),
    ['business.investment 300000000 KZ-55>RU', 'people.jobs 450 KZ-55'],
  );
  assert.deepEqual(
    told(
      'Аким Костанайской области Ерлан Тасов рассказал о проектах с партнёрами из России. Завод «Степьлит» имеет мощность 10 тыс. тонн в год, инвестиции составили 40 млн долларов, создано 220 рабочих мест.',
    ),
    ['business.investment 40000000 KZ-39>RU', 'people.jobs 220 KZ-39'],
  );
});

test('whoever builds a plant has no job at it', () => {
  assert.deepEqual(
    told(
      'Российская компания строит завод смол в Павлодарской области Казахстана. На строительстве заняты 169 человек.',
    ),
    [],
  );
});
