/** The data is odd: where, what was expected and what was found. The run goes on and a person sees it. */
export interface Issue {
  readonly where: string;
  readonly expected: string;
  readonly found: string;
  readonly document?: string;
}
