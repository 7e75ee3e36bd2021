import type { SlotsOf } from '#model/claim.ts';
import { countryOf } from '#model/place.ts';
import { clauseAt } from '../clauses.ts';
import type { Context } from '../context.ts';
import { ADJECTIVE, PARTICIPLE } from '../language/features.ts';
import { formIs } from '../language/wordings.ts';
import { isMass, type QuantityMention, type Span } from '../mention.ts';
import { groupsOf } from '../parties.ts';
import {
  featuresAt,
  formAt,
  has,
  hasWord,
  hitsOf,
  type Line,
  linesBefore,
  placesOf,
  textOf,
} from '../scene.ts';
import type { Told } from './russian-figures.ts';

type Observation = SlotsOf<'observation'>;

/**
 * «В сутки через пункт пропуска проходит 420 грузовиков», «граница пропустила 1,9 млн человек», «за май „Сырым“ оформил 14 тысяч фур»: people or
 * vehicles that pass a crossing or the border, whatever the verb of passing, letting through or clearing.
 */
export function passing(line: Line, mention: QuantityMention): Told | undefined {
  if (!/^(1|person|1\/d|person\/d)$/.test(mention.quantity.unit) || mention.ordinal) return undefined;
  if (mention.quantity.unit === '1' && !isOfTraffic(line, mention)) return undefined;
  if (isTrafficCounted(line, mention)) return { measure: 'transport.throughput', span: mention };
  const clause = clauseAt(line, mention.first);
  if (!hasWord(line, PASSES, clause) || hasWord(line, STANDS, clause)) return undefined;
  // «В сторону соседей отправляется 900 машин»: whose figure it is stands apart from where they go.
  if (hasWord(line, /^(сторону|направлении)$/u, clause) && !nameOf(line)) return undefined;
  return has(line, 'asset:crossing', 'border') || crossingBefore(line) || isOnRoad(line, mention)
    ? { measure: 'transport.throughput', span: mention }
    : undefined;
}

const PASSES =
  /^(проход[ия]\p{L}+|прош(ел|л[аои])|проследова\p{L}+|следу(ет|ют)|следовал\p{L}*|пропуска\p{L}+|пропусти(л|ла|ло|ли)|пропущен[оаы]?|оформ(ил|ила|ило|или|лено|лены|ляет|ляют|ляется|ляются)|обслужи(л|ла|ло|ли|вает|вают)|проезжа\p{L}+|проеха(л|ла|ло|ли)|пересек\p{L}*|въезжа\p{L}+|въеха(л|ла|ло|ли)|выезжа\p{L}+|выеха(л|ла|ло|ли)|отправля(ется|ются)|приня(л|ла|ло|ли)|прошед\p{L}+|провер(ил|или|ено|ены))$/u;
/** A queue stands there; an ability to let through is a capacity. */
const STANDS =
  /^(очеред\p{L}+|скопил\p{L}+|скоплени\p{L}+|способ(ен|на|но|ны)|рассчитан[оаы]?|сможет|смогут|задержан[оаы]?)$/u;
const isTraffic = formIs(
  /^(автомобил\p{L}+|автомашин\p{L}*|машин\p{L}*|авто|грузовик\p{L}*|большегруз\p{L}*|фур\p{L}{0,3}|транспортн\p{L}+|автотранспорт\p{L}*|легков\p{L}+|грузов\p{L}+|автобус\p{L}*|вагон\p{L}*|поезд\p{L}*|состав\p{L}{0,3}|контейнер\p{L}*|человек\p{L}*|людей|граждан\p{L}*|пассажир\p{L}*|путешественник\p{L}*|лиц|пешеход\p{L}*)$/u,
);

/** What the number counts, past its attributes, goes by road or rail. */
function isOfTraffic(line: Line, { after }: Span): boolean {
  for (let token = after; token < after + FARTHEST_NOUN && token < line.sentence.after; token += 1) {
    if (isTraffic(line.scene.tokens, token)) return true;
    // «434 тыс. единиц транспорта».
    if (/^единиц/u.test(formAt(line.scene, token)))
      return /^(транспорт|автотранспорт|автомобил|автомашин)/u.test(formAt(line.scene, token + 1));
    if (!(featuresAt(line.scene, token) & (ADJECTIVE | PARTICIPLE))) return false;
  }
  return false;
}
const FARTHEST_NOUN = 3;

/** «Число передаваемых поездов выросло до 75–77 в сутки»: a daily rate of what a word for the number, ahead of it, says that it counts, where the border is in hand. */
function isTrafficCounted(line: Line, { first, quantity: { unit } }: QuantityMention): boolean {
  if (!unit.endsWith('/d') || has(line, 'build', 'asset:road')) return false;
  const clause = clauseAt(line, first);
  for (let token = clause.first; token < first; token += 1)
    if (
      /^(числ|количеств)[оа]$/u.test(formAt(line.scene, token)) &&
      isOfTraffic(line, { first: token, after: token + 1 })
    )
      return [line, ...linesBefore(line, FARTHEST_CROSSING)].some((one) =>
        has(one, 'asset:crossing', 'border'),
      );
  return false;
}

/** A crossing of the sentence before, of which this one goes on to tell. */
const crossingBefore = (line: Line): boolean => {
  const before = line.scene.lines[line.index - 1];
  if (before !== undefined && has(before, 'asset:crossing') && hasWord(line, /^(здесь|тут|через)$/u))
    return true;
  // «Через пункт прошли 434 тыс. машин».
  for (let token = line.sentence.first; token < line.sentence.after; token += 1)
    if (
      formAt(line.scene, token) === 'через' &&
      /^(пункт|переход|кпп|апп|терминал|него|нее|них)$/u.test(formAt(line.scene, token + 1))
    )
      return linesBefore(line, FARTHEST_CROSSING).some((one) => has(one, 'asset:crossing'));
  return false;
};
/** The crossing that «пункт» means was told of no farther back than this, in sentences. */
const FARTHEST_CROSSING = 3;

/** «По ней проходит до пяти тысяч машин в сутки»: a rate of the road that the sentence names, or the one before it. */
const isOnRoad = (line: Line, { quantity: { unit } }: QuantityMention): boolean => {
  const before = line.scene.lines[line.index - 1];
  const isRate = unit.endsWith('/d') || hasWord(line, /^(сутки|ежесуточно|ежедневно)$/u);
  return (
    isRate &&
    hasWord(line, /^по$/u) &&
    (has(line, 'asset:road') ||
      (before !== undefined && has(before, 'asset:road') && hasWord(line, /^(ней|нему|ним|участк\p{L}+)$/u)))
  );
};

/** The crossing whose traffic is told, by its name in quotation marks, here or in the sentence before. */
export function crossingNamed(line: Line, context: Context): Partial<Observation> | undefined {
  if (line.scene.language !== 'ru') return undefined;
  const here = nameOf(line);
  if (here) return { area: [here] };
  // «Пересекли границу с Казахстаном через оренбургские пункты пропуска».
  const groups = groupsOf(line, context);
  const through = groups.find(
    ({ role, places }) => role === 'through' && places.every((code) => /^(RU|KZ)-/.test(code)),
  );
  const across =
    through && groups.find(({ role, places }) => role === 'with' && /^(RU|KZ)$/.test(places[0]!));
  if (through) return { area: through.places, ...(across ? { counterpart: across.places } : {}) };
  const before = line.scene.lines[line.index - 1];
  const last = before && context.last.measure?.id === 'transport.throughput' ? nameOf(before) : undefined;
  const isElsewhere = placesOf(line).some(({ form, code }) => form === 'noun' && countryOf(code) !== code);
  return last && !isElsewhere ? { area: [last] } : undefined;
}

/** «Пункт пропуска „Маштаково“», «погранпереход „Сырым“»: a sole name right behind the word for it. */
function nameOf(line: Line): string | undefined {
  const names = new Set<string>();
  for (const { after } of hitsOf(line, ['asset:crossing'])) {
    if (!/^[«"„“]$/u.test(formAt(line.scene, after))) continue;
    let end = after + 1;
    while (
      end < line.sentence.after &&
      end - after <= LONGEST_NAME &&
      !/^[»"“”]$/u.test(formAt(line.scene, end))
    )
      end += 1;
    if (/^[»"“”]$/u.test(formAt(line.scene, end)))
      names.add(textOf(line.scene, { first: after + 1, after: end }));
  }
  const [only, ...others] = names;
  return others.length === 0 ? only : undefined;
}
const LONGEST_NAME = 4;

/** «Через погранпереходы на экспорт проследовало 20 млн тонн», «экспортных грузов»: a mass that a Russian sentence carries to be exported is a shipment. */
export const carriedForExport = (
  line: Line,
  mention: QuantityMention,
  measure: string | undefined,
): string | undefined => {
  if (measure !== 'transport.throughput' || line.scene.language !== 'ru' || !isMass(mention)) return measure;
  for (let token = line.sentence.first; token < line.sentence.after; token += 1) {
    const form = formAt(line.scene, token);
    if (/^экспортн(ых|ые|ого)$/u.test(form) || (form === 'экспорт' && formAt(line.scene, token - 1) === 'на'))
      return 'trade.shipments';
  }
  return measure;
};
