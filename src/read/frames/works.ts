import type { BareClaim, Modality, SlotsOf } from '#model/claim.ts';
import { type Clause, clausesOf } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import type { Context } from '../context.ts';
import { isOpenClause, isSubjectless } from '../kazakh-moods.ts';
import { NOUN, VERB } from '../language/features.ts';
import { formIs } from '../language/wordings.ts';
import { isWithin, type Span } from '../mention.ts';
import { isFormerPlan, modalityAt } from '../modality.ts';
import { carries, featuresAt, formAt, hasWord, hitsOf, type Line, namesOther, periodsOf } from '../scene.ts';
import {
  ASSETS,
  type Asset,
  assetBefore,
  assetIn,
  assetName,
  crossingMeant,
  fullest,
  isOfRoads,
  namedTogether,
  pipesMeant,
  stageOf,
} from './assets.ts';
import { calledAlone } from './called.ts';
import { stageAttributed } from './english-attributed.ts';
import { crossingsInRow, plantsInTowns } from './english-crossings.ts';
import { endOfThing, isAwaited, isEndToCome, isSameThing } from './english-ends.ts';
import { englishServicesStarted } from './english-services.ts';
import { isUnder, ofThing, thingsUnder } from './english-under.ts';
import { builtBy, isAtHome, isHeld, isWay } from './english-works.ts';
import { type Frame, prune, quoteOf } from './frame.ts';
import { assetsTogether, isModifier, isOfSomeRoads, isWhereDone, rowOfAssets } from './kazakh-assets.ts';
import { calledByName } from './kazakh-called.ts';
import { laneOf } from './kazakh-described.ts';
import {
  hasOwnSubject,
  isOfOtherThings,
  isSaidOfWorks,
  isTied,
  isWorkOfDeed,
  itMeant,
} from './kazakh-works.ts';
import { productionStarted } from './production-started.ts';
import { isOfOtherVerb, typeOf } from './russian-assets.ts';
import { plantsInTowns as russianPlants, stretchIn, wayMeasured } from './russian-stretches.ts';
import { thingMeant } from './russian-things.ts';
import {
  assetsInRow,
  clausesSpanned,
  deadlineOf,
  endOrStart,
  FARTHEST_DEADLINE,
  isAnyRoad,
  isDetail,
  isDue,
  isOfNoOther,
  isOfYearsAgo,
  isOpenedInSpeech,
  isPartly,
  isPlannedThen,
  isTrafficStarted,
  isUntied,
  modalityIn,
  workGoingOn,
} from './russian-works.ts';
import { servicesStarted } from './train-services.ts';
import { isOnlyAttribute } from './works-aside.ts';
import { costToldApart } from './works-cost.ts';
import { costIn, extentOf, withFiguresBehind } from './works-measured.ts';
import { statusOf } from './works-status.ts';
import {
  hasOwnObject,
  isOfGeneric,
  isOfOther,
  isOfRebuilding,
  isPartOfProject,
  isTold,
} from './works-told.ts';
import { ACTIONS, areaOf, datesOf, STAGES } from './works-when.ts';

type Works = SlotsOf<'works'>;

/** Something is built, rebuilt, opened or closed: an action said of an asset, with how far it has come. */
export const works: Frame = {
  name: 'works',
  triggers: [...ACTIONS, ...STAGES, 'work', 'rail-service'],
  fill: (line, context) => {
    if (line.sentence.role !== 'body' && !isTellingHeading(line)) {
      noteAnnounced(line, context);
      return [];
    }
    const claims: BareClaim[] = [];
    for (const clause of line.scene.language === 'kk' ? chainsOf(line) : clausesSpanned(line)) {
      if (context.last.asset?.action && isPartOfProject(line, clause)) continue;
      const done = actionOf(line, clause);
      const slots = slotsOf(line, context, clause, done);
      if (!slots) {
        noteMentioned(line, context, clause);
        continue;
      }
      const action =
        done ?? endOrStart(line, clause) ?? workGoingOn(line, clause) ?? endOfThing(line, context, clause)!;
      const said = saidOf(line, clause, action);
      if (!isTold(line, clause, action, said, slots) || isAtHome(line, slots)) continue;
      if (isUntied(line, clause, slots)) continue;
      if (
        line.scene.language === 'kk' &&
        !(isTied(line, slots) && isSaidOfWorks(line, clause, action, said, slots.asset))
      )
        continue;
      const isAhead =
        said === 'stated' &&
        (slots.status === 'planned' ||
          isDatedAhead(slots, context, hitsOf(line, ['begin'], clause).length > 0));
      const modality = isAhead ? 'planned' : said;
      if (
        modality === 'planned' &&
        (isFormerPlan(line) || isOfYearsAgo(line, slots) || (done && isPlannedThen(line, clause, done)))
      )
        continue;
      const { status: _, ...undone } = slots;
      const whole =
        modality === 'denied' || modality === 'wished'
          ? undone
          : isAhead
            ? { ...slots, status: 'planned' as const }
            : slots;
      const told = context.last.asset;
      if (told && told.name === slots.asset && /^(build|launch|open)$/.test(slots.action ?? ''))
        told.isToCome = modality === 'planned' || (slots.action === 'build' && slots.status === 'under-way');
      const row = together(line, context, clause, action) ?? [{}];
      // «Девяти пунктов: А, Б и В»: how many they are is told of none of them.
      const { extent, ...uncounted } = whole;
      const each = row.length > 1 && extent?.unit === '1' ? uncounted : whole;
      for (const one of row)
        claims.push({ kind: 'works', modality, slots: ofThing(each, one), quote: quoteOf(line) });
    }
    const [only] = claims;
    if (only?.kind === 'works' && claims.length === 1) return [withFiguresBehind(line, context, only)];
    if (claims.length > 0) return claims;
    const started = [
      ...servicesStarted(line, context),
      ...englishServicesStarted(line, context),
      ...productionStarted(line, context),
    ];
    if (started.length > 0) return started;
    const due = deadlineOf(line, context);
    return due.length > 0 ? due : costToldApart(line, context);
  },
};

function saidOf(line: Line, clause: Clause, action: Hit): Modality {
  const attributed = stageAttributed(line, action);
  if (attributed) return attributed === 'planned' ? 'planned' : 'stated';
  return isAwaited(line, clause) || isDue(line, clause) ? 'planned' : modalityIn(line, clause, action);
}

/** What a Russian heading announces is what «стройка», «завод» mean in the text, which tells of it again. */
function noteAnnounced(line: Line, context: Context): void {
  if (line.scene.language === 'ru' && line.sentence.role === 'heading')
    for (const clause of clausesOf(line)) slotsOf(line, context, clause, actionOf(line, clause));
}

/** «После реконструкции пункта «Озинки» …», «поднимет реконструкция …»: Russian works named as a setting or a cause are those that the text then speaks of. */
function noteMentioned(line: Line, context: Context, clause: Clause): void {
  if (line.scene.language !== 'ru') return;
  const hit = hitsOf(line, ACTIONS, clause).find((one) => featuresAt(line.scene, one.after - 1) & NOUN);
  const asset = hit && assetIn(line, context, clause, hit);
  if (!asset || isAnyRoad(asset.name, asset.type as Works['assetType'])) return;
  const action = hit.concept as NonNullable<Works['action']>;
  context.last.asset = { name: asset.name, type: asset.type, line: line.index, action };
}

/** «The branch opens in September», told in May: nothing is done yet on a day to come, nor goes on, «с 1 апреля закрывается», told in March. */
const isDatedAhead = (
  { action, start, finish, status }: Works,
  { language, published }: Pick<Context, 'language' | 'published'>,
  isBegun: boolean,
): boolean => {
  if (published === undefined || language === 'kk') return false;
  const isAhead = (day: string | undefined): boolean =>
    day !== undefined && day.slice(0, published.length) > published;
  if (status === 'under-way') return language === 'ru' && (isBegun || action === 'close') && isAhead(start);
  return language === 'en' && [start, finish].some(isAhead);
};

/** A Kazakh heading that names the other country tells of works as a sentence does. */
const isTellingHeading = (line: Line): boolean =>
  line.scene.language === 'kk' && line.sentence.role === 'heading' && namesOther(line);

/** Things of a row that the same is done with. */
function together(
  line: Line,
  context: Context,
  clause: Clause,
  action: Hit,
): readonly Pick<Works, 'asset' | 'assetType' | 'area'>[] | undefined {
  if (line.scene.language === 'en')
    return (
      crossingsInRow(line, clause, action) ??
      plantsInTowns(line, clause, action) ??
      thingsUnder(line, context, clause, action)
    );
  const plants = russianPlants(line, clause);
  if (plants) return plants;
  const row = line.scene.language === 'kk' ? assetsTogether : namedTogether;
  const assets = hitsOf(line, ASSETS, clause).filter(
    (hit) =>
      hit.first !== action.first &&
      !(line.scene.language === 'kk' && (isModifier(line, hit) || isWhereDone(line, hit, action))),
  );
  const names = assets.map((hit) => row(line, hit)).find((row) => row.length > 1);
  const called =
    assets.length === 0 && line.scene.language === 'ru' ? calledAlone(line, context, clause) : [];
  if (called.length > 1)
    return called.map(({ name, type }) => ({
      asset: name,
      assetType: type as NonNullable<Works['assetType']>,
    }));
  return (
    names?.map((name) => ({ asset: fullest(context, '', name) })) ??
    (line.scene.language === 'kk' ? rowOfAssets : assetsInRow)(line, action, assets)
      ?.map((hit) => {
        const type = typeOf(hit) as NonNullable<Works['assetType']>;
        return { asset: fullest(context, type, assetName(line, hit)), assetType: type };
      })
      .filter(({ asset, assetType }) => line.scene.language === 'kk' || !isAnyRoad(asset, assetType))
  );
}

function slotsOf(line: Line, context: Context, clause: Clause, done: Hit | undefined): Works | undefined {
  const action = done ?? completionOf(line, context, clause) ?? endOfThing(line, context, clause);
  if (!action) return undefined;
  const last = lastDoneWith(context, line, action) ?? context.last.asset;
  const all = hitsOf(line, ASSETS, clause);
  if (
    all.some((hit) =>
      line.scene.language === 'kk'
        ? last?.type !== typeOf(hit) && isOfSomeRoads(line, hit)
        : isOfRoads(line, hit),
    )
  )
    return undefined;
  const isElse = isOfThem(line, action) || isOfOther(line, action);
  const within = builtBy(line, clause, action) ?? clause;
  const meant = line.scene.language === 'kk' ? itMeant(line, context) : undefined;
  const named = isElse
    ? undefined
    : (meant ??
      stretchIn(line, clause, last) ??
      assetIn(line, context, within, action) ??
      thingMeant(line, context, clause, action));
  const pipes = named ? undefined : pipesMeant(line, context, clause);
  if (line.scene.language === 'kk' && !named && isOfOtherThings(line, clause)) return undefined;
  const asset: Asset | undefined =
    stageOf(line, named ?? last, clause) ??
    laneOf(line, named, action) ??
    named ??
    (all.some((hit) => isOfOtherVerb(line, hit, action))
      ? undefined
      : crossingMeant(line, context, clause)) ??
    calledByName(line, context, clause, action) ??
    (isElse ? undefined : calledAlone(line, context, clause)[0]) ??
    pipes ??
    wayMeasured(line, clause, last, action) ??
    (hasOwnObject(line, action)
      ? undefined
      : ((isAnaphoric(line, clause) ||
        (action.concept === last?.action && !(line.scene.language === 'kk' && hasOwnSubject(line, action))) ||
        (line.scene.language === 'kk' &&
          last !== undefined &&
          line.index - last.line <= 1 &&
          isSubjectless(line, clause.first, action.first))
          ? last
          : undefined) ?? assetBefore(line, context, clause)));
  if (!asset || isFitted(line, action, asset)) return undefined;
  const isSame = last !== undefined && asset.name === last.name;
  const told =
    isSame &&
    last.action &&
    ((isOfGeneric(line, action) && !isLaunchNamed(line, action)) || isOfRebuilding(line, action, last.action))
      ? last.action
      : context.isOfReconstruction &&
          /^(обнов(лен|ил|ля)|замен(ен|ил|я))/u.test(formAt(line.scene, action.first))
        ? 'reconstruct'
        : line.scene.language === 'ru' &&
            action.concept === 'build' &&
            /^(заново|вновь|снова)$/u.test(formAt(line.scene, action.first - 1))
          ? 'reconstruct'
          : isTrafficOpened(asset, action) || isTrafficStarted(line, action, asset.type)
            ? 'launch'
            : (action.concept as NonNullable<Works['action']>);
  const spoken = asset.stage ? named : asset;
  const ongoing = asset === pipes && isSame ? (last.action ?? told) : told;
  // «Пункт не закроют»: what is not done takes over from nothing that is.
  const isUndone =
    line.scene.language === 'ru' && last?.action !== undefined && modalityAt(line, action) === 'denied';
  if (spoken && !isUndone) {
    context.last.asset = { name: spoken.name, type: spoken.type, line: line.index, action: ongoing };
    context.last.works.set(ongoing, context.last.asset);
  }
  const status = statusOf(line, clause, action);
  const { start, finish } = datesOf(line, context, clause, status);
  const extent = extentOf(line, clause, asset.type);
  const cost = costIn(line, clause);
  const area = areaOf(line, action);
  // «Reconstruction embraces 432 km», «отрезок в 25 км от пункта пропуска до села»: kilometres are of a way.
  const isNoWay = line.scene.language === 'ru' ? OF_NO_LENGTH.test(asset.type) : !isWay(asset.type);
  if (line.scene.language !== 'kk' && extent?.unit === 'km' && isNoWay) return undefined;
  if (isNameless(asset, status, finish, context)) return undefined;
  const isBare = !start && !finish && !extent && !cost && status !== 'planned';
  if (isBare && isNamedOnly(line, clause, action)) return undefined;
  return prune({
    asset: asset.name,
    assetType: asset.type,
    action: told,
    status,
    start,
    finish,
    extent,
    cost,
    area,
  }) as Works;
}

/** Russian things that no kilometres are told of; the runway of an airport has its own. */
const OF_NO_LENGTH = /^(crossing|plant|building|port|vessel)$/;

/** «Нысандар қайтарылады»: things of no kind; «Центр был открыт в 2005 году»: a building by its bare common noun, done years ago; which one, the text takes for known. */
const isNameless = (
  { name, type }: Asset,
  status: Works['status'],
  finish: string | undefined,
  { published }: Context,
): boolean =>
  (type === 'other' && /^(\p{Ll}+ )?(нысан|объекті)(дар|лер)?ы?$/u.test(name)) ||
  (type === 'building' &&
    status === 'completed' &&
    !/\s/u.test(name.trim()) &&
    finish !== undefined &&
    published !== undefined &&
    Number(published.slice(0, 4)) - Number(finish.slice(0, 4)) >= 2);

/** «Ввод объекта запланирован», «нысан іске қосылады»: commissioned by its own word, where «сдать объект» only ends the works told of before. */
const isLaunchNamed = (line: Line, { concept, first, after }: Hit): boolean =>
  concept === 'open' ||
  (concept === 'launch' &&
    hasWord(
      line,
      /^(ввод\p{L}*|ввест\p{L}*|введ\p{L}*|эксплуатаци\p{L}|строй|запус\p{L}+|пуск\p{L}{0,2}|зарабо\p{L}+|қос\p{L}+|пайдалануға|қолданысқа)$/u,
      { first, after },
    ));

/** «Теміржол қатынасы қайта ашылады», «пойыз бағыты ашылды»: Kazakh traffic that is opened runs from then on. */
const isTrafficOpened = ({ name }: Asset, { concept }: Hit): boolean =>
  concept === 'open' && /(қатынас|бағыт|маршрут|рейс|пойыз)\p{L}{0,3}$/u.test(name);

/** «Тексеру кешендері орнатылады»: Kazakh for setting up a monument, and for fitting a building with machines. */
const isFitted = (line: Line, action: Hit, { type }: Asset): boolean =>
  /^орнат/u.test(formAt(line.scene, action.after - 1)) && /^(building|plant)$/.test(type);

/** «Реконструкция началась в 2018 году»: of what was last told to be rebuilt, though the text has spoken of something else since. */
function lastDoneWith(context: Context, line: Line, action: Hit): Context['last']['asset'] {
  const isNoun = Boolean(featuresAt(line.scene, action.after - 1) & NOUN);
  const done = isNoun ? context.last.works.get(action.concept as NonNullable<Works['action']>) : undefined;
  return done && line.index - done.line <= 4 ? done : undefined;
}

/** «Их строительство началось на площадке завода»: of what the text has just told of, not of what is named here. */
const isOfThem = (line: Line, action: Hit): boolean =>
  line.scene.language === 'ru' && /^(его|ее|их)$/u.test(formAt(line.scene, action.first - 1));

/** «The construction involved 500 people»: works named without a word of how far they have come. */
const isNamedOnly = (line: Line, clause: Clause, action: Hit): boolean =>
  line.scene.language === 'en' &&
  !isCeremonyOfThing(line, action) &&
  !isHeld(line, clause, action) &&
  !isUnder(line, action) &&
  Boolean(featuresAt(line.scene, action.first) & NOUN) &&
  !(featuresAt(line.scene, action.first) & VERB) &&
  // «Workers are laying asphalt».
  !/^(is|are|was|were|been)$/.test(formAt(line.scene, action.first - 1)) &&
  hitsOf(line, [...STAGES, 'launch', 'open', 'close', 'carry-out'], clause).every(
    (hit) => hit.first === action.first,
  );

/** «Attended the opening ceremony of the shop», "the shop's opening ceremony": it was opened; a ceremony alone leaves untold what was. */
const isCeremonyOfThing = ({ scene }: Line, { first, after }: Hit): boolean =>
  formAt(scene, after) === 'ceremony' &&
  (/^(of|for)$/.test(formAt(scene, after + 1)) ||
    !/^(the|an?|this|that|grand|official|solemn|formal|festive|its)$/.test(formAt(scene, first - 1)));

const DONE_OR_THINGS: readonly string[] = [...ACTIONS, ...ASSETS];

/** A Kazakh clause that ends in a converb goes on in the next one, as long as that only says how far the same works have come. */
function chainsOf(line: Line): readonly Clause[] {
  const chains: Clause[] = [];
  for (const clause of clausesOf(line)) {
    const last = chains.at(-1);
    const isNew = hitsOf(line, DONE_OR_THINGS, clause).some((hit) => !carries(line, hit.first, ...STAGES));
    if (last && !isNew && isOpenClause(line, last) && hitsOf(line, STAGES, clause).length > 0)
      chains[chains.length - 1] = {
        first: last.first,
        after: clause.after,
        predicates: [...last.predicates, ...clause.predicates],
      };
    else chains.push(clause);
  }
  return chains;
}

/** What is done: a noun of action beats the verb that only says how far it has come («завершена реконструкция»). */
function actionOf(line: Line, clause: Clause): Hit | undefined {
  const all = hitsOf(line, ACTIONS, clause);
  const hits = all.filter(
    (hit) =>
      !isOnlyAttribute(line, hit) &&
      !isOpenedInSpeech(line, hit) &&
      !isWorkOfDeed(line, hit) &&
      !isDetail(line, hit, all) &&
      !all.some((longer) => isWithin(hit, longer) && longer.after - longer.first > hit.after - hit.first),
  );
  return ACTIONS.map((action) => hits.find((hit) => hit.concept === action)).find((hit) => hit !== undefined);
}

/** «Работы закончат в апреле», «… и закончится в 2033-м»: works told of before come to their end. */
function completionOf(line: Line, context: Context, clause: Clause): Hit | undefined {
  const last = context.last.asset;
  const hit = endOrStart(line, clause);
  const going = hit ? undefined : workGoingOn(line, clause);
  if (
    going &&
    last?.action &&
    line.index - last.line <= FARTHEST_DEADLINE &&
    isOfNoOther(line, clause, last.type)
  )
    return { ...going, concept: last.action };
  const isOfWorks =
    (line.scene.language === 'ru' && /^работ/u.test(formAt(line.scene, hit?.after ?? -1))) ||
    (line.scene.language === 'kk' &&
      /^(жұмыс|құрылыс|жөндеу)/u.test(formAt(line.scene, line.sentence.first)));
  if (!hit || !last?.action || line.index - last.line > (isOfWorks ? FARTHEST_DEADLINE : 1)) return undefined;
  const isSpokenOn =
    isAwaited(line, clause) ||
    isEndToCome(line, clause, hit) ||
    last.line === line.index ||
    isAnaphoric(line, clause) ||
    hitsOf(line, ['work'], clause).some(({ first }) => !isPartly(line, first));
  const isDated = periodsOf(line).some((period) => isWithin(period, clause));
  return isSpokenOn &&
    isDated &&
    hitsOf(line, ASSETS, clause).every((asset) => isSameThing(line, asset, last.type))
    ? { ...hit, concept: last.action }
    : undefined;
}

const speaksOn = formIs(
  /^(он|она|оно|они|его|её|ее|их|объект|пункт|стройк[ау]|строительство|реконструкция|реконструкцию|ремонт|работы|трассу|очередь|оның|ол|оны|құрылысы|құрылысын|жұмыс|жұмысты|жұмыстар|it|they|them|works|its|construction|reconstruction)$/u,
);

/** A clause that speaks on of the last asset: «реконструкция велась», «его», «объект», «оно было остановлено». */
const isAnaphoric = (line: Line, clause: Span): boolean => {
  for (let token = clause.first; token < clause.after; token += 1)
    if (speaksOn(line.scene.tokens, token)) return true;
  return false;
};
