import { alert } from '../../../design/components/alert/alert.ts';
import { actionForm, button } from '../../../design/components/button/button.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { textField } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import { longestThemeName, type Theme, type ThemeProblem } from '../theme.ts';

const sentences: Record<ThemeProblem, string> = {
  'name-missing': 'Vul een naam in.',
  'name-too-long': `Maak de naam korter: hoogstens ${longestThemeName} tekens.`,
  'name-taken': 'Er is al een thema met deze naam.',
};

export type WhyNotRemoved = 'in-use' | 'last';

const whyNot: Record<WhyNotRemoved, string> = {
  'in-use': 'Dit thema is in gebruik en kan niet weg. U kunt het wel een andere naam geven.',
  last: 'Dit is het enige thema. Voeg eerst een ander toe.',
};

export interface ThemesShown {
  readonly themes: readonly Theme[];
  /** What was typed and refused: for a theme, or for a new one. */
  readonly refused?: {
    readonly slug: string | null;
    readonly name: string;
    readonly problem: ThemeProblem;
  };
  readonly notRemoved?: WhyNotRemoved | undefined;
}

/** What voices and promises are about: renamed, added to, put in order. */
export function themesPage(frame: Frame, { themes, refused, notRemoved }: ThemesShown): Html {
  const sentence = refused && sentences[refused.problem];
  const field = (slug: string | null): string => (slug === null ? 'nieuw' : `naam-${slug}`);
  const errors = refused && sentence ? { [field(refused.slug)]: sentence } : {};
  return page(
    frame,
    {
      title: 'Thema’s',
      breadcrumb: [{ label: 'Beheer', href: paths.administration }],
      hasErrors: refused !== undefined || notRemoved !== undefined,
      isPrivate: true,
    },
    html`${errorSummary(errors)}${notRemoved && alert({ kind: 'error', content: html`<p>${whyNot[notRemoved]}</p>` })}
${pageHeader({
  title: 'Thema’s',
  lead: 'Waar inbreng en afspraken over gaan. In deze volgorde staan ze in elk formulier.',
})}
<ol class="sw-themes">${themes.map((theme, index) => {
      const isRefused = refused?.slug === theme.slug;
      return html`<li class="sw-themes__theme"><form class="sw-themes__name" method="post" action="${paths.renameTheme(theme.slug)}" novalidate>${textField(
        {
          name: 'name',
          id: `veld-${field(theme.slug)}`,
          label: `Naam van thema ${index + 1}`,
          value: isRefused ? refused.name : theme.name,
          error: isRefused ? sentence : undefined,
          maxLength: longestThemeName,
        },
      )}${button({ label: 'Bewaar', about: `de naam van ${theme.name}`, kind: 'secondary' })}</form>
<div class="sw-themes__deeds">${
        index > 0 &&
        actionForm({
          label: 'Omhoog',
          about: `met ${theme.name}`,
          kind: 'subtle',
          action: paths.moveThemeUp(theme.slug),
        })
      }${
        index < themes.length - 1 &&
        actionForm({
          label: 'Omlaag',
          about: `met ${theme.name}`,
          kind: 'subtle',
          action: paths.moveThemeDown(theme.slug),
        })
      }${actionForm({ label: 'Haal weg', about: theme.name, kind: 'subtle', action: paths.removeTheme(theme.slug) })}</div></li>`;
    })}</ol>
${section({
  title: 'Een thema erbij',
  content: html`<form class="sw-form" method="post" action="${paths.themes}" novalidate>
${textField({ name: 'name', id: 'veld-nieuw', label: 'Naam', value: refused?.slug === null ? refused.name : '', error: refused?.slug === null ? sentence : undefined, maxLength: longestThemeName })}
<div class="sw-buttons">${button({ label: 'Voeg het thema toe' })}</div>
</form>`,
})}`,
  );
}
