import { linkButton } from '../../design/components/button/button.ts';
import { matterList } from '../../design/components/matter-card/matter-card.ts';
import { pageHeader } from '../../design/components/page-header/page-header.ts';
import { section } from '../../design/components/section/section.ts';
import { type Frame, page } from '../../design/layout.ts';
import { type Html, html } from '../../design/view.ts';
import { listInWords, plural } from '../../design/words.ts';
import type { Area } from '../../domains/neighbourhoods/public.ts';
import type { Organisation } from '../../domains/organisations/public.ts';
import { paths } from '../../paths.ts';

export interface Administration {
  readonly municipality: Organisation | undefined;
  readonly wijkCount: number;
  readonly buurtCount: number;
  readonly hasBodyForWholeTown: boolean;
  readonly withoutContactPoint: readonly Area[];
}

/** What is still missing before residents are served, and the doors to everything that can be arranged. */
export function administrationPage(frame: Frame, shown: Administration): Html {
  const missing = whatIsMissing(shown);
  return page(
    frame,
    { title: 'Beheer', isPrivate: true },
    html`${pageHeader({
      title: 'Beheer',
      lead: 'Hier richt u de website in: wie er meedoen, wie welke rol heeft en wie antwoord geeft.',
      actions: linkButton({ label: 'Voeg een organisatie toe', href: paths.newOrganisation }),
    })}
${section({
  title: 'Wat nog ontbreekt',
  content:
    missing.length === 0
      ? html`<p>Alles staat klaar. Er zijn ${plural(shown.wijkCount, 'wijk', 'wijken')} en ${plural(shown.buurtCount, 'buurt', 'buurten')}, en op elke inbreng komt antwoord.</p>`
      : html`<ul>${missing.map(it => html`<li>${it}</li>`)}</ul>`,
})}
${section({
  title: 'Waar u iets regelt',
  content: matterList(
    [
      {
        href: paths.organisations,
        title: 'Organisaties, organen en rollen',
        text: 'Wie er meedoen, wie antwoord geeft en wie welke rol heeft.',
      },
      {
        href: paths.answerTerms,
        title: 'Termijnen en sluitingsdagen',
        text: 'Binnen hoeveel werkdagen er antwoord komt, en wanneer er niet wordt gewerkt.',
      },
      {
        href: paths.themes,
        title: 'Thema’s',
        text: 'Waar inbreng en afspraken over gaan, en in welke volgorde.',
      },
      {
        href: paths.editGuidance,
        title: 'De handreiking',
        text: 'Korte raad over samenwerken, per rol. Maak er een eigen uitgave van.',
      },
      {
        href: paths.participationRules,
        title: 'De regels van participatie',
        text: 'De ladder, de laagste trede, en hoe vroeg een plan openbaar is.',
      },
      {
        href: paths.planTemplates,
        title: 'Sjablonen voor participatieplannen',
        text: 'Plannen om mee te beginnen.',
      },
      {
        href: paths.outbox,
        title: 'Verzonden mail',
        text: 'Hoeveel mail er wacht en wat niet aankwam.',
      },
      {
        href: paths.log,
        title: 'Het logboek',
        text: 'Wat er is gebeurd, en het bewijs dat er niets is veranderd.',
      },
    ],
    { isGrid: true },
  ),
})}`,
  );
}

function whatIsMissing(shown: Administration): Html[] {
  const { municipality, withoutContactPoint } = shown;
  const organisationsLink = html`<a class="nl-link" href="${paths.organisations}">Organisaties</a>`;
  return [
    ...(shown.wijkCount === 0
      ? [
          html`Er zijn nog geen wijken. Lees de grenzen in op de server: <code>samenwijk import areas wijken.geojson</code>.`,
        ]
      : []),
    ...(municipality
      ? []
      : [html`De gemeente staat er nog niet in. Voeg haar toe bij ${organisationsLink}.`]),
    ...(shown.hasBodyForWholeTown
      ? []
      : [
          html`Er is nog geen orgaan dat antwoord geeft voor de hele gemeente. Voeg bij ${
            municipality
              ? html`<a class="nl-link" href="${paths.organisation(municipality.id)}">${municipality.name}</a>`
              : organisationsLink
          } een orgaan toe en kruis aan dat het antwoord geeft op inbreng. Zonder zo’n orgaan kan niemand iets inbrengen.`,
        ]),
    ...(withoutContactPoint.length > 0
      ? [
          html`${manyInWords(withoutContactPoint.map(({ name }) => name))} ${withoutContactPoint.length === 1 ? 'heeft' : 'hebben'} nog geen aanspreekpunt. Geef iemand een rol voor die wijk en kruis aanspreekpunt aan.`,
        ]
      : []),
  ];
}

/** A town that begins has no contact point anywhere: then the first few names say enough. */
const manyInWords = (names: readonly string[]): string =>
  names.length > 6 ? `${names.slice(0, 4).join(', ')} en nog ${names.length - 4} wijken` : listInWords(names);
