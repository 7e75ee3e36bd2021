import type { BareClaim } from '#model/claim.ts';
import { countryOf, isPlaceCode } from '#model/place.ts';
import type { PlaceMention, Span } from '../mention.ts';
import { roleOf } from '../roles.ts';
import { bodiesOf, formAt, hasWord, type Line, mentionAt, periodsOf, placesOf, textOf } from '../scene.ts';
import { universitiesIn } from './english-papers.ts';
import { quoteOf } from './frame.ts';
import { nounPhrase } from './phrase.ts';

/**
 * «В Актау откроется генконсульство России», "a Russian consulate general is about to appear in Aktau", "Tomsk Polytechnic University is to have a branch
 * in Oskemen": an institution of one side that is to be opened on the other, told by what becomes of it. Whose it is, is who opens it.
 */
export function institutionsOpened(line: Line): readonly BareClaim[] {
  const { scene, sentence } = line;
  if (scene.language === 'kk' || !hasWord(line, TO_COME) || isOnDay(line)) return [];
  for (let token = sentence.first; token < sentence.after; token += 1) {
    const isMission = MISSION.test(formAt(scene, token));
    if ((!isMission && !BRANCH.test(formAt(scene, token))) || mentionAt(line, token)?.kind === 'body')
      continue;
    const head = { first: token, after: token + (formAt(scene, token + 1) === 'general' ? 2 : 1) };
    const owner = isMission ? nationOf(line, head) : universityOf(line);
    const stage = owner && stageOf(line, head, owner.home);
    if (!owner || !stage || !isToCome(line, head)) continue;
    const { name } = nameOf(line, head);
    const at = scene.language === 'ru' ? 'в' : 'in';
    const slots = {
      actor: owner.party,
      action: 'open' as const,
      object: `${name} ${at} ${textOf(scene, stage)}`,
      counterpart: [countryOf(stage.code)],
    };
    return [{ kind: 'intent', modality: 'planned', slots, quote: quoteOf(line) }];
  }
  return [];
}

/** «Сегодня откроется», «откроется 5 апреля»: in Russian no plan any more, but an opening. */
const isOnDay = (line: Line): boolean =>
  line.scene.language === 'ru' &&
  periodsOf(line).some(
    ({ when }) =>
      when.type === 'weekday' ||
      (when.type === 'now' && hasWord(line, /^сегодня$/u)) ||
      (when.type === 'relative' && when.unit === 'day') ||
      (when.type === 'absolute' && when.period.length > A_MONTH) ||
      (when.type === 'yearless' && /^--\d\d-\d\d/.test(when.period)),
  );
const A_MONTH = 'YYYY-MM'.length;

const MISSION =
  /^(генконсульств(о|а)|консульств(о|а)|посольств(о|а)|торгпредств(о|а)|consulates?|embassy|embassies)$/u;
const BRANCH = /^(филиал|кампус|отделение|branch|campus)$/u;
const TO_COME =
  /^(откро(ется|ют|ет)|появит(ся)?|заработа(ет|ют)|начн(ет|ут)|открыт[ыо]?|открыть|открытие|открытии|opened|open|appear|have|get|host|established|start|opening)$/u;

interface Owner {
  readonly party: string;
  readonly home: string;
}

/** «Генеральное консульство России», "a Russian consulate general", "a Consulate General of the Russian Federation". */
function nationOf(line: Line, head: Span): Owner | undefined {
  const nation = placesOf(line).find(
    ({ code, form, first, after }) =>
      /^(RU|KZ)$/.test(code) &&
      (form === 'adjective'
        ? after <= head.first && head.first - after <= 2
        : first >= head.after &&
          first - head.after <= 2 &&
          formAt(line.scene, first - 1) !== 'in' &&
          formAt(line.scene, first - 1) !== 'в'),
  );
  return nation && { party: nation.code, home: nation.code };
}

/** A university by its name, at home where a place stands in it. */
function universityOf(line: Line): Owner | undefined {
  const isEnglish = line.scene.language === 'en';
  const named = isEnglish
    ? universitiesIn(line)
    : bodiesOf(line).flatMap(({ name, place }) => (!place && UNIVERSITY.test(name) ? [name] : []));
  for (const party of named) {
    const home = placesOf(line).find(
      (place) =>
        isPlaceCode(place.code) &&
        place.form === (isEnglish ? 'noun' : 'adjective') &&
        party.toLowerCase().includes(textOf(line.scene, place).toLowerCase().slice(0, SHORTEST_STEM)),
    );
    if (home) return { party, home: countryOf(home.code) };
  }
  const nation = named[0] && nationOfUniversities(line);
  return nation ? { party: named[0]!, home: nation } : undefined;
}

/** «Филиалы российских вузов», "branches of Russian universities": whose the text has said they are, where it spoke of one country's only. */
function nationOfUniversities({ scene, index }: Line): string | undefined {
  const nations = new Set<string>();
  for (const told of scene.lines.slice(0, index + 1))
    for (const { form, code, after } of placesOf(told))
      if (form === 'adjective' && [after, after + 1].some((token) => UNIVERSITIES.test(formAt(scene, token))))
        nations.add(countryOf(code));
  return nations.size === 1 ? [...nations][0] : undefined;
}
const UNIVERSITIES = /^(вуз(ы|ов|а|ам)?|университет(ы|ов|а)?|universit(y|ies))$/u;
const UNIVERSITY = /университет|институт|академия/iu;
/** Letters by which an adjective of a place is known in any case. */
const SHORTEST_STEM = 5;

/** The town or region of the other country where it is to be. */
const stageOf = (line: Line, head: Span, home: string): PlaceMention | undefined =>
  placesOf(line).find(
    (place) =>
      place.form === 'noun' &&
      /^(RU|KZ)-/.test(place.code) &&
      countryOf(place.code) !== home &&
      (roleOf(line, place) === 'in' ||
        /^(in|в|во)$/u.test(formAt(line.scene, place.first - 1)) ||
        // «Aktau is to have a consulate».
        (place.first === line.sentence.first && /^(is|will)$/.test(formAt(line.scene, place.after)))) &&
      Math.abs(place.first - head.first) <= FARTHEST_STAGE,
  );
const FARTHEST_STAGE = 16;

/** Whether a verb of coming to be, in a tense to come, tells of it: «откроется», «планируют открыть», "is to be opened", "is about to appear", "will have". */
function isToCome(line: Line, head: Span): boolean {
  const { scene, sentence } = line;
  for (let token = sentence.first; token < sentence.after; token += 1) {
    const word = formAt(scene, token);
    if (Math.abs(token - head.first) > FARTHEST_VERB || mentionAt(line, token)) continue;
    if (scene.language === 'ru') {
      if (/^(откро(ется|ют|ет)|появится|заработает)$/u.test(word)) return true;
      if (/^начн(ет|ут)$/u.test(word) && /^(работ(у|ать)|прием)$/u.test(formAt(scene, token + 1)))
        return true;
      if (/^(открыт[ыо]?|открыть)$/u.test(word) && AHEAD_RU.test(formAt(scene, token - 1))) return true;
    } else if (/^(opened|established|open|appear|have|get|host|start)$/.test(word)) {
      for (let back = token - 1; back >= token - 4; back -= 1) {
        const before = formAt(scene, back);
        if (before === 'will') return true;
        if (before === 'to' && AHEAD_EN.test(formAt(scene, back - 1))) return true;
      }
    }
  }
  return false;
}
const FARTHEST_VERB = 22;
const AHEAD_RU =
  /^(будет|будут|планируют|планируется|намерены|собираются|должн[оы]?|предстоит|решено|решили)$/u;
const AHEAD_EN = /^(is|are|about|set|due|going|planned|expected|scheduled|plans?|intends?)$/;

/** The whole of its name, without an article or the nation. */
const nameOf = (line: Line, head: Span): { readonly name: string } => {
  const whole = nounPhrase(line, head).replace(/^(an?|the|one more|another)\s+/iu, '');
  return {
    name:
      line.scene.language === 'en'
        ? whole.replace(/\s+of (?:the )?\p{Lu}.*$/u, '').replace(/^(Russian|Kazakh|Kazakhstani)\s+/u, '')
        : whole,
  };
};
