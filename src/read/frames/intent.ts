import { type BareClaim, type SlotsOf, TERMS } from '#model/claim.ts';
import type { Party } from '#model/party.ts';
import { countryOf, isPlaceCode } from '#model/place.ts';
import { clauseAt } from '../clauses.ts';
import type { Context } from '../context.ts';
import { INFINITIVE, PREPOSITION } from '../language/features.ts';
import { ofForm } from '../language/forms.ts';
import { MARK } from '../language/tokens.ts';
import { wordings } from '../language/wordings.ts';
import type { Span } from '../mention.ts';
import { groupsOf } from '../parties.ts';
import {
  bodiesOf,
  carries,
  featuresAt,
  formAt,
  hasWord,
  hitsOf,
  type Line,
  personsOf,
  placesOf,
  quantitiesOf,
} from '../scene.ts';
import { type Frame, quoteOf } from './frame.ts';
import { kazakhIntent } from './kazakh-intent.ts';
import { namedPhrase } from './phrase.ts';

/** Words by which someone wants or plans to do something, and how sure they are. */
const cueIn = wordings<'wished' | 'planned'>([
  [
    String.raw`заинтересован\p{L}*|готов\p{L}{0,2}|хо(тят|чет|тел\p{L}*)|предлага\p{L}+|предложил\p{L}*|прочь|рассматрива\p{L}+|interested|ready|keen|willing|wants?|considers?|considering|explores?|exploring|seeks?|seeking|wish(es)?`,
    'wished',
  ],
  [
    String.raw`откроет|откроют|намерен\p{L}*|планиру(ет|ют)|собира(ется|ются)|intends?|plans|planning`,
    'planned',
  ],
]);
const actionIn = wordings<SlotsOf<'intent'>['action'] & string>([
  [String.raw`постав\p{L}+|экспорт\p{L}*|вывоз\p{L}*|продава\p{L}+|export\p{L}*|supply|sell|ship`, 'export'],
  [String.raw`закуп\p{L}+|импорт\p{L}*|покупа\p{L}+|приобре\p{L}+|import\p{L}*|buy|purchase`, 'import'],
  [String.raw`инвест\p{L}+|вложить|вкладыва\p{L}+|invest\p{L}*`, 'invest'],
  [String.raw`откр[ыо]\p{L}+|open\p{L}*`, 'open'],
  [String.raw`постро\p{L}+|строит\p{L}+|возвести|build\p{L}*|construct\p{L}*`, 'build'],
  [String.raw`производ\p{L}+|выпуск\p{L}+|produce|production`, 'produce'],
  [String.raw`обмен\p{L}*|exchange`, 'exchange'],
  [
    String.raw`сотруднич\p{L}+|партнерств\p{L}*|развива\p{L}+|развити\p{L}+|cooperat\p{L}+|develop\p{L}*|partner\p{L}*`,
    'cooperate',
  ],
]);

/** Who wants or plans to do what with whom: an actor of one side, a cue, and an object that reaches the other side. */
export const intent: Frame = {
  name: 'intent',
  triggers: ['wish', 'want', 'intended', 'deny', 'build', 'open', 'grow', 'make', 'deliver'],
  fill: (line, context) => {
    if (line.scene.language === 'kk') return kazakhIntent(line, context);
    if (line.sentence.role !== 'body') return [];
    const cue = cueOf(line);
    if (!cue) return [];
    const clause = clauseAt(line, cue.token);
    const actor = actorOf(line, context, clause.first, cue.token);
    const object = objectOf(line, cue.token);
    if (!actor || !object || isOfSigning(line, object) || isGoodwill(line, object)) return [];
    const action = actionOf(line, { first: cue.token, after: object.after });
    const counterpart = counterpartOf(line, context, actor, object, action.action);
    if (counterpart.length === 0 || isOfOtherDeed(line, object, action.token)) return [];
    const isPlaceTold = action.action === 'open' && actor.length === 2;
    const goods = isPlaceTold
      ? withoutVerb(object, action.token)
      : withoutPartner(line, context, withoutMoney(line, trimmed(line, object, action.token), action.action));
    // «Консульство планируют открыть в городе»: what it is stands before, where no object is looked for.
    if (line.scene.language === 'ru' && isPlaceAlone(line, goods)) return [];
    const text = namedPhrase(line, goods);
    return [
      {
        kind: 'intent',
        modality: cue.modality,
        slots: {
          actor,
          action: action.action,
          object: text.replace(/^[«"“]|[»"”]$/gu, ''),
          counterpart,
        },
        quote: quoteOf(line),
      } satisfies BareClaim,
    ];
  },
};

const isPlaceAlone = (line: Line, { first, after }: Span): boolean =>
  Boolean(featuresAt(line.scene, first) & PREPOSITION) &&
  placesOf(line).some((place) => place.first > first && place.after === after);

/** «Предложил посвятить форум развитию сотрудничества», «пригласил посетить область»: a Russian infinitive of something else. */
const isOfOtherDeed = (line: Line, { first, after }: Span, action: number): boolean => {
  if (line.scene.language !== 'ru' || action === first) return false;
  const isOther = (token: number) =>
    Boolean(featuresAt(line.scene, token) & INFINITIVE) && !PHASE.test(formAt(line.scene, token));
  if (action > first) return isOther(first);
  for (let token = first + 1; token < after; token += 1) if (isOther(token)) return true;
  return false;
};
const PHASE =
  /^(начать|начинать|продолжить|продолжать|наладить|налаживать|организовать|расширить|расширять|увеличить|увеличивать|нарастить|наращивать|возобновить|создать|создавать|запустить|укрепить|укреплять|совместно)$/u;

/** «Открыть в Пензе консульство» is the consulate in Penza. */
const withoutVerb = (
  object: { first: number; after: number },
  action: number,
): { first: number; after: number } =>
  action === object.first && object.after - object.first > 1
    ? { first: object.first + 1, after: object.after }
    : object;

/** «To invest 30 million roubles in a farm»: in English the farm is what money goes into. */
function withoutMoney(line: Line, object: Span, action: string): Span {
  if (line.scene.language !== 'en' || action !== 'invest') return object;
  const money = quantitiesOf(line).find(({ first, after }) => first >= object.first && after < object.after);
  const into = money && money.first - object.first <= HEDGES ? money.after : object.first;
  const first = into + 1 + Number(formAt(line.scene, into + 1) === 'the');
  const isPlaceAlone = placesOf(line).some((place) => place.first <= first && place.after >= object.after);
  return /^(in|into)$/.test(formAt(line.scene, into)) && object.after > first && !isPlaceAlone
    ? { first, after: object.after }
    : object;
}
/** «Up to», "from up to", "more than" before a sum: no more tokens than this. */
const HEDGES = 4;

type Cue = { readonly token: number; readonly modality: 'wished' | 'planned' };

const cueAt = ofForm((form) => cueIn(form) ?? null);

function cueOf(line: Line): Cue | undefined {
  for (let token = line.sentence.first; token < line.sentence.after; token += 1) {
    const modality = cueAt(line.scene.tokens, token);
    if (!modality) continue;
    const form = formAt(line.scene, token);
    if (/^(planning|exploring|seeking)$/.test(form) && !isGoingOn(line, token)) continue;
    const isDenied = /^(не|not)$/u.test(formAt(line.scene, token - 1)) && form !== 'прочь';
    return isDenied || isView(line, token) ? undefined : { token, modality };
  }
  return undefined;
}

/** «Is planning to open», "has been exploring the possibility of opening": told by the verb, no planning as such. */
const isGoingOn = (line: Line, token: number): boolean =>
  /^(is|are|was|were|been|also|now|currently|actively)$/.test(formAt(line.scene, token - 1)) &&
  (formAt(line.scene, token + 1) === 'to' ||
    [2, 3].some((ahead) =>
      /^(possibility|option|opportunit(y|ies)|ways?)$/.test(formAt(line.scene, token + ahead)),
    ));

/** «Рассматривает регион как транспортный узел»: what someone holds it to be. */
const isView = (line: Line, cue: number): boolean =>
  /^(рассматрива|consider)/u.test(formAt(line.scene, cue)) &&
  hasWord(line, /^(как|as)$/u, { first: cue + 1, after: Math.min(line.sentence.after, cue + 8) });

/** The subject before the cue: a body, a place, or the one whom a person named by an office speaks for. */
function actorOf(line: Line, context: Context, first: number, cue: number): Party | undefined {
  const isHere = (span: Span) => span.first >= first && span.after <= cue;
  const body = bodiesOf(line).find((mention) => isHere(mention) && !mention.place);
  if (body) return body.name;
  const group = groupsOf(line, context).find(
    (candidate) =>
      !candidate.office &&
      isHere(candidate) &&
      candidate.places.length === 1 &&
      ['subject', 'name', 'unknown', 'of'].includes(candidate.role),
  );
  if (group) return group.places[0]!;
  const person = personsOf(line).find(isHere);
  if (person) return context.people.get(person.name);
  const isBareTitle = hitsOf(line, ['office']).some((hit) => isHere(hit) && hit.after === cue);
  return isBareTitle ? [...context.people.values()].at(-1) : undefined;
}

/** «Намерены заключить соглашение»: a signing that is planned. */
const isOfSigning = (line: Line, { first }: Span): boolean =>
  line.scene.language === 'ru' &&
  carries(line, first, 'sign', 'ratify') &&
  hitsOf(line, TERMS.instrument).length > 0;

/** What follows the cue. */
function objectOf(line: Line, cue: number): { first: number; after: number } | undefined {
  let first = cue + 1;
  while (first < line.sentence.after && /^(бы|в|к|to|in|the|о|об|with|a)$/u.test(formAt(line.scene, first)))
    first += 1;
  let after = first;
  while (
    after < line.sentence.after &&
    !/^([.;:»]|,)$/u.test(formAt(line.scene, after)) &&
    !(after > first && isCircumstance(line, after)) &&
    !(formAt(line.scene, after) === 'и' && formAt(line.scene, after + 1) === 'что')
  )
    after += 1;
  while (line.scene.language === 'en' && after - first > 2 && isAddition(line, first, after)) {
    const last = line.mentions.find((mention) => mention.after === after && mention.first > first);
    after = (last?.first ?? after) - 1;
  }
  // «… для дальнейшего развития сотрудничества»: what it is wanted for.
  for (let token = first + 2; token < after; token += 1)
    if (/^(для|чтобы)$/u.test(formAt(line.scene, token))) after = token;
  return after > first ? { first, after } : undefined;
}

/** «To work on deepening economic relations with Russia»: general goodwill in English, of nothing in particular. */
function isGoodwill(line: Line, { first, after }: Span): boolean {
  if (line.scene.language !== 'en') return false;
  for (let token = first; token < after; token += 1)
    if (
      !GOODWILL.test(formAt(line.scene, token)) &&
      line.scene.tokens.kind[token] !== MARK &&
      placesOf(line).every((place) => token < place.first || token >= place.after)
    )
      return false;
  return true;
}
const GOODWILL =
  /^(to|the|a|an|of|on|in|and|with|its|their|our|all|further|work|actively|closely|together|continue|develop\p{L}*|deepen\p{L}*|expand\p{L}*|strengthen\p{L}*|enhanc\p{L}*|boost\p{L}*|promot\p{L}*|build|closer|strong\p{L}*|mutual\p{L}*|beneficial|bilateral|comprehensive|economic|trade|political|relations?|relationships?|cooperation|collaboration|cooperate|ties|links|partnership|dialogue|interaction|areas?|fields?|spheres?|sides?|countr(y|ies)|neighbou?rs?|partners?|between|two|federation|republic)$/u;

/** «… by 2033», "… in 2033": a time at the end of an English object. */
const isAddition = (line: Line, first: number, after: number): boolean =>
  line.mentions.some(
    (mention) =>
      mention.kind === 'period' &&
      mention.after === after &&
      mention.first > first + 1 &&
      /^(in|by|on|until|from|this|next)$/.test(formAt(line.scene, mention.first - 1)),
  );

/** «… in Kazakhstan following a meeting», "after the talks": when and after what, no part of an English object. */
const isCircumstance = ({ scene }: Line, token: number): boolean =>
  scene.language === 'en' &&
  /^(following|during|after|before|amid|while|because|despite|thanks|according|when)$/.test(
    formAt(scene, token),
  );

function actionOf(
  line: Line,
  object: Span,
): { action: NonNullable<SlotsOf<'intent'>['action']>; token: number } {
  for (let token = object.first; token < object.after; token += 1) {
    const action = actionIn(formAt(line.scene, token));
    if (action) return { action, token };
  }
  return { action: 'other', token: -1 };
}

/** Without the verb of action at its edge: «поставлять в Астрахань щебень» leaves «щебень». */
function trimmed(
  line: Line,
  object: { first: number; after: number },
  action: number,
): { first: number; after: number } {
  let first = action === object.first ? object.first + 1 : object.first;
  // «To increase exports of eggs» is of eggs.
  if (
    line.scene.language === 'en' &&
    action === object.first + 1 &&
    RAISED.test(formAt(line.scene, object.first))
  )
    first = action + 1;
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

const RAISED = /^(increase|boost|expand|start|begin|resume|raise|double)$/;

const isConsulate = (line: Line, object: Span): boolean => {
  for (let token = object.first; token < object.after; token += 1)
    if (/консульств|консулдық|consulate|посольств|елшілік|embassy/u.test(formAt(line.scene, token)))
      return true;
  return false;
};

/** «Семена из Омска»: where the goods come from or go to is the counterpart, not the object. */
function withoutPartner(line: Line, context: Context, object: Span): Span {
  const partner = groupsOf(line, context).find(
    (group) =>
      group.first > object.first &&
      group.after <= object.after &&
      ['from', 'to', 'with'].includes(group.role),
  );
  if (!partner || line.scene.language === 'kk') return object;
  let cut = partner.first;
  while (cut > object.first && !/^(из|от|у|в|во|на|с|со|from|to|with|into)$/u.test(formAt(line.scene, cut)))
    cut -= 1;
  return cut - object.first >= 1 && partner.after >= object.after - 2
    ? { first: object.first, after: cut }
    : object;
}

/** The other side that the object reaches: a country faces a country. Without it the plan is a domestic affair. */
function counterpartOf(
  line: Line,
  context: Context,
  actor: Party,
  object: Span,
  action: SlotsOf<'intent'>['action'],
): readonly string[] {
  const home = isPlaceCode(actor) ? countryOf(actor) : undefined;
  const foreign = groupsOf(line, context)
    .filter((group) => group.first >= object.first && group.after <= object.after)
    .find((group) =>
      group.places.every((code) => isPlaceCode(code) && /^(RU|KZ)/.test(code) && countryOf(code) !== home),
    );
  if (!foreign)
    return isConsulate(line, object) && home && actor.length === 2
      ? ['KZ', 'RU'].filter((code) => code !== home)
      : [];
  return foreign.form === 'adjective' || (actor.length === 2 && action === 'open')
    ? [...new Set(foreign.places.map(countryOf))]
    : foreign.places;
}
