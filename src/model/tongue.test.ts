import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownName, tongueRuns } from './tongue.ts';

const marked = (...asked: Parameters<typeof tongueRuns>): string =>
  tongueRuns(...asked)
    .map(({ text, language, isOwn }) => (language ? `<${language}${isOwn ? '!' : ''} ${text}>` : text))
    .join('');

test('a name that no document has in the reader’s language stands in that of its source', () => {
  assert.deepEqual(ownName('хорошее сообщение', { ru: 'хорошее сообщение' }, 'en'), {
    name: 'хорошее сообщение',
    language: 'ru',
  });
  assert.deepEqual(ownName('хорошее сообщение', { ru: 'хорошее сообщение' }, 'kk')?.language, 'ru');
  assert.equal(ownName('хорошее сообщение', { ru: 'хорошее сообщение' }, 'ru'), undefined);
  assert.equal(ownName('conduit', { en: 'conduit', kk: 'су құбыры' }, 'kk'), undefined);
});

test('a common name needs no words of another language', () => {
  assert.equal(ownName('ынтымақтастық', { kk: 'ынтымақтастық' }, 'ru'), undefined);
});

test('a line is cut at the name in its source’s words, though a capital begins it', () => {
  assert.equal(
    marked('Хорошее сообщение: opening', 'en', { name: 'хорошее сообщение', language: 'ru' }),
    '<ru! Хорошее сообщение>: opening',
  );
  assert.equal(
    marked('Agreement “облыстың мәдениеті”', 'en', { name: 'облыстың мәдениеті', language: 'kk' }),
    'Agreement “<kk! облыстың мәдениеті>”',
  );
});

test('letters of another language are told where no name is known', () => {
  assert.equal(
    marked('director · Пограничная служба Казахстана', 'en'),
    'director · <ru Пограничная служба Казахстана>',
  );
  assert.equal(marked('Ғауез Нұрмұхамбетов, аким', 'ru'), '<kk Ғауез Нұрмұхамбетов>, аким');
  assert.equal(marked('XXI форум, KEGOC, 5 km', 'kk'), 'XXI форум, <en KEGOC>, 5 km');
  assert.equal(marked('nothing of the kind', 'en'), 'nothing of the kind');
});
