/** One line of what is proposed: what kind of thing it is, its name, what else is known, and where it leads. */
export interface Proposed {
  readonly kind: string;
  readonly text: string;
  readonly note: string;
  readonly href: string;
}
