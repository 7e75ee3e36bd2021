/** Degrees, WGS 84. */
type Point = readonly [longitude: number, latitude: number];

/** The point of a line that is nearest to another, in degrees with longitudes shrunk by the cosine of the latitude: for schematics, not for lengths. */
export function nearestOn(line: readonly Point[], point: Point): Point {
  const squeeze = Math.cos((point[1] * Math.PI) / 180);
  let best = { distance: Number.POSITIVE_INFINITY, at: line[0]! };
  for (let index = 0; index + 1 < line.length; index += 1) {
    const [a, b] = [line[index]!, line[index + 1]!];
    const [bx, by] = [(b[0] - a[0]) * squeeze, b[1] - a[1]];
    const [px, py] = [(point[0] - a[0]) * squeeze, point[1] - a[1]];
    const length = bx * bx + by * by;
    const along = length === 0 ? 0 : Math.max(0, Math.min(1, (px * bx + py * by) / length));
    const distance = Math.hypot(px - along * bx, py - along * by);
    if (distance < best.distance)
      best = { distance, at: [a[0] + along * (b[0] - a[0]), a[1] + along * (b[1] - a[1])] };
  }
  return best.at;
}
