import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { Provider } from 'oidc-provider';
import { openTestSite, type TestSite } from '../../../test/site.ts';
import type { Page, Visitor } from '../../../test/visitor.ts';
import { paths } from '../../paths.ts';
import { ensurePerson } from './ensure-person.ts';
import { findPersonByEmail } from './store.ts';

const baseUrl = 'http://samen.test';
const strongAcr = 'urn:example:strong';

let server: Server;
let issuer: string;
/** Who is at the keyboard of the provider, and what the provider says of them. */
let claims: Record<string, unknown>;
let grantedAcr: string | undefined;

before(async () => {
  server = createServer();
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'samenwijk',
        client_secret: 'a-secret-of-the-test',
        redirect_uris: [baseUrl + paths.providerReturn],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub', 'acr'], email: ['email', 'email_verified'], profile: ['name'] },
    acrValues: [strongAcr],
    pkce: { required: () => true },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...claims }) }),
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    cookies: { keys: ['a-key-of-the-test'] },
  });
  const answer = provider.callback();
  server.on('request', async (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return answer(request, response);
    const { params, prompt, grantId } = await provider.interactionDetails(request, response);
    const grant =
      (grantId && (await provider.Grant.find(grantId))) ||
      new provider.Grant({ accountId: 'ama-1', clientId: String(params.client_id) });
    grant.addOIDCScope('openid email profile');
    const result =
      prompt.name === 'login'
        ? { login: { accountId: 'ama-1', ...(grantedAcr && { acr: grantedAcr }) } }
        : { consent: { grantId: await grant.save() } };
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: true });
  });
});

after(() => {
  server.closeAllConnections();
  server.close();
});

async function withSite(
  environment: Record<string, string>,
  run: (site: TestSite) => Promise<void>,
): Promise<void> {
  claims = { email: 'ama@dorp.test', email_verified: true, name: 'Ama' };
  grantedAcr = undefined;
  const site = await openTestSite('sqlite', {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: 'samenwijk',
    OIDC_CLIENT_SECRET: 'a-secret-of-the-test',
    OIDC_LABEL: 'gemeente Proefstad',
    ...environment,
  });
  try {
    await run(site);
  } finally {
    await site.close();
  }
}

/** Where our site sends somebody, and with what it came back from the provider: an address of our own. */
async function goThroughProvider(visitor: Visitor, returnTo: string): Promise<string> {
  const sent = await visitor.get(`${paths.provider}?naar=${encodeURIComponent(returnTo)}`);
  let address = sent.headers.get('location') ?? '';
  const cookies = new Map<string, string>();
  for (let step = 0; step < 10 && !address.startsWith(baseUrl); step++) {
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split(/=(.*)/);
      cookies.set(name, value);
    }
    await response.arrayBuffer();
    address = new URL(response.headers.get('location') ?? '', address).href;
  }
  return address.slice(baseUrl.length);
}

const signIn = async (visitor: Visitor, returnTo: string = paths.sessions): Promise<Page> =>
  visitor.get(await goThroughProvider(visitor, returnTo));

test('somebody signs in with the account of work, and is back where it began', () =>
  withSite({}, async site => {
    const visitor = site.visitor();
    (await visitor.get(paths.signIn)).shows('Inloggen via gemeente Proefstad');
    const page = await signIn(visitor);
    assert.equal(page.path, paths.sessions);
    page.shows('met een werkaccount');
    assert.equal((await findPersonByEmail(site.database.read, 'ama@dorp.test'))?.name, 'Ama');
    assert.equal(site.lines.at(-1)?.action, 'people.sign-in-by-provider');
  }));

test('who had an account keeps it, and is known afterwards whatever the address becomes', () =>
  withSite({}, async site => {
    const person = await site.database.write(tx =>
      ensurePerson(tx, { email: 'ama@dorp.test', name: 'Ama van hier' }, site.now()),
    );
    await signIn(site.visitor());
    claims = { email: 'anders@dorp.test', email_verified: false };
    await signIn(site.visitor());
    const sessions = await site.database.read.selectFrom('sessions').select('personId').execute();
    assert.deepEqual(
      sessions.map(it => it.personId),
      [person.id, person.id],
    );
  }));

test('an address the provider does not vouch for opens no account', () =>
  withSite({}, async site => {
    claims = { email: 'ama@dorp.test', email_verified: false, name: 'Ama' };
    const page = await signIn(site.visitor());
    assert.equal(page.status, 403);
    page.shows('We weten uw e-mailadres niet zeker');
    assert.equal(await findPersonByEmail(site.database.read, 'ama@dorp.test'), undefined);
  }));

test('a provider that asked for a second factor spares somebody ours', () =>
  withSite({ OIDC_ACR: strongAcr }, async site => {
    grantedAcr = strongAcr;
    await signIn(site.visitor());
    grantedAcr = 'urn:example:weak';
    await signIn(site.visitor());
    const sessions = await site.database.read
      .selectFrom('sessions')
      .select('secondFactorAt')
      .orderBy('id')
      .execute();
    assert.deepEqual(
      sessions.map(it => it.secondFactorAt !== null),
      [true, false],
    );
  }));

test('an answer that was not asked for in this browser is refused', () =>
  withSite({}, async site => {
    const address = await goThroughProvider(site.visitor(), '/');
    assert.equal((await site.visitor().get(address)).status, 503);
    const other = site.visitor();
    await goThroughProvider(other, '/');
    assert.equal((await other.get(address)).heading, 'Inloggen is niet gelukt');
    assert.deepEqual(await site.database.read.selectFrom('sessions').selectAll().execute(), []);
  }));

test('an answer of the provider counts once', () =>
  withSite({}, async site => {
    const visitor = site.visitor();
    const address = await goThroughProvider(visitor, '/');
    await visitor.get(address);
    assert.equal((await visitor.get(address)).heading, 'Inloggen is niet gelukt');
  }));

test('a provider that is away gives a clear page, and is found again afterwards', () =>
  withSite({ OIDC_ISSUER: 'http://127.0.0.1:9' }, async site => {
    const page = await site.visitor().get(paths.provider);
    assert.equal(page.status, 503);
    page.shows('Inloggen via gemeente Proefstad ging niet');
  }));

test('where no provider is set there is no way to one', async () => {
  const site = await openTestSite('sqlite');
  try {
    assert.equal((await site.visitor().get(paths.provider)).status, 404);
    (await site.visitor().get(paths.signIn)).doesNotShow('Werkt u bij de gemeente?');
  } finally {
    await site.close();
  }
});
