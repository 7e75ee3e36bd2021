/** A line on a terminal that says how far long work has come. Where nobody looks on (a pipe, a file) it says nothing. */
export interface Progress {
  /** Replaces the line. */
  show(done: number, total: number, what: string): void;
  /** Takes the line away, before anything else is printed. */
  clear(): void;
}

export function progressOn(terminal: NodeJS.WriteStream): Progress {
  let isShown = false;
  return {
    show: (done, total, what) => {
      if (!terminal.isTTY) return;
      const line = `${done} of ${total}  ${what}`;
      terminal.write(`\r\u001b[K${line.slice(0, Math.max(1, (terminal.columns || 80) - 1))}`);
      isShown = true;
    },
    clear: () => {
      if (isShown) terminal.write('\r\u001b[K');
      isShown = false;
    },
  };
}
