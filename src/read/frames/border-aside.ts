import { clauseAt } from '../clauses.ts';
import type { Span } from '../mention.ts';
import { formAt, hasWord, hitsOf, type Line } from '../scene.ts';

/** Kilometres in a sentence of the border that are not its length: how far something lies from it or from a town, how far a queue stretches. */
export const isBesideBorder = (line: Line, mention: Span | undefined): boolean =>
  isFromBorder(line) || (mention !== undefined && (isDistance(line, mention) || isOfQueue(line, mention)));

/** «Шекарадан 40 шақырым жерде», 40 km from the border. */
const isFromBorder = (line: Line): boolean =>
  hitsOf(line, ['border']).some(({ first }) =>
    line.scene.language === 'kk'
      ? /(нан|дан|сынан)$/u.test(formAt(line.scene, first))
      : [1, 2, 3].some((back) => /^(from|от)$/u.test(formAt(line.scene, first - back))),
  );

/** «Дорога Омск – Озёрное – граница с Казахстаном протяжённостью 42 км»: a Russian sentence on a way that ends at the border tells the length of the way. */
export const isEndOfRoad = (line: Line): boolean =>
  line.scene.language === 'ru' &&
  hitsOf(line, ['asset:road', 'asset:railway']).length > 0 &&
  hitsOf(line, ['border']).some(({ first }) => /^([–—-]|до|к)$/u.test(formAt(line.scene, first - 1)));

/** «На расстоянии 240 км», «проходит в 40 км от города», "240 km away", «240 шақырым қашықтықта»: how far one thing lies from another. */
function isDistance(line: Line, { first, after }: Span): boolean {
  const { scene } = line;
  if (scene.language === 'kk')
    return [0, 1].some((ahead) => /^(жерде|қашықтық|арақашықтық)/u.test(formAt(scene, after + ahead)));
  if (scene.language === 'en')
    return (
      /^(from|away|off|north|south|east|west|outside)$/.test(formAt(scene, after)) ||
      [2, 3, 4].some((back) => formAt(scene, first - back) === 'distance') ||
      formAt(scene, first - 1) === 'within'
    );
  return (
    [1, 2, 3].some((back) =>
      /^(расстояни[ия]|удалени[ия]|удален\p{L}*)$/u.test(formAt(scene, first - back)),
    ) ||
    ([1, 2].some((back) => /^(в|за)$/u.test(formAt(scene, first - back))) &&
      /^(от|к|западнее|восточнее|севернее|южнее|выше|ниже)$/u.test(formAt(scene, after)))
  );
}

/** «Очередь растянулась на 12 км», "a 12-km queue", «көлік кезегі 12 шақырымға созылды»: how long the row of those who wait is. */
const isOfQueue = (line: Line, { first }: Span): boolean => hasWord(line, QUEUE, clauseAt(line, first));
const QUEUE =
  /^(очеред[ьи]\p{L}*|затор\p{L}*|пробк\p{L}+|queues?|tailbacks?|backlogs?|jams?|кезе[кг]\p{L}*|кептел\p{L}*)$/u;
