import { alert } from '../../../design/components/alert/alert.ts';
import { badge } from '../../../design/components/badge/badge.ts';
import { linkButton } from '../../../design/components/button/button.ts';
import { dataList } from '../../../design/components/data-list/data-list.ts';
import { day } from '../../../design/components/day/day.ts';
import { emptyState } from '../../../design/components/empty-state/empty-state.ts';
import { mailBody, mailText } from '../../../design/components/mail/mail.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { plural } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Letter, Letterhead } from '../../../platform/mail/mail.ts';
import type { OutboxMail } from '../../../platform/mail/outbox.ts';

export interface Outbox {
  readonly mails: readonly OutboxMail[];
  readonly counts: { readonly waiting: number; readonly gaveUp: number };
  /** Whether what mails say may be read here: only in a demo. */
  readonly isReadable: boolean;
  readonly hasMore: boolean;
}

/** What was mailed, and what could not be. */
export function outboxPage(frame: Frame, { mails, counts, isReadable, hasMore }: Outbox): Html {
  const title = 'Postvak';
  const last = mails.at(-1);
  return page(
    frame,
    { title, isPrivate: true },
    html`${pageHeader({
      title,
      lead: isReadable
        ? 'Deze gemeente is verzonnen en verstuurt geen mail. Hier leest u wat mensen anders in hun mail zouden krijgen. De nieuwste staat bovenaan.'
        : 'Hier ziet u of mail aankomt bij de mailserver. Wat er in een mail staat, is hier niet te lezen.',
    })}
${(counts.waiting > 0 || counts.gaveUp > 0) && html`<p>${plural(counts.waiting, 'mail wacht', 'mails wachten')} op verzending. ${plural(counts.gaveUp, 'mail kon', 'mails konden')} niet worden bezorgd.</p>`}
${
  mails.length === 0
    ? emptyState({
        title: 'Er is nog geen mail',
        text: 'Vraag bijvoorbeeld een link om in te loggen, of breng iets in. De mail daarover verschijnt hier binnen een paar tellen.',
      })
    : html`<ol class="sw-outbox">${mails.map(mail => mailLine(mail, isReadable))}</ol>`
}
${hasMore && last && html`<div class="sw-buttons">${linkButton({ label: 'Oudere mails', kind: 'secondary', href: `${paths.outbox}?voor=${last.id}` })}</div>`}`,
  );
}

function mailLine(mail: OutboxMail, isReadable: boolean): Html {
  const { letter } = mail;
  const title =
    letter && isReadable
      ? html`<a class="nl-link" href="${paths.outboxMail(mail.id)}">${letter.subject}</a>`
      : html`Mail ${mail.id}`;
  return html`<li class="sw-outbox__mail"><p class="sw-outbox__title">${title}</p><p class="sw-outbox__facts">Aan <bdi>${mail.toAddress}</bdi>, ${day(mail.queuedAt, 'moment')} ${standing(mail, isReadable)}</p>${mail.lastError && html`<p class="sw-outbox__facts">${mail.lastError}</p>`}</li>`;
}

function standing(mail: OutboxMail, isDemo: boolean): Html {
  if (mail.gaveUpAt) return badge({ label: 'Niet bezorgd', tone: 'bad', icon: 'cross' });
  if (mail.sentAt) return badge({ label: isDemo ? 'Klaar' : 'Verstuurd', tone: 'good', icon: 'check' });
  return badge({ label: 'Wacht', tone: 'wait', icon: 'clock' });
}

export interface OneMail {
  readonly mail: OutboxMail;
  readonly letter: Letter;
  readonly head: Letterhead;
}

/** One mail, as its reader would see it. */
export function outboxMailPage(frame: Frame, { mail, letter, head }: OneMail): Html {
  return page(
    frame,
    {
      title: letter.subject,
      isPrivate: true,
      breadcrumb: [{ label: 'Postvak', href: paths.outbox }],
    },
    html`${pageHeader({ kicker: 'Mail', title: letter.subject })}
${dataList([
  { key: 'Aan', value: mail.toAddress },
  { key: 'Wanneer', value: day(mail.queuedAt, 'moment') },
])}
${section({
  title: 'Zoals een mailprogramma hem toont',
  content: html`<div class="sw-mail-frame">${mailBody(letter, head, html`<p class="sw-mail__subject">${letter.subject}</p>`)}</div>`,
})}
${section({ title: 'Als gewone tekst', content: html`<pre class="sw-mail-text" tabindex="0" aria-label="De mail als gewone tekst">${mailText(letter, head)}</pre>` })}
${!letter.stop && alert({ kind: 'info', content: 'Om deze mail is gevraagd. Daarom staat er geen knop in om zulke mails te stoppen.' })}`,
  );
}
