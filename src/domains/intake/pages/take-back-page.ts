import { button, linkButton } from '../../../design/components/button/button.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { textField } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import { mostTakenBackReason, type VoiceImport } from '../intake.ts';

/** Taking a whole import back. */
export function takeBackPage(
  frame: Frame,
  {
    made,
    typed,
    error,
  }: { readonly made: VoiceImport; readonly typed: string; readonly error: string | undefined },
): Html {
  return page(
    frame,
    {
      title: `Terugdraaien: ${made.name}`,
      breadcrumb: [{ label: made.name, href: paths.voiceImport(made.id) }],
      hasErrors: error !== undefined,
      isPrivate: true,
    },
    html`${error && errorSummary({ reason: error })}
${pageHeader({
  kicker: html`<bdi>${made.name}</bdi>`,
  title: 'Draai deze invoer terug',
  lead: 'Alle reacties uit dit bestand worden ingetrokken, behalve als er al antwoord op is. Dat ze er waren, blijft te lezen. Daarna kunt u het bestand opnieuw inlezen.',
})}
<form class="sw-form" method="post" action="${paths.takeBackImport(made.id)}" novalidate>
${textField({ name: 'reason', label: 'Waarom?', hint: 'Iedereen kan dit lezen. Bijvoorbeeld: dit was het verkeerde bestand.', value: typed, error, maxLength: mostTakenBackReason })}
<div class="sw-buttons">${button({ label: 'Draai terug', isNegative: true })}${linkButton({ label: 'Toch niet', href: paths.voiceImport(made.id), kind: 'secondary' })}</div>
</form>`,
  );
}
