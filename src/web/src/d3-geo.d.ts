/** What the map uses of d3-geo, whose own types are a package apart. Longitude and latitude in degrees, x and y in units of the drawing. */
declare module 'd3-geo' {
  type Point = [number, number];
  type Drawn = {
    readonly type: 'MultiPoint' | 'LineString';
    readonly coordinates: readonly (readonly number[])[];
  };
  interface Projection {
    (point: Point): Point | null;
    parallels(angles: Point): this;
    rotate(angles: Point): this;
    fitExtent(extent: [Point, Point], drawn: Drawn): this;
    clipExtent(extent: [Point, Point]): this;
  }
  export function geoConicEqualArea(): Projection;
  export function geoPath(projection: Projection): (drawn: Drawn) => string | null;
}
