/** Work that must not run side by side: each piece begins when the one before has ended, whether well or not. */
export interface Turns {
  take<T>(work: () => Promise<T>): Promise<T>;
  /** When the last piece that was given has ended. */
  ended(): Promise<unknown>;
}

export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return {
    take: (work) => {
      const result = last.then(work);
      last = result.catch(() => undefined);
      return result;
    },
    ended: () => last,
  };
}
