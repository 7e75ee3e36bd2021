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

const DIGRAPHS =
  'Qostanay oblysynyng әkimi Sergey Kulikov Resey Federasiyasynyng әskeri delegasiyasy turaly aitty. Manyzdy jiyn ótken auylda jәne Mәskeude býgingi songhy mәseleler, XIV forumda jasalghan kelisim, ónirding júmysy talqylandy. Vise-ministr Ekonomika institutynda boldy.';

test('the spelling of abai.kz is read in Cyrillic, where neighbours and harmony tell й from ы and и from і', () => {
  assert.equal(
    turned(DIGRAPHS)?.text,
    'Қостанай облысының әкімі Сергей Куликов Ресей Федерациясының әскери делегациясы туралы айтты. Маңызды жиын өткен ауылда және Мәскеуде бүгінгі соңғы мәселелер, XIV форумда жасалған келісім, өңірдің жұмысы талқыланды. Вице-министр Экономика институтында болды.',
  );
  assert.ok(isLatinKazakh(DIGRAPHS));
  assert.equal(turned(DIGRAPHS)!.back('Мәскеу'), 'Mәskeu');
  assert.equal(turned(DIGRAPHS)!.back('Ақтөбедегі кездесу'), 'Aqtóbedegi kezdesu');
});

test('one sentence of a text that is known to be Kazakh is enough, and words go back into the letters it has', () => {
  assert.equal(turned('Oral qalasynda forým ótti.')?.text, 'Орал қаласында форум өтті.');
  assert.equal(turned('Oralda forum ötken, Chelıabi äkımdığı aitty.')?.back('Омбыдағы'), 'Ombydağy');
  assert.equal(turned('Орал қаласында KazService форумы өтті.'), undefined);
});

test('every word lies where its Latin letters do, and names go back into them', () => {
  for (const text of [ACUTE, UMLAUT, DIGRAPHS]) {
    const latin = turned(text)!;
    assert.equal(latin.starts.length, latin.text.length + 1);
    for (const { 0: word, index } of latin.text.matchAll(/\p{Lu}\p{L}+/gu)) {
      const written = text.slice(latin.starts[index], latin.starts[index + word.length]);
      if (!/Пре|Вице|XIV/u.test(word)) assert.equal(latin.back(word), written);
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
  assert.equal(detectLanguage(DIGRAPHS), 'kk');
});
