import { alert } from '../../../design/components/alert/alert.ts';
import { actionForm, linkButton } from '../../../design/components/button/button.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import { kindWords } from '../kind-words.ts';
import type { NewsKind } from '../news.ts';

export interface StopMail {
  readonly kind: NewsKind;
  readonly token: string;
  readonly isStopped: boolean;
}

/** From a mail to here: one press stops this kind of mail, another one takes that back. Nobody has to sign in. */
export function stopMailPage(frame: Frame, { kind, token, isStopped }: StopMail): Html {
  const { name, about } = kindWords[kind];
  const title = isStopped ? 'U krijgt deze mails niet meer' : 'Deze mails stoppen?';
  return page(
    frame,
    { title, isPrivate: true },
    html`${pageHeader({ title, lead: `Het gaat om: ${name.toLowerCase()}.` })}
${
  isStopped
    ? html`${alert({ kind: 'ok', content: 'Dit is meteen ingegaan. Andere mails blijven komen. Op de website blijft alles te lezen.' })}
<div class="sw-buttons">${actionForm({ label: 'Stuur mij toch weer mail', kind: 'secondary', action: paths.resumeMail(token) })}${linkButton({ label: 'Kies welke mails u krijgt', kind: 'subtle', href: `${paths.myPage}#mail` })}</div>`
    : html`<div class="sw-prose"><p>${about}</p><p>Op de website blijft alles te lezen.</p></div>
<div class="sw-buttons">${actionForm({ label: 'Stop deze mails', action: paths.stopMail(token) })}</div>`
}`,
  );
}
