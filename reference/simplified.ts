export type Point = readonly [longitude: number, latitude: number];

/** A line with fewer points, none farther than the tolerance (degrees, longitudes shrunk by the cosine of the latitude) from the kept ones: Douglas and Peucker, 1973. */
export function simplified(points: readonly Point[], tolerance: number): readonly Point[] {
  const keep = new Uint8Array(points.length);
  keep[0] = 1;
  keep[points.length - 1] = 1;
  const stack: [number, number][] = [[0, points.length - 1]];
  for (let span = stack.pop(); span; span = stack.pop()) {
    const [first, last] = span;
    let far = 0;
    let worst = tolerance;
    for (let index = first + 1; index < last; index += 1) {
      const distance = offset(points[index]!, points[first]!, points[last]!);
      if (distance > worst) [far, worst] = [index, distance];
    }
    if (far === 0) continue;
    keep[far] = 1;
    stack.push([first, far], [far, last]);
  }
  return points.filter((_, index) => keep[index]);
}

function offset(point: Point, a: Point, b: Point): number {
  const squeeze = Math.cos((point[1] * Math.PI) / 180);
  const [px, py, bx, by] = [
    (point[0] - a[0]) * squeeze,
    point[1] - a[1],
    (b[0] - a[0]) * squeeze,
    b[1] - a[1],
  ];
  const length = bx * bx + by * by;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, (px * bx + py * by) / length));
  return Math.hypot(px - along * bx, py - along * by);
}
