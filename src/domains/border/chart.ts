import type { Quantity } from '#model/quantity.ts';
import type { DemarcationPoint } from './view.ts';

/** Where one share stands in the picture, in the units of its view box. */
export interface Mark {
  readonly x: number;
  readonly y: number;
  /** Left out where it would run into an earlier one. */
  readonly label?: string;
  /** The base line of the label: under the mark, or over it where no neighbour is higher. */
  readonly labelY: number;
  /** Left out where it would run into an earlier one. */
  readonly year?: string;
  /** Which end of the label touches the mark, so that none leaves the picture. */
  readonly anchor: 'start' | 'middle' | 'end';
}

/** A picture of shares over time: from 0 to 100 % upwards, time to the right, labels at the marks. */
export interface Chart {
  readonly width: number;
  readonly height: number;
  readonly baseline: number;
  readonly top: number;
  readonly left: number;
  readonly right: number;
  readonly marks: readonly Mark[];
}

const WIDTH = 320;
const HEIGHT = 150;
const [LEFT, RIGHT, TOP, BASELINE] = [34, 296, 26, 124];

/** Undefined for fewer than two moments: one figure is no development. */
export function chartOf(
  told: readonly DemarcationPoint[],
  format: (value: Quantity) => string,
): Chart | undefined {
  const points = told.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const times = points.map(({ day }) => Date.parse(day));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  if (points.length < 2 || first === last) return undefined;
  const marks = points.map(({ day, percent, fact }, index): Mark => {
    const share = (times[index]! - first) / (last - first);
    const y = BASELINE - (percent / 100) * (BASELINE - TOP);
    const isPeak = [points[index - 1], points[index + 1]].every(
      (other) => !other || other.percent <= percent,
    );
    return {
      x: LEFT + share * (RIGHT - LEFT),
      y,
      labelY: isPeak ? y - 6 : y + 14,
      label: format(fact.slots.value!),
      year: day.slice(0, 4),
      anchor: share < 0.1 ? 'start' : share > 0.9 ? 'end' : 'middle',
    };
  });
  return {
    width: WIDTH,
    height: HEIGHT,
    baseline: BASELINE,
    top: TOP,
    left: LEFT,
    right: RIGHT,
    marks: apart(marks),
  };
}

const LABEL = { width: 36, height: 11 };
const YEAR_WIDTH = 24;

/** Marks with the texts that have room. */
function apart(marks: readonly Mark[]): readonly Mark[] {
  const kept: Mark[] = [];
  for (const { label, year, ...mark } of marks) {
    const isLabelled = !kept.some(
      (other) =>
        other.label &&
        Math.abs(leftOf(other) - leftOf(mark)) < LABEL.width &&
        Math.abs(other.labelY - mark.labelY) < LABEL.height,
    );
    const isDated = !kept.some(
      (other) => other.year && (other.year === year || mark.x - other.x < YEAR_WIDTH),
    );
    kept.push({ ...mark, ...(isLabelled && label ? { label } : {}), ...(isDated && year ? { year } : {}) });
  }
  return kept;
}

const leftOf = ({ x, anchor }: Pick<Mark, 'x' | 'anchor'>): number =>
  anchor === 'start' ? x : anchor === 'end' ? x - LABEL.width : x - LABEL.width / 2;
