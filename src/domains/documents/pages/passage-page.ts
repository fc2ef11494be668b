import { linkButton } from '../../../design/components/button/button.ts';
import { emptyState } from '../../../design/components/empty-state/empty-state.ts';
import { matterList } from '../../../design/components/matter-card/matter-card.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { pagination } from '../../../design/components/pagination/pagination.ts';
import { section } from '../../../design/components/section/section.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import type { Day } from '../../../platform/clock.ts';
import type { ListPage } from '../../../platform/keyset.ts';
import { type OccasionName, occasionKey, type VoiceLine, voiceCard } from '../../voices/public.ts';
import type { Document } from '../document.ts';
import { passageText } from './passage-text.ts';

/** One passage with what people said about it. */
export function passagePage(
  frame: Frame,
  it: {
    readonly document: Document;
    readonly occasion: OccasionName;
    readonly passage: { readonly id: number; readonly number: number; readonly text: string };
    /** The heading it stands under. */
    readonly under: string | undefined;
    readonly lastNumber: number;
    readonly found: ListPage<VoiceLine>;
    readonly count: number;
    readonly isOpen: boolean;
    readonly whenOpen: string | undefined;
    readonly today: Day;
  },
): Html {
  const { document, occasion, passage, found } = it;
  const { number } = passage;
  const here = paths.passage(document.id, number);
  return page(
    frame,
    {
      title: `Alinea ${number} van ${document.title}`,
      breadcrumb: [
        { label: occasion.name, href: occasion.address },
        { label: 'Documenten', href: paths.documentsOn(occasionKey(occasion)) },
        { label: document.title, href: `${paths.document(document.id)}#alinea-${number}` },
      ],
    },
    html`${pageHeader({ kicker: html`<bdi>${document.title}</bdi>`, title: `Alinea ${number}`, ...(it.under && { lead: html`<bdi>${it.under}</bdi>` }) })}
<div class="sw-passage sw-passage--alone"><div class="sw-passage__text">${passageText(passage.text)}</div></div>
${it.isOpen ? html`<p class="sw-buttons">${linkButton({ label: 'Reageer op deze alinea', href: paths.newVoiceOn(occasion.kind, occasion.id, `passage-${passage.id}`) })}</p>` : it.whenOpen && html`<p>${it.whenOpen}</p>`}
${section({
  title: 'Reacties op deze alinea',
  id: 'reacties',
  count: it.count,
  content:
    found.rows.length === 0
      ? emptyState({ title: 'Nog niemand heeft op deze alinea gereageerd' })
      : html`${matterList(found.rows.map(line => voiceCard({ ...line, occasionName: null }, it.today)))}${pagination(
          {
            previous: found.previous && `${here}?voor=${found.previous.voor}#reacties`,
            next: found.next && `${here}?na=${found.next.na}#reacties`,
            label: 'Bladeren door de reacties',
          },
        )}`,
})}
<nav class="sw-passage-turn" aria-label="Andere alinea’s"><ul>
${number > 1 && html`<li><a class="nl-link" href="${paths.passage(document.id, number - 1)}" rel="prev">Alinea ${number - 1}</a></li>`}
<li><a class="nl-link" href="${paths.document(document.id)}#alinea-${number}">De hele tekst</a></li>
${number < it.lastNumber && html`<li><a class="nl-link" href="${paths.passage(document.id, number + 1)}" rel="next">Alinea ${number + 1}</a></li>`}
</ul></nav>`,
  );
}
