import type { BareClaim } from '#model/claim.ts';
import type { Context } from '../context.ts';
import { ADJECTIVE, NOUN, VERB } from '../language/features.ts';
import { ofForm } from '../language/forms.ts';
import { MARK, WORD } from '../language/tokens.ts';
import { wordings } from '../language/wordings.ts';
import type { Span } from '../mention.ts';
import { featuresAt, formAt, type Line, mentionAt, textOf } from '../scene.ts';
import { isAsked } from './english-asked.ts';
import { isRowOfThings } from './english-rows.ts';
import { type Action, type Lead, type Thing, wishesIn } from './proposers.ts';

/**
 * What English texts wish for by a thing rather than by a deed, or by a deed that another one may do: «suggested student exchange», "is interested in
 * tourism", "spoke of creating a cluster", "talks go on about a plant", "may also supply pumps", "invited them to work together in forestry".
 */
export const proposalsIn = (line: Line, context: Context): readonly BareClaim[] =>
  wishesIn(line, context, leadAt, thingOf);

const leadIn = wordings<Lead['turn']>([
  ['interested|interest', 'interest'],
  [
    'suggest(s|ed)?|propos(es|ed|al)|offered|spoke|speaks|idea|initiative|advocat(es|ed)|favou?rs?|favou?red|pushing|pushes|pushed|lobbying|lobbies|calling|calls|came|come',
    'proposal',
  ],
  ['invit(es|ed)|asked|called|urged|request(s|ed)', 'invitation'],
  ['talks|negotiations|consultations|talking|negotiating', 'talks'],
  [
    'may|might|could|can|should|ought|must|wants?|like|ready|prepared|keen|readiness|willingness|plans?|planning',
    'deed',
  ],
]);
const leadWordAt = ofForm((form) => leadIn(form) ?? null);

function leadAt(line: Line, token: number): Lead | undefined {
  const turn = leadWordAt(line.scene.tokens, token);
  if (turn && isAsked(line, token)) return undefined;
  switch (turn) {
    case 'interest':
      return interestAt(line, token);
    case 'proposal':
      return proposalAt(line, token);
    case 'invitation':
      return invitationAt(line, token);
    case 'talks':
      return talksAt(line, token);
    case 'deed':
      return deedAt(line, token);
    default:
      return undefined;
  }
}

const form = (line: Line, token: number): string =>
  token < line.sentence.after && token >= line.sentence.first ? formAt(line.scene, token) : '';

/** «Interested in», "have shown interest in", no "those interested". */
function interestAt(line: Line, token: number): Lead | undefined {
  const before = form(line, token - 1);
  const isOwn =
    /^(is|are|was|were|also|be|being|particularly|especially|very|shown|showed|show|shows|express(ed|es)?|of|great|strong|its|their|keen|much|long)$/;
  const within = pastAdverbs(line, token + 1);
  return form(line, within) === 'in' && isOwn.test(before)
    ? { token, from: within + 1, modality: 'wished', turn: 'interest' }
    : undefined;
}

/** «Interested above all in», "interested primarily in". */
export function pastAdverbs(line: Line, from: number): number {
  let token = from;
  while (ADVERB.test(form(line, token))) token += 1;
  return token;
}
const ADVERB =
  /^(above|all|primarily|first|foremost|mainly|chiefly|mostly|especially|particularly|also|too|now|not|only|today|both|and|currently)$/;

/** «Suggested student exchange», "proposed creating", "spoke in favour of setting up", "put forward the idea of". */
function proposalAt(line: Line, token: number): Lead | undefined {
  const word = form(line, token);
  const before = form(line, token - 1);
  if (/^(advocat|favou?r)/.test(word))
    return isGerund(line, token + 1)
      ? { token, from: token + 1, modality: 'wished', turn: 'proposal' }
      : undefined;
  if (/^(spoke|speaks|pushing|pushes|pushed|lobbying|lobbies|calling|calls|came|come)$/.test(word)) {
    for (let of = token + 1; of < Math.min(line.sentence.after, token + FARTHEST_OF); of += 1)
      if (/^(of|for|about)$/.test(form(line, of)) && isGerund(line, of + 1))
        return { token, from: of + 1, modality: 'wished', turn: 'proposal' };
    return undefined;
  }
  if (/^(idea|proposal|initiative)$/.test(word))
    return /^(of|for|to)$/.test(form(line, token + 1)) &&
      (isGerund(line, token + 2) || form(line, token + 1) === 'to')
      ? { token, from: token + 2, modality: 'wished', turn: 'proposal' }
      : undefined;
  // «Were offered joint production».
  if (word === 'offered')
    return /^(were|was|been)$/.test(before)
      ? { token, from: token + 1, modality: 'wished', turn: 'proposal' }
      : undefined;
  // «The proposed route»: no verb.
  if (/^(the|a|an|this|its|their|by|of|was|were|is|are|been|be|newly|previously)$/.test(before))
    return undefined;
  return { token, from: pastThat(line, token) ?? token + 1, modality: 'wished', turn: 'proposal' };
}

/** «Proposed to the akim that a farm be built», "suggested to the guests holding a fair": behind the «that», or from the deed on. */
function pastThat(line: Line, token: number): number | undefined {
  if (form(line, token + 1) !== 'to' || verbOf(form(line, token + 2))) return undefined;
  for (let that = token + 2; that < Math.min(line.sentence.after, token + FARTHEST_GUEST); that += 1)
    if (form(line, that) === 'that') return that + 1;
    else if (isGerund(line, that) && verbOf(form(line, that))) return that;
  return undefined;
}
/** «Spoke, too, in favour of». */
const FARTHEST_OF = 7;

const isGerund = (line: Line, token: number): boolean => /ing$/.test(form(line, token));

/** «Invited Kazakh firms to cooperate in», "were invited by him to", "asked his guests to send". */
function invitationAt(line: Line, token: number): Lead | undefined {
  for (let to = token + 1; to < Math.min(line.sentence.after, token + FARTHEST_GUEST); to += 1)
    if (form(line, to) === 'to' && verbOf(form(line, to + 1)))
      return { token, from: to + 1, modality: 'wished', turn: 'invitation' };
  return undefined;
}
/** Who is invited stands between, with a title. */
const FARTHEST_GUEST = 12;

/** «Talks go on about», "is talking with the Russian side about", "negotiations on … are under way". */
function talksAt(line: Line, token: number): Lead | undefined {
  const isVerb = /ing$/.test(form(line, token));
  const isOn =
    isVerb ||
    Array.from({ length: FARTHEST_OF }, (_, at) => form(line, token + 1 + at)).some((word) =>
      /^(on|underway|under|continue|continuing|go|going|held|conducted)$/.test(word),
    ) ||
    form(line, token - 1) === 'in';
  if (!isOn || (isVerb && !/^(is|are|now|been|currently|also)$/.test(form(line, token - 1))))
    return undefined;
  for (let about = token + 1; about < Math.min(line.sentence.after, token + FARTHEST_GUEST); about += 1) {
    const isPreposition = /^(about|over|on|regarding)$/.test(form(line, about));
    const isState =
      form(line, about) === 'on' && /^(is|are|also|still|go|goes|going)$/.test(form(line, about - 1));
    if (isPreposition && !isState && mentionAt(line, about + 1)?.kind !== 'period')
      return { token, from: about + 1, modality: 'wished', turn: 'talks' };
  }
  return undefined;
}

const PLANNED = /^(plans?|planning)$/;
const BETWEEN =
  /^(also|be|to|now|and|process|even|soon|well|start|begin|as|able|in|future|the|both|not|only)$/;

/** «May also supply», "ought to process and export", "wants to work with", "a plan of A and B to develop", "we want more tourists". */
function deedAt(line: Line, token: number): Lead | undefined {
  const word = form(line, token);
  const modality = PLANNED.test(word) ? 'planned' : 'wished';
  // «A plan of the two», «the readiness of the region»: whose it is stands before the deed.
  if (PLANNED.test(word) || /^(readiness|willingness)$/.test(word)) return planAt(line, token, modality);
  if (/^wants?$/.test(word) && form(line, token + 1) !== 'to') return wantAt(line, token);
  const seen = /^(like|wants?)$/.test(word) ? seeAt(line, token) : undefined;
  if (seen) return seen;
  if (/^(not|never|no)$/.test(form(line, token + 1))) return undefined;
  for (let at = token + 1; at < Math.min(line.sentence.after, token + FARTHEST_OF); at += 1) {
    const verb = verbOf(form(line, at));
    const isMere = /^(may|might|could|can|should|ought|must)$/.test(word);
    if (verb && (!isMere || /^(export|import|produce)$/.test(verb.action ?? '')))
      return { token, from: at, modality, turn: 'deed' };
    if (!BETWEEN.test(form(line, at)) && form(line, at) !== ',') break;
  }
  // «Would like to use what they know and open production».
  for (
    let at = token + 2;
    /^(like|wants?)$/.test(word) && at < Math.min(line.sentence.after, token + FARTHEST_GUEST);
    at += 1
  ) {
    const verb = form(line, at) === 'and' ? verbOf(form(line, at + 1)) : undefined;
    if (verb?.action && !verb.isOf) return { token, from: at + 1, modality, turn: 'deed' };
  }
  return undefined;
}

/** «There is a plan of the two regions to develop it», "is planning an exchange of doctors". */
function planAt(line: Line, token: number, modality: Lead['modality']): Lead | undefined {
  if (form(line, token) === 'planning')
    return /^(is|are|also|now)$/.test(form(line, token - 1)) &&
      /^(an?|the|joint)$/.test(form(line, token + 1))
      ? { token, from: token + 1, modality: 'planned', turn: 'proposal' }
      : undefined;
  for (let to = token + 1; to < Math.min(line.sentence.after, token + FARTHEST_GUEST); to += 1)
    if (form(line, to) === 'to' && verbOf(form(line, to + 1)))
      return { token, from: to + 1, modality, turn: 'deed' };
  return undefined;
}

/** «Would like to see a trade house in the town». */
const seeAt = (line: Line, token: number): Lead | undefined =>
  form(line, token + 1) === 'to' &&
  form(line, token + 2) === 'see' &&
  /^(an?|more|new)$/.test(form(line, token + 3))
    ? { token, from: token + 3, modality: 'wished', turn: 'proposal' }
    : undefined;

/** «We want many more tourists from Russia»: a thing that is wanted, with as much of it as there is said to be. */
const wantAt = (line: Line, token: number): Lead | undefined =>
  /^(more|many|additional|new)$/.test(form(line, token + 1))
    ? { token, from: token + 1, modality: 'wished', turn: 'proposal' }
    : undefined;

/** «Organise student exchange programmes»: what is organised says what is done. */
const EXCHANGE = /\bexchanges?\b/;

interface Deed {
  /** What the verb does; without one, the thing says it. */
  readonly action?: Action;
  /** The thing stands behind «in» or «on». */
  readonly isOf?: boolean;
  /** It is one of selling where what is found are markets. */
  readonly isOfOutlets?: boolean;
}

const verbIn = wordings<Deed>([
  ['export(ing)?|suppl(y|ying)|sell(ing)?|ship(ping)?|deliver(ing)?', { action: 'export' }],
  ['import(ing)?|buy(ing)?|purchas(e|ing)', { action: 'import' }],
  ['produc(e|ing)|manufactur(e|ing)|assembl(e|ing)|mak(e|ing)|grow(ing)?|breed(ing)?', { action: 'produce' }],
  ['build(ing)?|construct(ing)?', { action: 'build' }],
  ['invest(ing)?', { action: 'invest' }],
  ['(re)?open(ing)?|resum(e|ing)|restor(e|ing)', { action: 'open' }],
  [
    'creat(e|ing)|found(ing)?|establish(ing)?|set|setting|form(ing)?|launch(ing)?|start(ing)?|introduc(e|ing)',
    {},
  ],
  ['cooperat(e|ing)|collaborat(e|ing)|work(ing)?|team|partner', { action: 'cooperate', isOf: true }],
  ['develop(ing)?|train(ing)?', { action: 'cooperate' }],
  ['exchang(e|ing)|swap(ping)?', { action: 'exchange' }],
  ['hold(ing)?|organi[sz](e|ing)|attract(ing)?', { action: 'other' }],
  ['find(ing)?', { action: 'export', isOfOutlets: true }],
]);
const verbOf = (word: string): Deed | undefined => (word ? (verbIn(word) ?? undefined) : undefined);

/** What the words behind a lead wish for: by their verb, else by the thing itself. */
function thingOf(line: Line, lead: Lead): Thing | undefined {
  let from = lead.from;
  while (FILLER.test(form(line, from)) || isAskedOne(line, from)) from += 1;
  const verb = verbOf(form(line, from));
  const isVerb =
    verb !== undefined &&
    (lead.turn === 'deed' || lead.turn === 'invitation' || isVerbHere(line, from, lead));
  if (isVerb) from += 1;
  // «To process and export».
  if (isVerb && verb.isOf) from = pastPartner(line, from);
  if (from === -1) return undefined;
  // «Supply you with pumps».
  if (isVerb && /^(you|them|us|it)$/.test(form(line, from)) && form(line, from + 1) === 'with') from += 2;
  while (SKIPPED.test(form(line, from)) || isFieldWord(line, from, isVerb && verb.isOf === true)) from += 1;
  const object = phraseFrom(line, from);
  if (!object) return undefined;
  const written = textOf(line.scene, object);
  const told = written.toLowerCase();
  const action =
    (isVerb && !(verb.action === 'other' && EXCHANGE.test(told)) ? doneBy(lead, verb.action) : undefined) ??
    actionBehind(line, object.after) ??
    actionOf(told, lead, isVerb);
  if (action === 'other' && GATHERINGS.test(told)) return undefined;
  // «Finding new markets for timber», no other finding.
  if (isVerb && verb.isOfOutlets && !OUTLETS.test(told)) return undefined;
  return action ? { ...object, action, object: written.replace(/^[«"“]|[»"”]$/gu, '') } : undefined;
}
/** Whoever asks others to supply something imports it. */
const doneBy = (lead: Lead, action: Action | undefined): Action | undefined =>
  lead.turn === 'invitation' && action === 'export' ? 'import' : action;

/** Where people meet: an event when it is held. */
const GATHERINGS = /\b(forum|conference|congress|summit|meeting|sitting|session)s?\b/;

const FILLER =
  /^(,|to|that|of|in|turn|the|a|an|also|and|possibility|option|start|beginning|process|further)$/;
const SKIPPED = /^(a|an|the|up|together|jointly|their|its|of|our|own|more|in|on)$/;
const OUTLETS = /\b(markets?|buyers?|outlets?|routes?|customers?)\b/;

/** «Work together in the fields of …», "in such areas as …": what opens a row of fields. */
const isFieldWord = (line: Line, token: number, isOf: boolean): boolean =>
  isOf &&
  /^(such|areas?|fields?|spheres?|sectors?|industries|as|like|various|following)$/.test(form(line, token));

/** «Offered his guests», "suggested to the akim": whom it is said to, before the thing. */
const isAskedOne = (line: Line, token: number): boolean =>
  mentionAt(line, token)?.kind === 'person' ||
  /^(guests|colleagues|partners|counterpart)$/.test(form(line, token));

const isVerbHere = (line: Line, token: number, { token: lead }: Lead): boolean =>
  isGerund(line, token)
    ? // «Training of doctors»: a thing.
      form(line, token + 1) !== 'of'
    : form(line, token - 1) === 'to' && token - 1 > lead;

/** «To work with the region in forestry»: behind whom it is with, at the «in» that opens the field; -1 without one. */
function pastPartner(line: Line, from: number): number {
  for (let token = from; token < Math.min(line.sentence.after, from + FARTHEST_GUEST); token += 1)
    if (/^(in|on)$/.test(form(line, token)) && !isAdverb(line, token + 1)) return token + 1;
  return -1;
}
const isAdverb = (line: Line, token: number): boolean =>
  mentionAt(line, token)?.kind === 'period' ||
  (mentionAt(line, token)?.kind === 'place' &&
    !(featuresAt(line.scene, mentionAt(line, token)!.after) & NOUN));

const ENDS =
  /^(with|to|when|which|who|that|what|how|about|while|said|says|because|by|as|after|during|at|besides|too|already|there|here|where|but|if|since|are|is|was|were|be|should|must|can|could|would|will|may|has|have|earlier|soon|within|under|into|told|noted|added|believes|via|through|until|before|next)$/;
const LONGEST = 18;

/** The noun phrase of what is wished for: attributes, «of», «for» and rows of things joined by commas that an «and» closes. */
function phraseFrom(line: Line, first: number): Span | undefined {
  const { scene, sentence } = line;
  let after = first;
  while (after < sentence.after && after - first < LONGEST) {
    const word = formAt(scene, after);
    if (scene.tokens.kind[after] === MARK && !/^[-–'’“”"«»]$/u.test(word)) {
      // «A plant, a greenhouse and …»: things apart from each other.
      const isApart = /^(an?|the)$/.test(formAt(scene, after + 1));
      if (word !== ',' || isApart || !isRowOfThings(line, after + 1)) break;
    } else if (mentionAt(line, after)?.kind === 'period') break;
    else if (ENDS.test(word)) break;
    else if (
      word === 'and' &&
      featuresAt(scene, after + 1) & VERB &&
      !(featuresAt(scene, after + 1) & (NOUN | ADJECTIVE))
    )
      break;
    after += 1;
  }
  while (
    after > first &&
    /^(and|or|of|the|in|at|on|for|from|,|[“”"«»]|as|well|also)$/u.test(formAt(scene, after - 1))
  )
    after -= 1;
  const words = Array.from({ length: after - first }, (_, at) => first + at).filter(
    (token) => scene.tokens.kind[token] === WORD && mentionAt(line, token)?.kind !== 'place',
  );
  const opening = mentionAt(line, first);
  // «Can make 500,000 tonnes»: what it is able to, not what it wants.
  if (opening?.kind === 'quantity' && opening.quantity.unit !== '1') return undefined;
  const isThing = words.some(
    (token) => !VAGUE.test(formAt(scene, token)) && featuresAt(scene, token) & (NOUN | ADJECTIVE),
  );
  return isThing && words.every((token) => !PERSONAL.test(formAt(scene, token)))
    ? { first, after }
    : undefined;
}

/** Goodwill, and words that name nothing in particular. */
const VAGUE =
  /^(products?|goods|cooperation|trade|relations?|ties|partnership|contacts?|interaction|friendship|peace|development|strengthening|expansion|growth|success|future|lot|deal|the|and|of|in|for|with|other|new|more|mutual|bilateral|joint|further|closer|good|best|better|many|much|all|both|this|that|areas?|fields?|sectors?|spheres?|issues?|matters?|questions?|opportunit(y|ies)|prospects?|results?|work|way|ways|steps?|measures?|meetings?|talks|visits?|break|toast|look|thing|things|business(es)?|economy|economic|stronger|regions?|countr(y|ies)|cities|sides?|it|them|one|continuing|expanding|strengthening|developing|deepening|cultural|political|dialogue|course|direction|level|potential|interest|conditions?|platform|support|assistance|help|thanks|views|peoples?)$/;
const PERSONAL = /^(he|she|they|we|i|you|him|her|us|me|who|himself)$/;

/** «That a farm be built», "a school should be opened". */
function actionBehind(line: Line, token: number): Action | undefined {
  const at = /^(should|must|might|could)$/.test(form(line, token)) ? token + 1 : token;
  if (form(line, at) !== 'be') return undefined;
  return BUILT.find(([words]) => words.test(form(line, at + 1)))?.[1];
}
const BUILT: readonly (readonly [words: RegExp, action: Action])[] = [
  [/^(built|constructed)$/, 'build'],
  [/^(opened|established|launched|founded)$/, 'open'],
  [/^(produced|made|assembled)$/, 'produce'],
  [/^(held|organi[sz]ed)$/, 'other'],
];

/** What a thing without a verb is wished for. */
function actionOf(told: string, { turn }: Lead, isMade: boolean): Action | undefined {
  if (EXCHANGE.test(told)) return 'exchange';
  if (/\b(production|assembly)\b/.test(told)) return 'produce';
  if (/\b(supplies|deliveries|shipments)\b/.test(told)) return 'export';
  if (/\b(flights?|trains?|bus(es)?|ferry)\b/.test(told)) return turn === 'interest' ? 'other' : 'open';
  if (turn === 'interest')
    return /\b(routes?|tourists|visitors|guests|holidaymakers|patients)\b/.test(told) ? 'other' : 'cooperate';
  if (/\b(joint work|work|research|training|teaching)\b/.test(told)) return 'cooperate';
  if (
    /\b(plants?|factory|factories|mill|works|complex|terminal|bridge|road|highway|railway|hub|greenhouses?|trade cent(er|re)|logistics cent(er|re)|lines?)\b/.test(
      told,
    )
  )
    return 'build';
  if (
    /\b(farms?|warehouses?|depots?|laborator(y|ies)|stores?|bases?|branch(es)?|schools?|universit(y|ies)|consulate|office|house|museum|company|enterprises?|ventures?|sites?|cent(er|re)s?|routes?|shops?)\b/.test(
      told,
    )
  )
    return 'open';
  return turn === 'talks' && !isMade ? undefined : 'other';
}
