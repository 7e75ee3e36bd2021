/** What was looked up lately: at least so many, at most twice as many; what was not asked for since is forgotten first (two generations in place of a list by use). */
export interface Recent<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): void;
  clear(): void;
}

export function rememberRecent<K, V>(least: number): Recent<K, V> {
  let young = new Map<K, V>();
  let old = new Map<K, V>();
  const set = (key: K, value: V): void => {
    if (young.size >= least) [old, young] = [young, new Map()];
    young.set(key, value);
  };
  return {
    get: (key) => {
      const held = young.get(key);
      if (held !== undefined) return held;
      const older = old.get(key);
      if (older !== undefined) set(key, older);
      return older;
    },
    set,
    clear: () => {
      young.clear();
      old.clear();
    },
  };
}
