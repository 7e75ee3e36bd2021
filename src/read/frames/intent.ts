import type { BareClaim, SlotsOf } from '#model/claim.ts';
import { countryOf, isPlaceCode } from '#model/place.ts';
import { clauseAt } from '../clauses.ts';
import type { Context } from '../context.ts';
import { type Group, groupsOf, otherSide } from '../parties.ts';
import { bodiesOf, formAt, hitsOf, type Line, textOf } from '../scene.ts';
import { type Frame, quoteOf } from './frame.ts';

/** Words by which someone wants or plans to do something, and how sure they are. */
const CUES: readonly (readonly [RegExp, 'wished' | 'planned'])[] = [
  [
    /^(заинтересован\p{L}*|готов\p{L}{0,2}|хо(тят|чет|тел\p{L}*)|предлага\p{L}+|предложил\p{L}*|прочь|рассматрива\p{L}+|мүдделі|дайын|қызығушылық|interested|ready|keen|willing|wants?)$/u,
    'wished',
  ],
  [/^(намерен\p{L}*|планиру(ет|ют)|собира(ется|ются)|көздеп|жоспарлап|ниетті|intends?|plans)$/u, 'planned'],
];
const ACTIONS: readonly (readonly [RegExp, SlotsOf<'intent'>['action'] & string])[] = [
  [
    /^(постав\p{L}+|экспорт\p{L}*|вывоз\p{L}*|продава\p{L}+|жеткізу\p{L}*|экспорттау|export\p{L}*|supply|sell|ship)$/u,
    'export',
  ],
  [/^(закуп\p{L}+|импорт\p{L}*|покупа\p{L}+|приобре\p{L}+|сатып|import\p{L}*|buy|purchase)$/u, 'import'],
  [/^(инвест\p{L}+|вложить|вкладыва\p{L}+|инвестиция\p{L}*|invest\p{L}*)$/u, 'invest'],
  [/^(откры\p{L}+|ашу\p{L}*|open\p{L}*)$/u, 'open'],
  [/^(постро\p{L}+|строит\p{L}+|возвести|салу\p{L}*|build\p{L}*|construct\p{L}*)$/u, 'build'],
  [/^(производ\p{L}+|выпуск\p{L}+|өндір\p{L}*|produce|production)$/u, 'produce'],
  [/^(обмен\p{L}*|алмас\p{L}*|exchange)$/u, 'exchange'],
  [/^(сотруднич\p{L}+|ынтымақтас\p{L}*|cooperat\p{L}+)$/u, 'cooperate'],
];

/** Who wants or plans to do what with whom: an actor of one side, a cue, and an object that reaches the other side. */
export const intent: Frame = {
  name: 'intent',
  triggers: ['wish', 'intended'],
  fill: (line, context) => {
    if (line.sentence.role !== 'body') return [];
    const cue = cueOf(line);
    if (!cue) return [];
    const clause = clauseAt(line, cue.token);
    const actor = actorOf(line, context, clause.first, cue.token);
    const object = objectOf(line, cue.token, clause);
    if (!actor || !object) return [];
    const action = actionOf(line, object);
    if (!action) return [];
    const counterpart = counterpartOf(line, context, actor, object);
    if (counterpart.length === 0) return [];
    const text = textOf(line.scene, trimmed(line, object, action.token)).replace(/^[«"“]|[»"”]$/gu, '');
    return [
      {
        kind: 'intent',
        modality: cue.modality,
        slots: { actor: actor.code, action: action.action, object: text, counterpart },
        quote: quoteOf(line),
      } satisfies BareClaim,
    ];
  },
};

function cueOf(line: Line): { token: number; modality: 'wished' | 'planned' } | undefined {
  for (let token = line.sentence.first; token < line.sentence.after; token += 1)
    for (const [pattern, modality] of CUES) {
      if (!pattern.test(formAt(line.scene, token))) continue;
      const isDenied =
        /^(не|not)$/u.test(formAt(line.scene, token - 1)) && formAt(line.scene, token) !== 'прочь';
      return isDenied ? undefined : { token, modality };
    }
  return undefined;
}

/** The subject: a place or body before the cue, or the one the context speaks for. */
function actorOf(line: Line, context: Context, first: number, cue: number): { code: string } | undefined {
  const body = bodiesOf(line).find(
    (mention) => mention.first >= first && mention.after <= cue && !mention.place,
  );
  if (body) return { code: body.name };
  const groups = groupsOf(line, context).filter(
    (group: Group) =>
      !group.office &&
      group.first >= first &&
      group.after <= cue &&
      ['subject', 'name', 'unknown', 'of'].includes(group.role),
  );
  const group = groups.find((candidate) => candidate.places.length === 1);
  return group ? { code: group.places[0]! } : undefined;
}

/** What follows the cue in Russian and English, what precedes it in Kazakh. */
function objectOf(
  line: Line,
  cue: number,
  clause: { first: number; after: number },
): { first: number; after: number } | undefined {
  if (line.scene.language === 'kk') {
    const place = groupStart(line, clause.first, cue);
    return cue - place >= 2 ? { first: place, after: cue } : undefined;
  }
  let first = cue + 1;
  while (first < line.sentence.after && /^(в|к|to|in|the|о|об|with|a)$/u.test(formAt(line.scene, first)))
    first += 1;
  let after = first;
  while (after < line.sentence.after && !/^([.;:»]|,)$/u.test(formAt(line.scene, after))) after += 1;
  return after > first ? { first, after } : undefined;
}

const groupStart = (line: Line, first: number, cue: number): number => {
  const actor = line.mentions.find(
    (mention) =>
      mention.first >= first && mention.after < cue && (mention.kind === 'place' || mention.kind === 'body'),
  );
  const comma = Array.from({ length: cue - first }, (_, at) => first + at).findLast(
    (token) => formAt(line.scene, token) === ',',
  );
  return actor && (comma === undefined || actor.first > comma)
    ? actor.after
    : comma === undefined
      ? first
      : comma + 1;
};

function actionOf(
  line: Line,
  object: { first: number; after: number },
): { action: NonNullable<SlotsOf<'intent'>['action']>; token: number } | undefined {
  for (let token = object.first; token < object.after; token += 1)
    for (const [pattern, action] of ACTIONS)
      if (pattern.test(formAt(line.scene, token))) return { action, token };
  return hitsOf(line, ['repair', 'grow', 'growth', 'deliver'], object).length > 0
    ? { action: 'other', token: -1 }
    : undefined;
}

/** Without the verb of action at its edge: «поставлять в Астрахань щебень» leaves «щебень». */
function trimmed(
  line: Line,
  object: { first: number; after: number },
  action: number,
): { first: number; after: number } {
  if (line.scene.language === 'kk') {
    let first = object.first;
    while (
      first < object.after - 2 &&
      line.mentions.some(
        (mention) => mention.kind === 'place' && mention.first <= first && first < mention.after,
      )
    )
      first += 1;
    return { first, after: action === object.after - 1 ? object.after - 1 : object.after };
  }
  let first = action === object.first ? object.first + 1 : object.first;
  while (
    first < object.after - 1 &&
    (/^(в|к|to|the|of|прямого)$/u.test(formAt(line.scene, first)) ||
      line.mentions.some(
        (mention) =>
          mention.kind === 'place' &&
          mention.first <= first &&
          first < mention.after &&
          mention.after < object.after,
      ))
  )
    first += 1;
  return { first, after: object.after };
}

function counterpartOf(
  line: Line,
  context: Context,
  actor: { code: string },
  object: { first: number; after: number },
): readonly string[] {
  const home = isPlaceCode(actor.code) ? countryOf(actor.code) : undefined;
  const groups = groupsOf(line, context).filter(
    (group) => group.first >= object.first && group.after <= object.after && group.places.every(isPlaceCode),
  );
  const foreign = groups.find((group) => !home || countryOf(group.places[0]!) !== home);
  if (foreign) return foreign.form === 'adjective' ? foreign.places.map(countryOf) : foreign.places;
  if (home && actor.code.length === 2) return ['RU', 'KZ'].filter((code) => code !== home);
  return otherSide(context, home ? actor.code : undefined);
}
