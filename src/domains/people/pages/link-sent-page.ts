import { button } from '../../../design/components/button/button.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { textField } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import { withReturn } from '../return-address.ts';

interface LinkSent {
  readonly email: string;
  readonly handle: string;
  readonly returnTo: string;
  readonly minutes: number;
  readonly error?: 'wrong-code';
  /** Where the mail can be read when it goes nowhere, as in the demo. */
  readonly outbox: string | undefined;
}

const sentences = {
  'wrong-code': 'Deze code klopt niet. Kijk nog eens goed in de mail die u het laatst kreeg.',
} as const;

/** The mail is on its way. The same page for everybody, with an account or without. */
export function linkSentPage(frame: Frame, it: LinkSent): Html {
  const problem = it.error && sentences[it.error];
  return page(
    frame,
    { title: 'Kijk in uw mail', isPrivate: true, hasErrors: Boolean(problem) },
    html`${errorSummary({ code: problem })}
${pageHeader({
  title: 'Kijk in uw mail',
  lead: html`We hebben een mail gestuurd naar <strong>${it.email}</strong>. Druk op de knop in die mail om in te loggen. De knop werkt ${it.minutes} minuten.`,
})}
${it.outbox && html`<p>In deze verzonnen gemeente gaat geen echte mail weg. <a href="${it.outbox}">Lees de mail hier</a>.</p>`}
${section({
  title: 'Leest u uw mail op een ander apparaat?',
  content: html`<form method="post" action="${paths.linkSent}">
<input type="hidden" name="verzoek" value="${it.handle}">
${textField({
  name: 'code',
  label: 'Code uit de mail',
  hint: 'Zes cijfers. U kunt de code ook hier invullen in plaats van op de knop te drukken.',
  autocomplete: 'one-time-code',
  inputMode: 'numeric',
  maxLength: 12,
  width: 8,
  error: problem,
})}
<div class="sw-buttons">${button({ label: 'Inloggen met code' })}</div>
</form>`,
})}
${section({
  title: 'Geen mail gekregen?',
  content: html`<ul><li>Wacht een paar minuten.</li><li>Kijk ook bij ongewenste mail of spam.</li><li>Staat er een fout in het adres hierboven? <a href="${withReturn(paths.signIn, it.returnTo)}">Vul het opnieuw in</a>.</li></ul>`,
})}`,
  );
}
