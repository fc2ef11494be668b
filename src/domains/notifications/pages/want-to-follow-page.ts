import { actionForm, linkButton } from '../../../design/components/button/button.ts';
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
}

const hidden = ({ topic, returnTo }: WantToFollow): Html =>
  html`<input type="hidden" name="onderwerp" value="${topic}"><input type="hidden" name="terug" value="${returnTo}">`;

/** For a guest: following needs an address to tell things to, and no more than that. */
export function wantToFollowPage(frame: Frame, it: WantToFollow): Html {
  const title = `Volg ${it.what}`;
  return page(
    frame,
    { title, isPrivate: true },
    html`${pageHeader({
      title,
      lead: 'U krijgt hooguit één overzicht per dag, en alleen als er iets is gebeurd. Stoppen kan in elke mail.',
    })}
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
