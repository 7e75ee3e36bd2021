import type { SlotsOf } from '#model/claim.ts';
import { bodiesOf, formAt, type Line } from '../scene.ts';

type Observation = SlotsOf<'observation'>;

/** Where the people of a Russian figure are, by the district of consuls or the university that its sentence names. */
export const whereTheyAre = (line: Line, slots: Observation): Observation =>
  line.scene.language === 'ru' ? ofDistrict(line, ofUniversity(line, slots)) : slots;

/** «Казань и Уфа договорились … Уфимский университет принял 60 студентов»: those of one university are not in each of the places told before. */
function ofUniversity(line: Line, slots: Observation): Observation {
  if (slots.measure !== 'education.students' || (slots.area?.length ?? 0) < 2) return slots;
  const university = bodiesOf(line).find(
    ({ name, place }) => !place && /университет|институт|академия/iu.test(name),
  );
  if (!university) return slots;
  const { area, ...rest } = slots;
  return university.seat ? { ...rest, area: [university.seat] } : rest;
}

/** «В границах консульского округа живут 90 тысяч казахов. Среди них 7 тысяч студентов»: people of the whole of a Russian text's consular district, which is no region. */
function ofDistrict(line: Line, slots: Observation): Observation {
  const isOfPeople = /^(people\.(diaspora|population)|education\.students)$/.test(slots.measure ?? '');
  return isOfPeople && isOfConsuls(line) ? { ...slots, area: [DISTRICT] } : slots;
}
const DISTRICT = 'консульский округ';

function isOfConsuls(line: Line): boolean {
  if (namesDistrict(line)) return true;
  const before = line.scene.lines[line.index - 1];
  const opening = [0, 1, 2].map((ahead) => formAt(line.scene, line.sentence.first + ahead)).join(' ');
  return (
    before !== undefined && namesDistrict(before) && /^(среди|из) них|^в (том числе|их числе)/u.test(opening)
  );
}

function namesDistrict({ scene, sentence }: Line): boolean {
  for (let token = sentence.first; token < sentence.after; token += 1)
    if (/^консульск(ого|ом)$/u.test(formAt(scene, token)) && /^округ(а|е)$/u.test(formAt(scene, token + 1)))
      return true;
  return false;
}
