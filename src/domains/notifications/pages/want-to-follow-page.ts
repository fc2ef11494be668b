import { actionForm, button, linkButton } from '../../../design/components/button/button.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { textField } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import type { Topic } from '../topic.ts';

export interface WantToFollow {
  readonly topic: Topic;
  /** "de wijk Veldzicht", "deze inbreng". */
  readonly what: string;
  readonly returnTo: string;
  readonly email?: string;
  readonly error?: string | undefined;
}

const hidden = ({ topic, returnTo }: WantToFollow): Html =>
  html`<input type="hidden" name="onderwerp" value="${topic}"><input type="hidden" name="terug" value="${returnTo}">`;

/** For a guest: following needs an address to tell things to, and no more than that. */
export function wantToFollowPage(frame: Frame, it: WantToFollow): Html {
  const title = `Volg ${it.what}`;
  return page(
    frame,
    { title, isPrivate: true, hasErrors: it.error !== undefined },
    html`${errorSummary({ email: it.error })}${pageHeader({
      title,
      lead: 'U krijgt hooguit één overzicht per dag, en alleen als er iets is gebeurd. Stoppen kan in elke mail.',
    })}
<form method="post" action="${paths.followByMail}" novalidate>${hidden(it)}
${textField({
  name: 'email',
  label: 'Uw e-mailadres',
  hint: 'We sturen u een mail met een knop. Pas als u daarop drukt, volgt u het echt.',
  type: 'email',
  autocomplete: 'email',
  value: it.email,
  error: it.error,
})}
<div class="sw-buttons">${button({ label: 'Stuur mij die mail', icon: 'bell' })}</div></form>
${section({
  title: 'Kent u deze website al?',
  content: html`<p>Log in. U komt daarna hier terug.</p><p>${linkButton({
    label: 'Inloggen',
    kind: 'secondary',
    href: paths.signInTo(paths.wantToFollow(it.topic, it.returnTo)),
  })}</p>`,
})}`,
  );
}

/** For somebody who has just signed in: one press is left. */
export function followNowPage(frame: Frame, it: WantToFollow): Html {
  const title = `Volg ${it.what}`;
  return page(
    frame,
    { title, isPrivate: true },
    html`${pageHeader({
      title,
      lead: 'U krijgt hooguit één overzicht per dag, en alleen als er iets is gebeurd.',
    })}
<div class="sw-buttons">${actionForm({ label: `Volg ${it.what}`, icon: 'bell', action: paths.follow, fields: hidden(it) })}${linkButton({ label: 'Nee, terug', kind: 'secondary', href: it.returnTo })}</div>`,
  );
}

export function followMailSentPage(frame: Frame, it: WantToFollow): Html {
  const title = 'Kijk in uw mail';
  return page(
    frame,
    { title, isPrivate: true },
    html`${pageHeader({ title })}
<div class="sw-prose"><p>We hebben een mail gestuurd naar <strong>${it.email}</strong>. Druk in die mail op de knop. Vanaf dan volgt u ${it.what}.</p>
<p>Geen mail gekregen? Kijk bij ongewenste mail, of probeer het over een kwartier nog eens.</p></div>
<div class="sw-buttons">${linkButton({ label: 'Terug naar waar u was', kind: 'secondary', href: it.returnTo })}</div>`,
  );
}
