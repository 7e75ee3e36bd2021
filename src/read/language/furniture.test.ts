import assert from 'node:assert/strict';
import test from 'node:test';
import { tokenise } from './tokenise.ts';

const isFurniture = (line: string): boolean =>
  tokenise(`Порт вырос.\n${line}\nПорт рад.`).sentences[1]!.role === 'furniture';

for (const line of [
  'Главная / Новости / Экономика',
  'Басты бет > Жаңалықтар',
  'Home » News » Trade',
  'Фото: пресс-служба правительства области',
  'Фото пресс-службы акимата',
  'Фото: архив редакции.',
  'Сурет: облыс әкімдігі',
  'Photo: regional government',
  'Теги: Казахстан, экспорт, Омск',
  'Тегтер: Қазақстан, экспорт',
  'Просмотров: 324',
  'Қаралды: 324',
  'Views: 324',
  '16+',
  '#Казахстан #Россия #порт',
  '© 2031 Агентство «Степь». Все права защищены.',
  'Поделиться',
  'Поделиться: ВКонтакте Одноклассники',
  'Подписывайтесь на наш канал!',
  'Telegram-арнамызға жазылыңыз!',
  'Follow us on Telegram',
  'Нашли ошибку? Выделите её и нажмите Ctrl+Enter',
  'Читайте также: В Омске открыли парк',
  'Сондай-ақ оқыңыз: Оралда саябақ ашылды',
  'Read also: A park opens in Omsk',
])
  test(`«${line}» is hung around an article`, () => assert.ok(isFurniture(line)));

for (const line of [
  'Фото и видео с форума показали в Омске и Павлодаре.',
  'Фотографии передали музею города.',
  'Главная тема форума – торговля',
  'Главная – дорога на Уральск.',
  'По теме форума выступил губернатор области.',
  'Читайте также нашу книгу об Уральске, сказал он.',
  'Последние новости с границы хорошие.',
  'Поделиться опытом приехали врачи из Актобе.',
  'Источник воды один – река.',
  'Текст соглашения готов',
  'Share of Kazakhstan in the exports of the region grows',
  'Views differ',
  '16 тысяч тонн',
  '# Итоги года',
  'Видеомост с Атырау',
  'Оқырмандар кітапханаға жазылды.',
])
  test(`«${line}» is said by an article`, () => assert.ok(!isFurniture(line)));

test('titles of other articles stand in the lines below the call to read them, up to a line that is none', () => {
  const roles = tokenise(
    'Порт вырос.\nЧитайте также:\nВ Омске открыли парк\nПосол уехал\nПорт рад.\nЭкспорт рос',
  ).sentences.map(({ role }) => role);
  assert.deepEqual(roles, ['body', 'furniture', 'furniture', 'furniture', 'body', 'body']);
});
