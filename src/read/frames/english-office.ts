import type { PersonMention, PlaceMention } from '../mention.ts';
import { formAt, type Line, placesOf } from '../scene.ts';

/** "Mayor Erbol Izbergenov of Aktau", "Mayor Oleg Polumordvinov signed for Astrakhan". */
export function placeBehind(line: Line, { after }: PersonMention): PlaceMention | undefined {
  const opens = formAt(line.scene, after);
  const at =
    opens === 'of'
      ? after + 1
      : opens === 'signed' && formAt(line.scene, after + 1) === 'for'
        ? after + 2
        : -1;
  return placesOf(line).find(({ first }) => first === at);
}
