// Who may do what, tried out: every route as every kind of viewer, written down as docs/permissions.md.
import assert from 'node:assert/strict';
import {
  formsOf,
  type KindOfViewer,
  kindsOfViewer,
  openWholeSite,
  type Route,
  type WholeSite,
} from './whole-site.ts';

export const permissionsFile = new URL('../docs/permissions.md', import.meta.url);

type Verdict = 'may' | 'is asked who it is' | 'is not found';

export async function permissionTable(): Promise<string> {
  const site = await openWholeSite();
  try {
    const forms = await formsOf(site);
    const rows: string[] = [];
    for (const route of site.routes) {
      const verdicts = new Map<KindOfViewer, Verdict>();
      for (const viewer of kindsOfViewer) {
        verdicts.set(viewer, await verdictOn(site, route, viewer, forms.for(viewer, route)));
      }
      const who = (verdict: Verdict): KindOfViewer[] =>
        kindsOfViewer.filter(kind => verdicts.get(kind) === verdict);
      rows.push(
        `| ${route.method} | \`${route.pattern}\` | ${inWords(who('may'))} | ${inWords(who('is asked who it is'))} |`,
      );
    }
    return `${introduction}${rows.join('\n')}\n`;
  } finally {
    await site.close();
  }
}

async function verdictOn(
  site: WholeSite,
  { method, pattern, address }: Route,
  viewer: KindOfViewer,
  fields: URLSearchParams | undefined,
): Promise<Verdict> {
  const body = method === 'POST' ? (fields ?? new URLSearchParams()) : null;
  const response = await site.ask(site.trial, viewer, method, address, body);
  await response.arrayBuffer();
  assert.ok(response.status < 500, `${method} ${pattern} as ${viewer}: ${response.status}`);
  assert.notEqual(response.status, 403, `${method} ${pattern} as ${viewer}: what you may not see is 404`);
  if (response.status === 404) return 'is not found';
  const isSentToSignIn = /^\/inloggen(\?|$)/.test(response.headers.get('location') ?? '');
  return isSentToSignIn && !pattern.startsWith('/inloggen') ? 'is asked who it is' : 'may';
}

function inWords(who: readonly KindOfViewer[]): string {
  const others = kindsOfViewer.filter(kind => !who.includes(kind));
  if (others.length === 1 && others[0] === 'guest') return 'everybody signed in';
  if (others.length === 0) return 'everybody';
  if (who.length > 0 && others.length === 1) return `everybody but ${others[0]}`;
  if (others.length === 2 && others.includes('guest'))
    return `everybody signed in but ${others.find(one => one !== 'guest')}`;
  return who.join(', ') || '–';
}

const introduction = `# Who may do what

Every route of the site, tried as every kind of viewer. Whoever is not named gets "not found". Made by
\`npm run permissions\`; \`test/permissions.test.ts\` compares it with the site as it is, so a new route or a changed
right shows in the diff and is read by a reviewer.

The kinds: a *guest*; a *resident* without a seat; the *author* of the voices that are tried; every role, held in
the team that answers those voices and keeps the promises tried, where that team has the role; and an *official
elsewhere*. Forms are sent as the page gives
them. "May" says that the site does not refuse this viewer; the form can still be incomplete.

| Method | Address | May | Is asked to sign in |
|---|---|---|---|
`;
