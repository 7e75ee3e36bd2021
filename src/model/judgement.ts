/** A person's verdict on whether two things of the register are one. */
export interface Judgement {
  readonly a: string;
  readonly b: string;
  readonly verdict: 'same' | 'not-same' | 'unsure';
}
