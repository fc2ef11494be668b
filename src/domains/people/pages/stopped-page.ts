import { linkButton } from '../../../design/components/button/button.ts';
import { day } from '../../../design/components/day/day.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html, type Printable } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import type { Instant } from '../../../platform/clock.ts';

function stopped(frame: Frame, title: string, text: Printable, next?: { label: string; href: string }): Html {
  return page(
    frame,
    { title, isPrivate: true },
    html`${pageHeader({ title, lead: text })}${next && html`<div class="sw-buttons">${linkButton(next)}</div>`}`,
  );
}

/** A link that was used, is too old, or never was. */
export const linkGonePage = (frame: Frame): Html =>
  stopped(
    frame,
    'Deze link werkt niet meer',
    'Een link uit een mail werkt één keer en maar even. Misschien hebt u hem al gebruikt. Vraag gerust een nieuwe aan.',
    { label: 'Naar inloggen', href: paths.signIn },
  );

/** Too many tries; it says when the next one is possible. */
export const tooOftenPage = (frame: Frame, tryAgainAt: Instant): Html =>
  stopped(
    frame,
    'Even wachten',
    html`Dit is te vaak achter elkaar geprobeerd. Zo houden we tegen dat iemand codes raadt of u bestookt met mail. U kunt het weer proberen op ${day(tryAgainAt, 'moment')}.`,
  );

/** Somebody else has the address already. */
export const emailTakenPage = (frame: Frame): Html =>
  stopped(
    frame,
    'Dit e-mailadres is al in gebruik',
    'Er is al een account met dit e-mailadres. Uw eigen adres is niet gewijzigd. Log in met dit adres, of kies een ander.',
    { label: 'Naar uw account', href: paths.account },
  );

/** The identity provider did not let somebody through, or cannot be reached. */
export const providerFailedPage = (frame: Frame, label: string): Html =>
  stopped(
    frame,
    'Inloggen is niet gelukt',
    `Inloggen via ${label} ging niet. U bent niet ingelogd. Probeer het nog eens, of gebruik een link per mail.`,
    { label: 'Terug naar inloggen', href: paths.signIn },
  );

/** The provider does not vouch for an address, so that we cannot tell whose account it is. */
export const providerWithoutEmailPage = (frame: Frame, label: string): Html =>
  stopped(
    frame,
    'We weten uw e-mailadres niet zeker',
    `Via ${label} kregen we geen bevestigd e-mailadres. Daarom kunnen we u zo niet inloggen. Gebruik een link per mail, of vraag uw beheerder dit na te kijken.`,
    { label: 'Terug naar inloggen', href: paths.signIn },
  );

/** A passkey that we do not know, or whose proof did not hold. */
export const passkeyRefusedPage = (frame: Frame, returnTo: string): Html =>
  stopped(
    frame,
    'Deze toegangssleutel werkt niet',
    'We kennen deze toegangssleutel niet, of het duurde te lang. Probeer het nog eens, of kies een andere manier.',
    { label: 'Terug', href: returnTo },
  );
