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
