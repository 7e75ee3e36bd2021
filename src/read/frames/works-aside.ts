import { TERMS } from '#model/claim.ts';
import { clauseAt, isPredicate } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import { isCondition, isInPassing, isTopic, toldAtLast } from '../kazakh-moods.ts';
import { ADJECTIVE, NOMINATIVE, NOUN, PREPOSITION, VERB } from '../language/features.ts';
import { CAPITAL, MARK } from '../language/tokens.ts';
import { formIs } from '../language/wordings.ts';
import { isWithin } from '../mention.ts';
import { carries, featuresAt, formAt, hitsOf, type Line, periodsOf } from '../scene.ts';
import { ASSETS } from './assets.ts';
import { isAsked } from './english-asked.ts';
import { isLaidBefore, isOfNoThing } from './english-works.ts';
import {
  isBeingDone,
  isCallingAt,
  isCarriedOut,
  isOfCompound,
  isOfMoney,
  isSaidIdly,
  isTask,
  isTransshipped,
} from './kazakh-works.ts';
import { beforeAdjectives } from './phrase.ts';

/** «Модернизированный водовод запустили», «в рамках реконструкции»: told of the past or as the setting, not of these works. */
export function isOnlyAttribute(line: Line, hit: Hit): boolean {
  if (isSetting(line, hit)) return true;
  // «The president commissioned the ministry to open …»: an order given.
  if (/^commission(s|ed)$/.test(formAt(line.scene, hit.first)) && isOrder(line, hit.after)) return true;
  if (
    line.scene.language === 'en' &&
    (isAttributive(line, hit) ||
      isLaidBefore(line, hit) ||
      isOfNoThing(line, hit) ||
      isAsked(line, hit.first))
  )
    return true;
  if (line.scene.language === 'kk')
    return (
      isInPassing(line, hit.after - 1) ||
      isBeingDone(line, hit) ||
      isOfCompound(line, hit) ||
      isOfMoney(line, hit) ||
      isSaidIdly(line, hit) ||
      isTask(line, hit) ||
      isCarriedOut(line, hit) ||
      isCallingAt(line, hit) ||
      isTransshipped(line, hit)
    );
  const form = formAt(line.scene, hit.first);
  return (
    line.scene.language === 'ru' &&
    /(нн|вш|ющ|ящ|ем|им|крыт)(ый|ого|ому|ым|ом|ая|ой|ую|ое|ее|ие|их|ими|ей|юю|яя|ые|ых|ыми|ий|его)$/u.test(
      form,
    ) &&
    !/крыти(е|ем|ей)$/u.test(form)
  );
}

const isOrder = (line: Line, from: number): boolean =>
  [0, 1, 2, 3].some(
    (ahead) =>
      formAt(line.scene, from + ahead) === 'to' && Boolean(featuresAt(line.scene, from + ahead + 1) & VERB),
  );

/** «The renovated conduit», «a pipeline built along the route», «the conduit, widened in 2033, …»: a participle beside its noun, without an auxiliary. */
const isAttributive = (line: Line, hit: Hit): boolean =>
  (/(ed|built)$/.test(formAt(line.scene, hit.after - 1)) &&
    formAt(line.scene, hit.first - 1) === ',' &&
    hitsOf(line, ASSETS).some(({ after }) => after <= hit.first - 1 && hit.first - 1 - after <= 2)) ||
  (/^(built|rebuilt|constructed|renovated|laid|launched|opened|commissioned|inaugurated|modernised|modernized|repaired|upgraded|reconstructed)$/.test(
    formAt(line.scene, hit.after - 1),
  ) &&
    hitsOf(line, ASSETS).some(({ after }) => after === hit.first) &&
    clauseAt(line, hit.first).predicates.some((token) => token !== hit.first)) ||
  // «The plant being built by a Russian firm will be opened».
  (formAt(line.scene, hit.first - 1) === 'being' &&
    !/^(is|are|was|were|now|currently|still|also)$/.test(formAt(line.scene, hit.first - 2)) &&
    clauseAt(line, hit.first).predicates.some((token) => token > hit.after)) ||
  (/(ed|built)$/.test(formAt(line.scene, hit.after - 1)) &&
    /^(the|a|an|its|this|newly|recently)$/.test(formAt(line.scene, hit.first - 1)) &&
    (Boolean(featuresAt(line.scene, hit.after) & (NOUN | ADJECTIVE)) ||
      Boolean(line.scene.tokens.flags[hit.after]! & CAPITAL)));

const BEFORE_SETTING =
  /^(после|при|для|момента|время|период|рамках|ходе|результате|счет|благодаря|учетом|необходимость\p{L}*|result|after|during|within|through|thanks|framework|following)$/u;
const BEHIND_SETTING =
  /^(кейін|нәтижесінде|аясында|барысында|арқасында|салдарынан|себебінен|кезінде|кезеңінде|байланысты|туралы|жөніндегі)$/u;

/** A noun of action inside an adverbial of time, cause or frame, at most a few words from what opens it. */
function isSetting(line: Line, hit: Hit): boolean {
  const { scene, sentence } = line;
  if (scene.language === 'kk')
    return (
      (BEHIND_SETTING.test(formAt(scene, hit.after)) && !isClosedSince(line, hit) && !isGoingOn(line, hit)) ||
      isWhatClosedFor(line, hit) ||
      isTopic(line, hit.after) ||
      (isCondition(line, hit.first, hit.after) && !isClosedSince(line, hit))
    );
  if (isCause(line, hit)) return true;
  if (scene.language === 'ru' && (isOnlyWhen(line, hit) || isExcuse(line, hit))) return true;
  if (!(featuresAt(scene, hit.after - 1) & NOUN)) return false;
  // «В ходе телемоста введена в эксплуатацию трасса»: what is done on the occasion.
  if (hit.after - hit.first > 1 && isPredicate(line, hit.first)) return false;
  const reach = scene.language === 'ru' ? 7 : 4;
  for (let token = hit.first - 1; token >= Math.max(sentence.first, hit.first - reach); token -= 1) {
    if (BEFORE_SETTING.test(formAt(scene, token))) return true;
    if (scene.language === 'en' && /^(a|an|the|its)$/.test(formAt(scene, token))) continue;
    if (/^(с|до)$/u.test(formAt(scene, token)) && carries(line, token + 1, 'begin', 'finish')) return true;
    if (/^(о|об|on)$/u.test(formAt(scene, token))) return carries(line, token - 1, ...TERMS.instrument);
    if (!(featuresAt(scene, token) & (NOUN | ADJECTIVE | PREPOSITION)) || scene.tokens.kind[token] === MARK)
      return false;
  }
  return false;
}

/** «Жөндеу үшін жабылды», «жаңғыртуға жабылды»: the works that something has been closed for; «жөндеуге жабылады» tells that they will begin. */
const isWhatClosedFor = (line: Line, { concept, after }: Hit): boolean =>
  (formAt(line.scene, after) === 'үшін' && hitsOf(line, ['close']).length > 0) ||
  (/^(repair|reconstruct|modernise)$/.test(concept) &&
    /(ға|ге|қа|ке)$/u.test(formAt(line.scene, after - 1)) &&
    hitsOf(line, ['close'], clauseAt(line, after - 1)).some(
      (closing) => closing.first >= after && HAS_CLOSED.test(formAt(line.scene, closing.after - 1)),
    ));
const HAS_CLOSED = /^(жабыл(ды|ған|ғаннан|ып)|жапты|жапқан|жауып)$/u;

/** «Бекетте жүріп жатқан реконструкцияға байланысты»: a cause that is told to be going on. */
const isGoingOn = ({ scene }: Line, { first, after }: Hit): boolean =>
  formAt(scene, first - 1) === 'жатқан' && /^(байланысты|салдарынан|себебінен)$/u.test(formAt(scene, after));

/** «Бекет жабылғаннан кейін басқа жол ұсынылды»: closed, since what came behind it has come about. */
const isClosedSince = (line: Line, { concept, after }: Hit): boolean =>
  concept === 'close' &&
  /^жабыл(ған|ғаннан)$/u.test(formAt(line.scene, after - 1)) &&
  /^(соң|кейін|бері)$/u.test(formAt(line.scene, after)) &&
  toldAtLast(line) === 'stated';

/** «Расширение водовода позволит …», «в 13 раз поднимет реконструкция пропускную способность»: works named as the cause of something else. */
function isCause(line: Line, hit: Hit): boolean {
  if (!(featuresAt(line.scene, hit.first) & NOUN)) return false;
  return clauseAt(line, hit.first).predicates.some(
    (token) =>
      (token > hit.first || featuresAt(line.scene, hit.after - 1) & NOMINATIVE) &&
      saysWhatComesOfIt(line.scene.tokens, token),
  );
}

const saysWhatComesOfIt = formIs(
  /^(позвол\p{L}+|укрепит|усилит|повысит|поднимет|нарастит|удвоит|придаст|расширит|обеспечит|обеспечат|даст|дадут|поможет|окажет|создаст|станет|привлечет|приведет|улучшит|увеличит|сократит|снизит|ускорит|разгрузит|разгрузят|облегчит|упростит|избавит|сэкономит|уменьшит|удешевит|оживит|свяжет|соединит|повлияет|решит|сыграет|послужит|allows?|enables?)$/u,
);

/** «Поезд отменили из-за ремонта моста»: Russian works that only say why something else is so. */
const isExcuse = (line: Line, { first }: Hit): boolean =>
  /^(из-за|ввиду)$/u.test(formAt(line.scene, beforeAdjectives(line, first)));

/** «Когда реконструкцию закончат, пункт примет …»: a Russian clause of time or condition without a day tells of what comes then. */
const isOnlyWhen = (line: Line, hit: Hit): boolean => {
  const { first, after } = clauseAt(line, hit.first);
  return (
    /^(когда|если|пока)$|^(как только|после того)/u.test(
      `${formAt(line.scene, first)}${/^(как|после)$/u.test(formAt(line.scene, first)) ? ` ${formAt(line.scene, first + 1)}` : ''}`,
    ) && !periodsOf(line).some((period) => isWithin(period, { first, after }))
  );
};
