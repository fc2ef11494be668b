import { paths } from '../paths.ts';
import { perRequest } from '../platform/site.ts';
import type { Assets, Extra } from './assets.ts';
import { type AlertKind, alert } from './components/alert/alert.ts';
import { breadcrumb, type Crumb } from './components/breadcrumb/breadcrumb.ts';
import { icon } from './icons.ts';
import { type Html, html, nothing, trusted } from './view.ts';
import { capital } from './words.ts';

/** What every page knows of its reader and its town. */
export interface Frame {
  readonly townName: string;
  /** The address of this page without its query: marks where the reader is. */
  readonly path: string;
  readonly isDemo: boolean;
  readonly person: { readonly name: string } | null;
  readonly isOfficial: boolean;
  readonly isAdministrator: boolean;
  readonly isCouncilMember: boolean;
  readonly unreadCount?: number;
  /** What the last action brought about, said once. */
  readonly notice?: { readonly kind: AlertKind; readonly text: string };
  readonly assets: Pick<Assets, 'stylesheet' | 'script' | 'extras' | 'icon' | 'fonts' | 'themeColor'>;
}

export const frameIn = perRequest<Frame>('frame');

export interface PageOptions {
  /** Without the name of the town. */
  readonly title: string;
  readonly description?: string;
  /** From below the town down to, and without, this page; left out on pages that stand beside the first one. */
  readonly breadcrumb?: readonly Crumb[];
  /** A heading over the full width, in place of one inside the content. */
  readonly banner?: Html;
  /** True after a form was refused, so that the title says it first. */
  readonly hasErrors?: boolean;
  /** Pages for one reader are not for search engines. */
  readonly isPrivate?: boolean;
}

interface Door {
  readonly label: string;
  readonly href: string;
}

const publicDoors: readonly Door[] = [
  { label: 'Wijken', href: paths.areas },
  { label: 'Inbreng', href: paths.voices },
  { label: 'Meepraten', href: paths.trajectories },
  { label: 'Afspraken', href: paths.promises },
  { label: 'Besluiten', href: paths.decisions },
  { label: 'Wijkbudgetten', href: paths.budgets },
];

const footerDoors: readonly Door[] = [
  { label: 'Over Samenwijk', href: paths.about },
  { label: 'Handreiking', href: paths.guidance },
  { label: 'Het logboek', href: paths.log },
  { label: 'Open data', href: paths.openData },
  { label: 'Toegankelijkheid', href: paths.accessibility },
  { label: 'Privacy', href: paths.privacy },
];

/** A whole document around the content of one page. */
export function page(frame: Frame, options: PageOptions, content: Html): Html {
  const { assets, townName } = frame;
  const body = html`${options.banner}${content}`;
  return html`${trusted('<!DOCTYPE html>')}
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${options.hasErrors && 'Fout: '}${options.title} | Samenwijk ${townName}</title>
${options.description && html`<meta name="description" content="${options.description}">`}
${options.isPrivate && html`<meta name="robots" content="noindex">`}
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="${assets.themeColor}">
${stylesheets(assets, body)}
${assets.fonts.map(font => html`<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin>`)}
<link rel="icon" href="${assets.icon}" type="image/svg+xml">
${scripts(assets, body)}
</head>
<body>
<a class="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud">Naar de inhoud</a>
${masthead(frame)}
${options.breadcrumb && html`<div class="sw-trail">${breadcrumb([{ label: capital(townName), href: paths.home }, ...options.breadcrumb])}</div>`}
<main id="inhoud" tabindex="-1">
${options.banner}
<div class="sw-main">
${frame.notice && html`<div class="sw-notice" role="status" tabindex="-1" id="melding">${alert({ kind: frame.notice.kind, content: frame.notice.text })}</div>`}
${content}
</div>
</main>
${footer(frame)}
</body>
</html>
`;
}

type Needs = Pick<Assets, 'stylesheet' | 'script' | 'extras'>;

/** The stylesheets a page with this content needs. */
export const stylesheets = ({ stylesheet, extras }: Needs, content: Html): Html =>
  html`${[stylesheet, ...extrasFor(extras, 'style', content)].map(address => html`<link rel="stylesheet" href="${address}">`)}`;

/** The scripts a page with this content can use. */
export const scripts = ({ script, extras }: Needs, content: Html): Html =>
  html`${[script, ...extrasFor(extras, 'script', content)].map(address => html`<script type="module" src="${address}"></script>`)}`;

const extrasFor = (extras: Assets['extras'], wanted: Extra['kind'], content: Html): string[] =>
  extras.filter(({ kind, sign }) => kind === wanted && sign.test(content.text)).map(({ address }) => address);

function masthead(frame: Frame): Html {
  const workDoors: Door[] = [
    ...(frame.isOfficial ? [{ label: 'Werkvoorraad', href: paths.workQueue }] : []),
    ...(frame.isCouncilMember ? [{ label: 'Raadsoverzicht', href: paths.council }] : []),
    ...(frame.isAdministrator ? [{ label: 'Beheer', href: paths.administration }] : []),
  ];
  return html`<header class="sw-masthead">
${frame.isDemo && html`<p class="sw-demo"><strong>Dit is een verzonnen gemeente.</strong> Mensen, plaatsen en afspraken zijn bedacht, om te laten zien hoe het werkt. <a href="${paths.demo}">Kijk rond als bewoner, wijkmanager of raadslid</a></p>`}
<div class="sw-masthead__inner">
<a class="sw-wordmark" href="/"${current(frame, '/')}>${mark}<span class="sw-wordmark__name">Samenwijk</span> <span class="sw-wordmark__town">${capital(frame.townName)}</span></a>
<nav class="sw-masthead__nav" aria-label="Hoofdmenu"><ul>${doorsOf(frame, publicDoors)}</ul></nav>
<ul class="sw-masthead__own">
<li><a href="${paths.search}"${current(frame, paths.search)}>${icon('search')}<span class="sw-masthead__word">Zoeken</span></a></li>
<li>${ownDoor(frame)}</li>
</ul>
</div>
${workDoors.length > 0 && html`<nav class="sw-masthead__work" aria-label="Uw werk"><ul>${doorsOf(frame, workDoors)}</ul></nav>`}
</header>`;
}

const doorsOf = (frame: Frame, doors: readonly Door[]): Html[] =>
  doors.map(({ label, href }) => html`<li><a href="${href}"${current(frame, href)}>${label}</a></li>`);

function ownDoor(frame: Frame): Html {
  if (!frame.person)
    return html`<a href="${paths.signIn}"${current(frame, paths.signIn)}>${icon('person')}Inloggen</a>`;
  const unread = frame.unreadCount ?? 0;
  return html`<a href="${paths.myPage}"${current(frame, paths.myPage)}>${icon('person')}Mijn pagina${unread > 0 && html` <span class="sw-masthead__unread">${unread}<span class="sw-hidden"> ${unread === 1 ? 'nieuw bericht' : 'nieuwe berichten'}</span></span>`}</a>`;
}

const current = (frame: Frame, href: string): Html => {
  if (frame.path === href) return html` aria-current="page"`;
  return href !== '/' && frame.path.startsWith(`${href}/`) ? html` aria-current="true"` : nothing;
};

function footer(frame: Frame): Html {
  return html`<footer class="sw-footer"><div class="sw-footer__inner">
<p class="sw-footer__word">Hier houden een wijk en haar gemeente elkaar aan hun woord. Wat is gezegd, beloofd en besloten in ${frame.townName} blijft hier staan.</p>
<nav aria-label="Over deze site"><ul>${doorsOf(frame, footerDoors)}</ul></nav>
</div></footer>`;
}

// A step gable that speaks: the mark of Samenwijk, in the colour of its surroundings.
const mark = trusted(
  '<svg class="sw-wordmark__mark" aria-hidden="true" viewBox="3 4 18 19" width="36" height="38"><path d="M4 19V11.5H7V8.5H9.5V5.5H14.5V8.5H17V11.5H20V19H11L7 22.5V19Z"/></svg>',
);
