import type { Language } from './language.ts';
import type { Followed } from './news.ts';

export type Rhythm = 'day' | 'week';
export const RHYTHMS: readonly Rhythm[] = ['day', 'week'];

/** A digest that somebody gets by e-mail. */
export interface Subscription extends Followed {
  readonly id: string;
  /** The id of the person who asked for it. */
  readonly person: string;
  readonly email: string;
  readonly every: Rhythm;
  readonly language: Language;
  /** When it was asked for, and up to when news were sent, ISO. */
  readonly since: string;
  readonly sent?: string;
  /** Why the last one could not be sent. */
  readonly problem?: string;
}

/** The digests of a node. */
export interface Following {
  /** Whether the settings name a server that sends them. */
  readonly isMailed: boolean;
  of(person: string): readonly Subscription[];
  /** Throws a Failure of reason `usage` when it is no e-mail address, or nothing is followed. */
  put(asked: Omit<Subscription, 'id' | 'since' | 'sent' | 'problem'>): Subscription;
  /** False when the person has none of that id. */
  remove(id: string, person: string): boolean;
  /** By the secret that a digest carries. */
  stop(secret: string): boolean;
  /** Sends those that are due and have news; gives how many. */
  sendDue(): Promise<number>;
  close(): Promise<void>;
}
