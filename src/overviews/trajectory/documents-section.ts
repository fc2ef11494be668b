import { matterList } from '../../design/components/matter-card/matter-card.ts';
import { section } from '../../design/components/section/section.ts';
import { type Html, nothing } from '../../design/view.ts';
import { documentCard, isReplaced } from '../../domains/documents/public.ts';
import { paths } from '../../paths.ts';
import type { TrajectoryStory } from './gather-trajectory.ts';

const documentsShown = 8;

/** What can be read, the same for everybody from the same day: what counts now, and where the versions before are. */
export function documentsSection({ trajectory, documents, today }: TrajectoryStory): Html {
  if (documents.length === 0) return nothing;
  const current = documents.filter(
    ({ document }) => !isReplaced(document, today) && document.withdrawnAt === null,
  );
  const all = { label: 'Alle documenten', href: paths.documentsOn(`trajectory-${trajectory.id}`) };
  return section({
    title: 'Documenten',
    id: 'documenten',
    content: matterList(
      current
        .slice(0, documentsShown)
        .map(({ document, reactions }) => documentCard(document, { today, reactions })),
    ),
    ...(documents.length > Math.min(current.length, documentsShown) && { more: all }),
  });
}
