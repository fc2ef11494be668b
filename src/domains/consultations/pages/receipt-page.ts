import { alert } from '../../../design/components/alert/alert.ts';
import { actionForm } from '../../../design/components/button/button.ts';
import { dataList } from '../../../design/components/data-list/data-list.ts';
import { day } from '../../../design/components/day/day.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html, nothing } from '../../../design/view.ts';
import { momentInWords } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import { dayOf, type Instant } from '../../../platform/clock.ts';
import type { Consultation } from '../consultation.ts';
import { channelNames, draftName, type FormalView, viewName, waitsForSpeaker } from '../formal-view.ts';
import { receiptRules } from '../term.ts';

/** The receipt of a view: number, day and time. Behind a key that only the submitter has; without name or words. */
export function receiptPage(
  frame: Frame,
  {
    consultation,
    view,
    isWithdrawn,
    now,
  }: {
    readonly consultation: Consultation;
    readonly view: FormalView;
    readonly isWithdrawn: boolean;
    readonly now: Instant;
  },
): Html {
  const { announcement } = consultation;
  const received =
    view.channel === 'web'
      ? momentInWords(view.receivedAt)
      : html`${day(dayOf(view.receivedAt))}, ${channelNames[view.channel]}`;
  return page(
    frame,
    {
      title: 'Ontvangstbewijs',
      isPrivate: true,
      breadcrumb: [
        { label: 'Inspraak', href: paths.consultations },
        { label: announcement.title, href: paths.consultation(consultation.id) },
      ],
    },
    html`${pageHeader({ kicker: 'Ontvangstbewijs', title: viewName(view) })}
${
  view.isLate
    ? alert({
        kind: 'warning',
        title: 'Uw zienswijze is te laat',
        content: html`<p>${receiptRules[view.receiptRule]} Wij bewaren hem en u krijgt antwoord. ${consultation.decidingBodyName} mag hem buiten beschouwing laten.</p>`,
      })
    : alert({
        kind: 'ok',
        title: 'Uw zienswijze is ontvangen',
        content: html`<p>${receiptRules[view.receiptRule]}</p>`,
      })
}
${waitsForSpeaker(view) && alert({ kind: 'info', title: 'Bevestig wat is opgeschreven', content: html`<p>U gaf uw zienswijze mondeling. Lees wat wij opschreven, in de mail of op papier, en bevestig het.</p>` })}
${isWithdrawn && alert({ kind: 'info', content: html`<p>U hebt deze zienswijze ingetrokken.</p>` })}
${dataList([
  {
    key: 'Over',
    value: html`<a class="nl-link" href="${paths.consultation(consultation.id)}"><bdi>${announcement.title}</bdi></a>`,
  },
  { key: 'Ontwerp', value: draftName(announcement, view.draftKey) },
  { key: 'Ontvangen', value: received },
  { key: 'Nummer', value: String(view.number) },
  { key: 'Antwoord', value: html`uiterlijk ${day(announcement.answerOn)}` },
  {
    key: 'Wat iedereen ziet',
    value: html`<a class="nl-link" href="${paths.voice(view.voiceId)}">${viewName(view)}</a>: een samenvatting zonder uw naam, en het antwoord`,
  },
])}
${isWithdrawn ? nothing : speaking(consultation, view, now)}
<p class="sw-hint">Bewaar het adres van deze pagina, of de mail. Wie het adres heeft, ziet uw naam en uw tekst niet.</p>`,
  );
}

function speaking({ announcement }: Consultation, view: FormalView, now: Instant): Html {
  const { hearing } = announcement;
  if (!hearing) return nothing;
  const hasAsked = view.askedToSpeakAt !== null;
  const canAsk = dayOf(now) <= hearing.askUntil;
  return section({
    title: 'Spreken op de hoorzitting',
    content: html`<p>${momentInWords(hearing.at)}, <bdi>${hearing.place}</bdi>. ${hasAsked ? 'U staat op de sprekerslijst.' : 'U staat niet op de sprekerslijst.'} ${canAsk ? html`Veranderen kan tot en met ${day(hearing.askUntil)}.` : 'Dat kan nu niet meer veranderen.'}</p>
${canAsk && actionForm({ action: paths.askToSpeak(view.receiptKey), label: hasAsked ? 'Toch niet spreken' : 'Ik wil spreken', kind: 'secondary', fields: html`<input type="hidden" name="spreken" value="${hasAsked ? 'nee' : 'ja'}">` })}`,
  });
}
