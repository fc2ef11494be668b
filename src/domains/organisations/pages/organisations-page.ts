import { linkButton } from '../../../design/components/button/button.ts';
import { emptyState } from '../../../design/components/empty-state/empty-state.ts';
import { matterList } from '../../../design/components/matter-card/matter-card.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import { type Organisation, organisationKinds } from '../organisation.ts';

const headings: Record<Organisation['kind'], string> = {
  municipality: 'De gemeente',
  association: 'Verenigingen',
  corporation: 'Woningcorporaties',
  company: 'Bedrijven',
  care: 'Zorg en welzijn',
  other: 'Andere organisaties',
};

/** Every organisation in town, by kind and then by name. */
export function organisationsPage(
  frame: Frame,
  {
    organisations,
    areaNames,
    mayArrange,
  }: {
    readonly organisations: readonly Organisation[];
    readonly areaNames: ReadonlyMap<string, string>;
    readonly mayArrange: boolean;
  },
): Html {
  const add = mayArrange && linkButton({ label: 'Voeg een organisatie toe', href: paths.newOrganisation });
  return page(
    frame,
    { title: 'Organisaties', description: `Wie er meedoen in ${frame.townName}.` },
    html`${pageHeader({
      title: 'Organisaties',
      lead: 'Wie er meedoen, en wie daar waarvoor is. Per soort, op volgorde van het alfabet.',
      ...(add && { actions: add }),
    })}
${organisations.length === 0 && emptyState({ title: 'Er staan nog geen organisaties in', text: 'De beheerder voegt ze toe.' })}
${organisationKinds
  .map(kind => ({ kind, those: organisations.filter(it => it.kind === kind) }))
  .filter(({ those }) => those.length > 0)
  .map(({ kind, those }) =>
    section({
      title: headings[kind],
      content: matterList(
        those.map(it => ({
          href: paths.organisation(it.id),
          title: it.name,
          text: firstSentence(it.about),
          ...(it.areaCode && { meta: [areaNames.get(it.areaCode)] }),
        })),
        { isGrid: true },
      ),
    }),
  )}`,
  );
}

const firstSentence = (text: string): string => {
  const [first = ''] = text.split(/(?<=[.!?])\s/, 1);
  return first.length > 160 ? `${first.slice(0, 157).trimEnd()}…` : first;
};
