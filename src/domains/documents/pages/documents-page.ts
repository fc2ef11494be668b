import { linkButton } from '../../../design/components/button/button.ts';
import { emptyState } from '../../../design/components/empty-state/empty-state.ts';
import { matterList } from '../../../design/components/matter-card/matter-card.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import type { Day } from '../../../platform/clock.ts';
import type { OccasionName } from '../../voices/public.ts';
import { occasionKey } from '../../voices/public.ts';
import type { DisplayedDocument } from '../displayed-documents.ts';
import { isReplaced } from '../document.ts';
import { documentCard } from './document-card.ts';

/** Every document on an occasion: what counts now, and the versions before. */
export function documentsPage(
  frame: Frame,
  {
    occasion,
    documents,
    mayAdd,
    today,
  }: {
    readonly occasion: OccasionName;
    readonly documents: readonly DisplayedDocument[];
    readonly mayAdd: boolean;
    readonly today: Day;
  },
): Html {
  const isOld = ({ document }: DisplayedDocument): boolean =>
    isReplaced(document, today) || document.withdrawnAt !== null;
  const old = documents.filter(isOld);
  return page(
    frame,
    {
      title: `Documenten bij ${occasion.name}`,
      breadcrumb: [{ label: occasion.name, href: occasion.address }],
    },
    html`${pageHeader({
      kicker: html`<bdi>${occasion.name}</bdi>`,
      title: 'Documenten',
      lead: 'Iedereen leest deze documenten vanaf dezelfde dag. Ze staan in de volgorde waarin ze erbij kwamen.',
      ...(mayAdd && {
        actions: linkButton({
          label: 'Voeg een document toe',
          href: paths.addDocument(occasionKey(occasion)),
        }),
      }),
    })}
${documentsNow(
  documents.filter(it => !isOld(it)),
  today,
)}
${
  old.length > 0 &&
  section({
    title: 'Eerdere versies en ingetrokken documenten',
    content: matterList(old.map(it => documentCard(it.document, { today, reactions: it.reactions }))),
  })
}`,
  );
}

function documentsNow(documents: readonly DisplayedDocument[], today: Day): Html {
  return documents.length === 0
    ? emptyState({ title: 'Er zijn nog geen documenten', text: 'Komen ze erbij, dan staan ze hier.' })
    : matterList(
        documents.map(it => documentCard(it.document, { today, reactions: it.reactions })),
        { level: 2 },
      );
}
