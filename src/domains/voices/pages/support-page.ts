import { button } from '../../../design/components/button/button.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { onceField } from '../../../design/once-field.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import { guestFields } from './guest-fields.ts';

/** To stand behind what somebody brought in, without an account. */
export const supportPage = (it: {
  readonly frame: Frame;
  readonly voice: { readonly id: number; readonly title: string };
  readonly guest: { readonly name: string; readonly email: string } | null;
  readonly emailError?: string;
}): Html =>
  page(
    it.frame,
    {
      title: 'Dit vind ik ook',
      isPrivate: true,
      hasErrors: it.emailError !== undefined,
      breadcrumb: [
        { label: 'Inbreng', href: paths.voices },
        { label: it.voice.title, href: paths.voice(it.voice.id) },
      ],
    },
    html`${errorSummary({ email: it.emailError })}
${pageHeader({ title: 'Dit vind ik ook', lead: html`Steun “<bdi>${it.voice.title}</bdi>”. Iedereen telt één keer mee. Uw naam komt niet op de website.` })}
<form class="sw-form" method="post" action="${paths.supportVoice(it.voice.id)}" novalidate>${onceField()}<input type="hidden" name="steun" value="ja">
${it.guest && guestFields(it.guest, it.emailError)}
<div class="sw-buttons">${button({ label: it.guest ? 'Ga verder' : 'Steun dit' })}<a class="nl-link" href="${paths.voice(it.voice.id)}">Terug</a></div></form>`,
  );
