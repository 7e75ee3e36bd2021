import { tick } from 'svelte';

/** Items of a page that are answered one after the other, by one key each; which keys, is the page's. */
export interface Queue {
  /** Set once a script runs: without one there are no keys to tell of. */
  readonly isReady: boolean;
  /** Whether keys answer: people may turn them off (WCAG 2.2, 2.1.4), and it is remembered. */
  hasKeys: boolean;
  /** The place of the item at hand. */
  readonly current: number;
  /** The element of the item at hand. */
  own(): HTMLElement | null;
  /** Goes to an item, or the nearest that there is. */
  goTo(index: number): Promise<void>;
  /** Once the page's scripts run. */
  begin(): void;
  /** The name of the key that was pressed (`Digit1` and `Numpad1` as `1`), if keys answer and nobody is writing. */
  keyOf(event: KeyboardEvent): string | undefined;
}

/**
 * @param name under which the browser remembers whether keys answer
 * @param ids of the elements of the items, in order
 */
export function queueOf(name: string, ids: () => readonly string[]): Queue {
  let isReady = $state(false);
  let hasKeys = $state(true);
  let current = $state(0);
  return {
    get isReady() {
      return isReady;
    },
    get hasKeys() {
      return hasKeys;
    },
    set hasKeys(told) {
      hasKeys = told;
      localStorage.setItem(name, told ? 'on' : 'off');
    },
    get current() {
      return current;
    },
    own: () => document.getElementById(ids()[current] ?? ''),
    goTo: async (index) => {
      current = Math.max(0, Math.min(index, ids().length - 1));
      await tick();
      document.getElementById(ids()[current] ?? '')?.focus();
    },
    begin: () => {
      isReady = true;
      hasKeys = localStorage.getItem(name) !== 'off';
    },
    keyOf: ({ target, code, altKey, ctrlKey, metaKey }) => {
      if (!hasKeys || altKey || ctrlKey || metaKey) return undefined;
      const writes =
        target instanceof HTMLElement &&
        target.matches('input:not([type=checkbox], [type=radio]), select, textarea');
      return writes ? undefined : (/^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? code);
    },
  };
}
