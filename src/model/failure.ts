/**
 * The code or the set-up is wrong, or what the user gave cannot be used: says what was expected, what was found and what to do.
 * `refused` is for whoever may not do it. `usage` ends a command with exit code 2, anything else with 1.
 */
export class Failure extends Error {
  readonly reason: 'usage' | 'input' | 'refused' | 'set-up' | 'storage';
  readonly expected: string;
  readonly found: string;
  readonly remedy: string;

  constructor(
    reason: Failure['reason'],
    what: { readonly expected: string; readonly found: string; readonly remedy: string },
    options?: ErrorOptions,
  ) {
    super(`expected ${what.expected}; found ${what.found}; ${what.remedy}`, options);
    this.name = 'Failure';
    this.reason = reason;
    this.expected = what.expected;
    this.found = what.found;
    this.remedy = what.remedy;
  }

  /** A start from a snapshot holds one copy of this module, and what it loads later another: a Failure is one whichever made it. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'Failure';
  }

  get exitCode(): 1 | 2 {
    return this.reason === 'usage' ? 2 : 1;
  }
}
