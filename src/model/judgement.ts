/** A person's verdict on whether two things of the register are one. */
export interface Judgement {
  readonly a: string;
  readonly b: string;
  readonly verdict: Verdict;
}

/** `withdrawn` takes back what was said before: the pair is as if nobody had judged it. */
export type Verdict = 'same' | 'not-same' | 'unsure' | 'withdrawn';
export const VERDICTS: readonly Verdict[] = ['same', 'not-same', 'unsure', 'withdrawn'];

/**
 * What a person says of a fact: to quote the value of this claim, whatever the rules prefer; without a claim, that the rules choose again.
 */
export interface Preference {
  readonly fact: string;
  readonly claim?: string;
  readonly reason?: string;
}

/** What a person said, with who said it and when (ISO time with zone). */
export type Signed<T> = T & { readonly author: string; readonly time: string };

/** What a person says of a finding: there is an explanation, the source erred, the reader erred; or it is open again. */
export interface Ruling {
  readonly finding: string;
  readonly status: RulingStatus;
  readonly note?: string;
}

export type RulingStatus = 'explained' | 'source-error' | 'our-error' | 'open';
export const RULINGS: readonly RulingStatus[] = ['explained', 'source-error', 'our-error', 'open'];
