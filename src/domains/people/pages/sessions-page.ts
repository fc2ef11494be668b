import { badge } from '../../../design/components/badge/badge.ts';
import { actionForm } from '../../../design/components/button/button.ts';
import { day } from '../../../design/components/day/day.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import type { Method, Session } from '../session.ts';

const methods: Record<Method, string> = {
  mail: 'met een link per mail',
  code: 'met een code per mail',
  passkey: 'met een toegangssleutel',
  provider: 'met een werkaccount',
};

/** Every browser somebody is signed in with, this one first, each with a button to end it. */
export function sessionsPage(
  frame: Frame,
  { sessions, currentId }: { readonly sessions: readonly Session[]; readonly currentId: number },
): Html {
  const others = sessions.filter(it => it.id !== currentId);
  return page(
    frame,
    {
      title: 'Waar u bent ingelogd',
      isPrivate: true,
      breadcrumb: [
        { label: 'Mijn pagina', href: paths.myPage },
        { label: 'Uw account', href: paths.account },
      ],
    },
    html`${pageHeader({
      title: 'Waar u bent ingelogd',
      lead: 'Herkent u iets niet? Log daar dan uit. Wie het ook is, heeft dan een nieuwe link uit uw mail nodig.',
    })}
<ul class="sw-keys">${[...sessions.filter(it => it.id === currentId), ...others].map(
      it => html`<li class="sw-key"><div>
<p class="sw-key__name">${it.device}${it.id === currentId && html` ${badge({ label: 'Dit apparaat', tone: 'good' })}`}</p>
<p>Ingelogd op ${day(it.createdAt, 'moment')}, ${methods[it.method]}. Laatst gebruikt op ${day(it.lastUsedOn)}.</p></div>
${actionForm({
  action: it.id === currentId ? paths.signOut : paths.endSession(it.id),
  label: 'Uitloggen',
  about: `op ${it.device}`,
  kind: 'secondary',
})}</li>`,
    )}</ul>
${
  others.length > 0 &&
  html`<div class="sw-buttons">${actionForm({ action: paths.endOtherSessions, label: 'Log overal uit, behalve hier', kind: 'secondary' })}</div>`
}`,
  );
}
