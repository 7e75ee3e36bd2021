/** The mean radius of the Earth, IUGG. */
const RADIUS_KM = 6371.0088;

/**
 * The shortest way between two points of the globe, in km, by the haversine formula (Sinnott, 1984); on the ellipsoid it may be half a
 * percent longer or shorter. Degrees, north and east positive.
 */
export function greatCircleKm(
  a: { readonly latitude: number; readonly longitude: number },
  b: { readonly latitude: number; readonly longitude: number },
): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const half = (from: number, to: number): number => Math.sin(radians(to - from) / 2) ** 2;
  const chord =
    half(a.latitude, b.latitude) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(a.longitude, b.longitude);
  return 2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}
