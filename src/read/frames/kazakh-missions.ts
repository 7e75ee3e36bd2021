import type { BareClaim } from '#model/claim.ts';
import { countryOf } from '#model/place.ts';
import { withoutCase } from '../language/kazakh-words.ts';
import type { Span } from '../mention.ts';
import { roleOf } from '../roles.ts';
import { formAt, hasWord, type Line, placesOf, textOf } from '../scene.ts';
import { quoteOf } from './frame.ts';

/** «Қазақстан Үкіметі Ақтауда Ресейдің Бас консулдығын ашу туралы келісімді мақұлдады»: whose mission it is, means to open it. */
export function missionApproved(line: Line): readonly BareClaim[] {
  const { scene } = line;
  const mission = missionIn(line);
  if (mission === undefined || !hasWord(line, APPROVED)) return [];
  const owner = placesOf(line).findLast(({ after }) => after <= mission && mission - after <= 2);
  const seat = placesOf(line).find(
    (place) => owner && place.after <= owner.first && roleOf(line, place) === 'in' && place.code.length > 2,
  );
  if (!owner || !seat || owner.code.length > 2 || countryOf(seat.code) === owner.code) return [];
  const name = textOf(scene, { first: owner.after, after: mission + 1 });
  const object = `${seatedIn(line, seat)} ${name.replace(/ғын$/u, 'қ').replace(/гін$/u, 'к')}`;
  return [
    {
      kind: 'intent',
      modality: 'planned',
      slots: { actor: owner.code, action: 'open', object, counterpart: [countryOf(seat.code)] },
      quote: quoteOf(line),
    },
  ];
}
const APPROVED = /^(мақұлда|құпта|бекіт)(ды|ді|ты|ті|нды|лды|лді|ілді|ған|ген|кен|нған|лған|ілген)$/u;

/** «Консулдығын ашу туралы». */
function missionIn({ scene, sentence }: Line): number | undefined {
  for (let token = sentence.first; token + 2 < sentence.after; token += 1)
    if (
      MISSION.test(formAt(scene, token)) &&
      /^(ашу|құру)$/u.test(formAt(scene, token + 1)) &&
      /^(туралы|жөніндегі)$/u.test(formAt(scene, token + 2))
    )
      return token;
  return undefined;
}
const MISSION = /^(консулды|елшілі|өкілді)[ғг][ыі]н$/u;

/** «Ақтау қаласында» is «Ақтаудағы»: a place as what describes the thing in it. */
export function seatedIn(line: Line, place: Span): string {
  const written = textOf(line.scene, { first: place.first, after: place.first + 1 });
  const bare = withoutCase(written);
  if (bare !== written) return `${written}${/[дт]е$/u.test(written) ? 'гі' : 'ғы'}`;
  const hard = /[аоұыу][^әеіөүаоұыу]*$/u.test(bare);
  const isVoiceless = /[кқптсшщфхц]$/u.test(bare);
  return `${bare}${isVoiceless ? (hard ? 'та' : 'те') : hard ? 'да' : 'де'}${hard ? 'ғы' : 'гі'}`;
}
