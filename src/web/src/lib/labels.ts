/** A mark on a picture that asks for its name beside it. */
export interface Spot {
  readonly code: string;
  readonly x: number;
  readonly y: number;
  /** Half the width of the mark. */
  readonly reach: number;
  readonly name: string;
}

export interface Label {
  readonly code: string;
  readonly text: string;
  readonly x: number;
  /** The base line. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** The picture that names must stay in, and the size of its letters, in its own units. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly letter: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Names beside their marks, first come first served, over no mark, no other name and no edge; what finds no room stays unnamed. */
export function labelsOf(spots: readonly Spot[], sheet: Sheet): readonly Label[] {
  const taken: Box[] = spots.map(({ x, y, reach }) => boxOf(x - reach, y - reach, 2 * reach, 2 * reach));
  const labels: Label[] = [];
  for (const spot of spots) {
    const found = candidates(spot, sheet).find(
      ({ box }) => isInside(box, sheet) && !taken.some((other) => meet(box, other)),
    );
    if (!found) continue;
    taken.push(found.box);
    labels.push(found.label);
  }
  return labels;
}

/** To the right, to the left, under and over the mark. */
function candidates(
  { code, x, y, reach, name }: Spot,
  { letter }: Sheet,
): readonly { readonly label: Label; readonly box: Box }[] {
  // A letter of a proportional face is about 0.6 of its size wide.
  const width = name.length * letter * 0.6;
  const gap = reach + letter * 0.35;
  const at = (anchor: Label['anchor'], left: number, base: number) => ({
    label: {
      code,
      text: name,
      x: anchor === 'start' ? left : anchor === 'end' ? left + width : left + width / 2,
      y: base,
      anchor,
    },
    box: boxOf(left, base - letter * 0.85, width, letter * 1.1),
  });
  return [
    at('start', x + gap, y + letter * 0.35),
    at('end', x - gap - width, y + letter * 0.35),
    at('middle', x - width / 2, y + gap + letter * 0.8),
    at('middle', x - width / 2, y - gap - letter * 0.2),
  ];
}

const boxOf = (left: number, top: number, width: number, height: number): Box => ({
  left,
  right: left + width,
  top,
  bottom: top + height,
});

const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const isInside = ({ left, right, top, bottom }: Box, { width, height }: Sheet): boolean =>
  left >= 0 && top >= 0 && right <= width && bottom <= height;
