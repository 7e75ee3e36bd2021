/** What the map uses of d3-geo, whose own types are a package apart. Longitude and latitude in degrees, x and y in units of the drawing. */
declare module 'd3-geo' {
  type Point = [number, number];
  type Drawn = {
    readonly type: 'MultiPoint' | 'LineString';
    readonly coordinates: readonly (readonly number[])[];
  };
  interface GeoProjection {
    (point: Point): Point | null;
    parallels(angles: Point): this;
    rotate(angles: Point): this;
    fitExtent(extent: [Point, Point], drawn: Drawn): this;
    clipExtent(extent: [Point, Point]): this;
  }
  export function geoConicEqualArea(): GeoProjection;
  export function geoPath(projection: GeoProjection): (drawn: Drawn) => string | null;
}
