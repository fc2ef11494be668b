import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import type { Day, Instant } from '../../platform/clock.ts';
import type { Person } from './person.ts';

/** A key in somebody's phone, computer or pocket, which the owner unlocks with a finger, a face or a PIN. */
export interface Passkey {
  readonly id: number;
  readonly personId: number;
  readonly credentialId: string;
  readonly publicKey: string;
  readonly counter: number;
  /** How the browser can reach it, with commas. */
  readonly transports: string;
  readonly name: string;
  readonly createdAt: Instant;
  readonly lastUsedOn: Day | null;
}

export const longestPasskeyName = 60;

// Loaded when the first passkey is asked for: it is much, and most visits do without.
const library = () => import('@simplewebauthn/server');

type Address = { readonly baseUrl: string };

/** The name a passkey belongs to. A browser gives none to a bare number, so this machine is called by its name. */
function ownerOf({ baseUrl }: Address): { rpID: string; origins: string[] } {
  const { hostname, origin, protocol, port } = new URL(baseUrl);
  if (!/^(127\.[\d.]+|\[::1\])$/.test(hostname)) return { rpID: hostname, origins: [origin] };
  return { rpID: 'localhost', origins: [origin, `${protocol}//localhost${port && `:${port}`}`] };
}

/** What the browser is asked when somebody wants to make a passkey. */
export async function questionForNewPasskey(
  address: Address,
  person: Person,
  passkeys: readonly Passkey[],
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { generateRegistrationOptions } = await library();
  return generateRegistrationOptions({
    rpName: 'Samenwijk',
    rpID: ownerOf(address).rpID,
    userName: person.email ?? '',
    userDisplayName: person.name,
    userID: new TextEncoder().encode(`person-${person.id}`),
    excludeCredentials: passkeys.map(described),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

/** What the browser is asked when somebody shows a passkey: any at the door, one of these inside. */
export async function questionForPasskey(
  address: Address,
  passkeys: readonly Passkey[] = [],
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { generateAuthenticationOptions } = await library();
  return generateAuthenticationOptions({
    rpID: ownerOf(address).rpID,
    userVerification: 'required',
    allowCredentials: passkeys.map(described),
  });
}

const described = ({ credentialId, transports }: Passkey): { id: string; transports: string[] } => ({
  id: credentialId,
  transports: transports === '' ? [] : transports.split(','),
});

interface Answer {
  readonly id: string;
  readonly response: { readonly clientDataJSON: string };
}

/** The answer of a browser, and the question it says it answers; null when it is no such thing. */
export function readAnswer(text: string): { readonly answer: Answer; readonly challenge: string } | null {
  try {
    const answer = JSON.parse(text) as Answer;
    const said = JSON.parse(Buffer.from(answer.response.clientDataJSON, 'base64url').toString()) as {
      challenge?: unknown;
    };
    return typeof answer.id === 'string' && typeof said.challenge === 'string'
      ? { answer, challenge: said.challenge }
      : null;
  } catch {
    return null;
  }
}

export type NewKey = Pick<Passkey, 'credentialId' | 'publicKey' | 'counter' | 'transports'>;

/** The new passkey in an answer, or null when its proof does not hold. */
export async function newPasskeyIn(
  address: Address,
  { answer, challenge }: { answer: Answer; challenge: string },
): Promise<NewKey | null> {
  const { verifyRegistrationResponse } = await library();
  const { rpID, origins } = ownerOf(address);
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: answer as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: origins,
      expectedRPID: rpID,
    });
    if (!verified) return null;
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
    return {
      credentialId: id,
      publicKey: Buffer.from(publicKey).toString('base64url'),
      counter,
      transports: transports.filter(it => /^[a-z-]{1,20}$/.test(it)).join(','),
    };
  } catch {
    return null;
  }
}

/** The new count of a passkey that proved itself, or null when its proof does not hold. */
export async function counterOfProof(
  address: Address,
  { answer, challenge }: { answer: Answer; challenge: string },
  passkey: Passkey,
): Promise<number | null> {
  const { verifyAuthenticationResponse } = await library();
  const { rpID, origins } = ownerOf(address);
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: answer as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: origins,
      expectedRPID: rpID,
      credential: {
        id: passkey.credentialId,
        publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
        counter: passkey.counter,
      },
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    return null;
  }
}
