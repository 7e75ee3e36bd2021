import {
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { Failure } from '#model/failure.ts';
import type { Auth } from './auth.ts';
import type { PeopleStore } from './tables.ts';

/** How long a challenge may be answered, in milliseconds. */
const PATIENCE_MS = 5 * 60_000;

/** EdDSA, ES256 and RS256 (IANA COSE algorithms): what authenticators in use speak. */
const ALGORITHMS = [-8, -7, -257];

interface Passkeys {
  challenge(): Promise<unknown>;
  /** The person whose passkey answered a challenge. Throws a Failure of reason `refused`. */
  personOf(answer: unknown): Promise<string>;
  newChallenge(person: { readonly id: string; readonly name: string }): Promise<unknown>;
  add(person: string, name: string, answer: unknown): Promise<void>;
}

/** Passkeys by WebAuthn level 3: discoverable, verified by the device, without attestation. A challenge is answered once. */
export function createPasskeys(
  store: PeopleStore,
  auth: Auth,
  { origin, clock }: { readonly origin: () => string; readonly clock: () => Date },
): Passkeys {
  const host = (): string => new URL(origin()).hostname;
  const expected = () => ({
    expectedOrigin: origin(),
    expectedRPID: host(),
    requireUserVerification: true,
  });
  const remember = async (challenge: string, use: string): Promise<void> => {
    const { internalAdapter } = await auth.$context;
    // Anybody may ask for challenges: those past their time must not pile up.
    await store.deleteFrom('verification').where('expiresAt', '<', clock().toISOString()).execute();
    await internalAdapter.createVerificationValue({
      identifier: `${use}:${challenge}`,
      value: use,
      expiresAt: new Date(clock().getTime() + PATIENCE_MS),
    });
  };
  const isOurs =
    (use: string) =>
    async (challenge: string): Promise<boolean> => {
      const { internalAdapter } = await auth.$context;
      return (await internalAdapter.consumeVerificationValue(`${use}:${challenge}`)) !== null;
    };

  return {
    challenge: async () => {
      const options = await generateAuthenticationOptions({
        rpID: host(),
        userVerification: 'required',
        timeout: PATIENCE_MS,
      });
      await remember(options.challenge, 'enter');
      return options;
    },
    personOf: async (answer) => {
      const { id } = answered<AuthenticationResponseJSON>(answer);
      const known = await store.selectFrom('passkey').selectAll().where('id', '=', id).executeTakeFirst();
      if (!known) throw refused('a passkey of somebody here', 'one that is not known');
      const { verified, authenticationInfo } = await verifyAuthenticationResponse({
        response: answer as AuthenticationResponseJSON,
        expectedChallenge: isOurs('enter'),
        ...expected(),
        credential: {
          id,
          publicKey: new Uint8Array(Buffer.from(known.publicKey, 'base64url')),
          counter: known.counter,
          transports: JSON.parse(known.transports) as AuthenticatorTransport[],
        },
      }).catch(untrue);
      if (!verified) throw refused('a passkey that fits', 'one that does not');
      await store
        .updateTable('passkey')
        .set({ counter: authenticationInfo.newCounter, usedAt: clock().toISOString() })
        .where('id', '=', id)
        .execute();
      return known.person;
    },
    newChallenge: async ({ id, name }) => {
      const held = await store.selectFrom('passkey').select('id').where('person', '=', id).execute();
      const options = await generateRegistrationOptions({
        rpName: 'Pobratim',
        rpID: host(),
        userName: name,
        userDisplayName: name,
        userID: new TextEncoder().encode(id),
        attestationType: 'none',
        supportedAlgorithmIDs: ALGORITHMS,
        timeout: PATIENCE_MS,
        excludeCredentials: held,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      });
      await remember(options.challenge, `add ${id}`);
      return options;
    },
    add: async (person, name, answer) => {
      answered<RegistrationResponseJSON>(answer);
      const { verified, registrationInfo } = await verifyRegistrationResponse({
        response: answer as RegistrationResponseJSON,
        expectedChallenge: isOurs(`add ${person}`),
        supportedAlgorithmIDs: ALGORITHMS,
        ...expected(),
      }).catch(untrue);
      if (!verified) throw refused('a passkey made for this register', 'another');
      const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
      await store
        .insertInto('passkey')
        .values({
          id,
          person,
          name,
          publicKey: Buffer.from(publicKey).toString('base64url'),
          counter,
          transports: JSON.stringify(transports),
          createdAt: clock().toISOString(),
          usedAt: null,
        })
        .execute();
    },
  };
}

function answered<T extends { readonly id: string }>(answer: unknown): T {
  if (
    typeof answer !== 'object' ||
    answer === null ||
    typeof (answer as { id?: unknown }).id !== 'string' ||
    typeof (answer as { response?: unknown }).response !== 'object'
  )
    throw refused('the answer of a passkey', 'something else');
  return answer as T;
}

/** The library throws for whatever in an answer does not fit; only the store's own failures are ours. */
function untrue(cause: unknown): never {
  if (cause instanceof Failure) throw cause;
  throw refused('a passkey that fits', cause instanceof Error ? cause.message : String(cause), cause);
}

const refused = (expected: string, found: string, cause?: unknown): Failure =>
  new Failure(
    'refused',
    { expected, found, remedy: 'try again, or ask the keeper of your side for a new link' },
    { cause },
  );
