import type { Configuration } from 'openid-client';
import { paths } from '../../paths.ts';
import type { IdentityProvider, Settings } from '../../platform/settings.ts';
import type { ProvidedIdentity } from './sign-in-by-provider.ts';

// Loaded when somebody first signs in this way; most towns never do.
const library = () => import('openid-client');

/** What the browser keeps while somebody is at the provider, so that the answer can be tied to the question. */
export interface Errand {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly returnTo: string;
}

/** The identity provider of the municipality, by OpenID Connect: code flow with PKCE, state and nonce. */
export interface Provider {
  /** Where to send somebody, and what the browser must keep. */
  send(returnTo: string): Promise<{ readonly address: string; readonly errand: Errand }>;
  /** Who came back; throws when the answer does not fit the errand. */
  receive(query: string, errand: Errand): Promise<ProvidedIdentity>;
}

export function openProvider({ baseUrl }: Pick<Settings, 'baseUrl'>, settings: IdentityProvider): Provider {
  const redirectUri = baseUrl + paths.providerReturn;
  let discovered: Promise<Configuration> | undefined;

  async function discover(): Promise<Configuration> {
    const { allowInsecureRequests, ClientSecretBasic, discovery } = await library();
    const { issuer, clientId, clientSecret } = settings;
    return discovery(
      new URL(issuer),
      clientId,
      undefined,
      ClientSecretBasic(clientSecret),
      // The settings allow http only on this machine itself.
      issuer.startsWith('http:') ? { execute: [allowInsecureRequests], timeout: 10 } : { timeout: 10 },
    );
  }

  /** Asked once; after a failure asked again at the next try. */
  function configuration(): Promise<Configuration> {
    discovered ??= discover().catch((error: unknown) => {
      discovered = undefined;
      throw error;
    });
    return discovered;
  }

  return {
    send: async returnTo => {
      const {
        buildAuthorizationUrl,
        calculatePKCECodeChallenge,
        randomNonce,
        randomPKCECodeVerifier,
        randomState,
      } = await library();
      const errand = {
        state: randomState(),
        nonce: randomNonce(),
        verifier: randomPKCECodeVerifier(),
        returnTo,
      };
      const address = buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: 'openid email profile',
        code_challenge: await calculatePKCECodeChallenge(errand.verifier),
        code_challenge_method: 'S256',
        state: errand.state,
        nonce: errand.nonce,
        ...(settings.acr && { acr_values: settings.acr }),
      });
      return { address: address.href, errand };
    },
    receive: async (query, errand) => {
      const { authorizationCodeGrant, fetchUserInfo } = await library();
      const provider = await configuration();
      const tokens = await authorizationCodeGrant(provider, new URL(redirectUri + query), {
        pkceCodeVerifier: errand.verifier,
        expectedState: errand.state,
        expectedNonce: errand.nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new Error('The identity provider sent no ID token');
      const said = provider.serverMetadata().userinfo_endpoint
        ? { ...(await fetchUserInfo(provider, tokens.access_token, claims.sub)), ...claims }
        : claims;
      return {
        issuer: claims.iss,
        subject: claims.sub,
        email: typeof said.email === 'string' ? said.email : '',
        isEmailVerified: said.email_verified === true,
        name: typeof said.name === 'string' ? said.name : '',
        isSure: settings.acr !== undefined && claims.acr === settings.acr,
      };
    },
  };
}
