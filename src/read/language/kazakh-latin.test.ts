import assert from 'node:assert/strict';
import { test } from 'node:test';
import { detectLanguage } from './detect.ts';
import { isLatinKazakh, turned } from './kazakh-latin.ts';

const ACUTE =
  'Qostanaı oblysynyń ákimi Sergeı Kýlıkov Reseı Federasııasy týraly aıtty. Premer-mınıstr jáne komıssııa XIV forýmǵa keldi.';
const UMLAUT =
  'Reseidegı Qazaqstannyŋ elşısı Däuren Jünısov jaŋa gaz qūbyry turaly jäne stansiia jönınde aitty.';

test('the spelling of 2018 is read in Cyrillic', () => {
  assert.equal(
    turned(ACUTE)?.text,
    'Қостанай облысының әкімі Сергей Куликов Ресей Федерациясы туралы айтты. Премьер-министр және комиссия XIV форумға келді.',
  );
});

test('the spelling of 2021 is read in Cyrillic', () => {
  assert.equal(
    turned(UMLAUT)?.text,
    'Ресейдегі Қазақстанның елшісі Дәурен Жүнісов жаңа газ құбыры туралы және станция жөнінде айтты.',
  );
});

test('every word lies where its Latin letters do, and names go back into them', () => {
  for (const text of [ACUTE, UMLAUT]) {
    const latin = turned(text)!;
    assert.equal(latin.starts.length, latin.text.length + 1);
    for (const { 0: word, index } of latin.text.matchAll(/\p{Lu}\p{L}+/gu)) {
      const written = text.slice(latin.starts[index], latin.starts[index + word.length]);
      if (!/Пре|XIV/u.test(word)) assert.equal(latin.back(word), written);
    }
  }
});

test('what the two spellings do each in its own way is read, and told as it was written', () => {
  const acute = turned(`${ACUTE} Andreı ıAtskınniń Federatsııaǵa haty.`)!;
  assert.ok(acute.text.endsWith('Андрей Ятскиннің Федерацияға хаты.'));
  assert.equal(acute.back('Андрей Ятскин'), 'Andreı ıAtskın');
  assert.equal(acute.back('Федерация'), 'Federasııa');
  assert.equal(acute.back('Иран'), 'Iran');
  const umlaut = turned(`${UMLAUT} «İnter RAO» kompaniiasy.`)!;
  assert.ok(umlaut.text.endsWith('«Интер РАО» компаниясы.'));
  assert.equal(umlaut.back('«Интер РАО» компания'), '«İnter RAO» kompaniia');
});

test('Turkish, Turkmen, English and a Cyrillic text with a Latin name are left alone', () => {
  for (const text of [
    'Kazakistan ile Rusya arasındaki ticaret hacmi geçen yıl arttı, dedi büyükelçi.',
    'Gazagystan we Russiýa prezidentleri ýurtlaryň arasynda ylalaşyga gol çekdiler.',
    'The akim of Kostanay region met the governor of Chelyabinsk.',
    'Қостанай облысының әкімі «Qazaqstan» арнасына Ресей туралы айтты.',
  ])
    assert.equal(isLatinKazakh(text), false, text);
});

test('Latin Kazakh is told from English', () => {
  assert.equal(detectLanguage(ACUTE), 'kk');
  assert.equal(detectLanguage(UMLAUT), 'kk');
});
