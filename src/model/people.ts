import type { PassedOver } from './confirmation.ts';

/** What a person does for a side; each may do what those before it may. */
export type Role = 'reader' | 'editor' | 'confirmer' | 'keeper';
export const ROLES: readonly Role[] = ['reader', 'editor', 'confirmer', 'keeper'];

/**
 * What a route asks of whoever asks it: nothing; to read (the public, unless the keeper keeps the register to those who signed in); to
 * have signed in, for one's own account; to add documents and judge; to confirm in the side's name; to keep people, peers and settings.
 */
export type Right = 'anyone' | 'read' | 'self' | 'edit' | 'confirm' | 'keep';

/** Who asks: nobody known, or a person, by the browser they signed in with or by a token of theirs. */
export interface Visitor {
  /** The stable id under which what they say stands in the log. */
  readonly person?: string;
  readonly name?: string;
  /** By side, ISO 3166-1: a person of one side may be let read at the other's node. */
  readonly roles: Readonly<Record<string, Role>>;
  readonly by?: 'session' | 'token';
}

/** The header in which the server tells where a request comes from, whatever the client wrote there. */
export const ADDRESS_HEADER = 'x-pobratim-address';

/** Who may read: everybody, or those who have a role on either side. */
export type Reading = 'public' | 'members';

/** The least role that each right of the side's own people asks for. */
const LEAST = { edit: 'editor', confirm: 'confirmer', keep: 'keeper' } as const satisfies Partial<
  Record<Right, Role>
>;

/**
 * Whether a visitor may do it at the node of a side. A role on the other side lets read here and no more; a token never reaches accounts
 * and people, so that one that leaks cannot make itself more.
 */
export function isAllowed(
  right: Right,
  { roles, by }: Visitor,
  node: { readonly side: string; readonly reading: Reading },
): boolean {
  if (right === 'anyone') return true;
  if (right === 'read') return node.reading === 'public' || Object.keys(roles).length > 0;
  if (right === 'self') return by === 'session';
  if (right === 'keep' && by !== 'session') return false;
  const role = roles[node.side];
  return role !== undefined && ROLES.indexOf(role) >= ROLES.indexOf(LEAST[right]);
}

/** Somebody with a role, as the keeper sees them. Times are ISO. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
  readonly roles: Readonly<Record<string, Role>>;
  readonly since: string;
  /** When they last used a session. */
  readonly seen?: string;
  /** How they can sign in: a member without any has only the session they hold. */
  readonly passkeys: number;
  readonly password: boolean;
}

/** A link that was given out and not used yet. */
export interface Invitation {
  readonly id: string;
  readonly side: string;
  readonly role: Role;
  /** Whom it is for, where the keeper said so. */
  readonly name?: string;
  /** The person whom it gives their account back. */
  readonly person?: string;
  readonly createdAt: string;
  readonly expiresAt: string;
}

/** An invitation with the secret that its link ends in; it is told once and not kept. */
export interface Link {
  readonly invitation: Invitation;
  readonly secret: string;
}

/** What a person sees of their own account. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
  readonly roles: Readonly<Record<string, Role>>;
  readonly password: boolean;
  readonly passkeys: readonly {
    readonly id: string;
    readonly name: string;
    readonly createdAt: string;
    readonly usedAt?: string;
  }[];
  readonly sessions: readonly {
    readonly id: string;
    readonly address?: string;
    readonly browser?: string;
    readonly createdAt: string;
    readonly seen: string;
    readonly isThisOne: boolean;
  }[];
  readonly tokens: readonly {
    readonly id: string;
    readonly name: string;
    readonly createdAt: string;
    readonly expiresAt: string;
    readonly usedAt?: string;
  }[];
}

/** The address of a link, to be handed to whom it is for. */
export const addressOf = (origin: string, { secret }: Link): string => `${origin}/invitation/${secret}`;

/** Somebody who was let in: the lines of Set-Cookie that their browser is to keep. */
export interface Entrance {
  readonly person: string;
  readonly cookies: readonly string[];
}

/** What somebody says of themselves when they accept an invitation. */
export interface Newcomer {
  readonly name?: string;
  readonly email?: string;
  readonly password?: string;
}

/** Counts tries by whoever they are of or by, for some seconds from the first. */
export interface Attempts {
  of(who: string): Promise<{ readonly count: number; readonly forMs: number }>;
  /** Counts one more. */
  count(who: string, seconds: number): Promise<void>;
  forget(who: string): Promise<void>;
}

/**
 * The people of a node. Whoever is refused gets a Failure of reason `refused`, what cannot be used one of reason `input`; what is not
 * there is undefined or false.
 */
export interface People {
  readonly side: string;
  /** The address at which people reach this node; passkeys are bound to it. */
  readonly origin: string;
  reading(): Promise<Reading>;
  setReading(reading: Reading): Promise<void>;
  visitor(headers: Headers): Promise<Visitor>;
  /** The cookies that carry a session in use over to its next day. */
  renewed(headers: Headers): Promise<readonly string[]>;
  enterWithPassword(email: string, password: string, headers: Headers): Promise<Entrance>;
  /** The options for `navigator.credentials.get`; the answer may be given once, within five minutes. */
  passkeyChallenge(): Promise<unknown>;
  enterWithPasskey(answer: unknown, headers: Headers): Promise<Entrance>;
  /** What a link's secret stands for, while it can be used. */
  invitation(secret: string): Promise<Invitation | undefined>;
  accept(secret: string, newcomer: Newcomer, headers: Headers): Promise<Entrance>;
  /** Ends the session of this browser; returns the cookies that forget it. */
  leave(headers: Headers): Promise<readonly string[]>;

  account(person: string, headers?: Headers): Promise<Account | undefined>;
  rename(person: string, name: string): Promise<void>;
  /** Sets the address and password to sign in with, ending all other sessions; the old password is asked for where there is one. */
  setPassword(
    person: string,
    given: { readonly email?: string; readonly current?: string; readonly password: string },
    headers: Headers,
  ): Promise<void>;
  newPasskeyChallenge(person: string): Promise<unknown>;
  addPasskey(person: string, name: string, answer: unknown): Promise<void>;
  removePasskey(person: string, id: string): Promise<boolean>;
  endSession(person: string, id: string): Promise<boolean>;
  newToken(person: string, name: string, days: number): Promise<string>;
  endToken(person: string, id: string): Promise<boolean>;

  /** Members of either side, by name. */
  members(): Promise<readonly Member[]>;
  /** The display name that a person has now, also when they were removed. */
  nameOf(person: string): Promise<string | undefined>;
  invitations(): Promise<readonly Invitation[]>;
  invite(asked: {
    readonly role: Role;
    readonly side?: string;
    readonly name?: string;
    readonly by?: string;
  }): Promise<Link>;
  /** While the side has no keeper: a link for the first one, in place of the one before. */
  firstLink(): Promise<Link | undefined>;
  withdraw(invitation: string): Promise<boolean>;
  setRole(person: string, role: Role): Promise<void>;
  /** Takes the person's role, sessions, passkeys, password, tokens and address; the name stays for their entries. */
  remove(person: string): Promise<void>;
  /** For who lost what they sign in with, or had it stolen: voids all of it at once and gives a link to a new start. */
  recover(person: string, by?: string): Promise<Link>;
  /** Tries to get in, counted where a restart forgets none. */
  readonly attempts: Attempts;
  /** What a person passed over in their inbox. */
  passedOver(person: string): Promise<readonly PassedOver[]>;
  passOver(person: string, what: PassedOver): Promise<void>;
  /** Puts a fact back into a person's inbox; false when they had not passed it over. */
  lookAgain(person: string, fact: string): Promise<boolean>;
  close(): Promise<void>;
}
