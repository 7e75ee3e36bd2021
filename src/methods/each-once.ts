/** Gives for each text the equal one that came first, so that texts which repeat stand in memory once. */
export function eachOnce(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const held = known.get(text);
    if (held === undefined) known.set(text, text);
    return held ?? text;
  };
}
