import { linkButton } from '../../../design/components/button/button.ts';
import { emptyState } from '../../../design/components/empty-state/empty-state.ts';
import { matterList } from '../../../design/components/matter-card/matter-card.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { pagination } from '../../../design/components/pagination/pagination.ts';
import { section } from '../../../design/components/section/section.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import { stateOf } from '../cluster.ts';
import type { ClusterLine } from '../store.ts';
import { clusterCard } from './cluster-card.ts';
import { clusterTabs } from './cluster-tabs.ts';

export interface ClustersPage {
  readonly frame: Frame;
  readonly isSent: boolean;
  readonly clusters: readonly ClusterLine[];
  readonly hasMore: boolean;
  readonly isFirstPage: boolean;
  readonly viewerPersonId: number;
  readonly counts: { readonly open: number };
}

/** The clusters of the bodies one answers for: what asks something of the reader first. */
export function clustersPage(it: ClustersPage): Html {
  const { clusters, isSent } = it;
  const toRead = clusters.filter(
    cluster => stateOf(cluster) === 'proposed' && cluster.writtenByPersonId !== it.viewerPersonId,
  );
  const ready = clusters.filter(cluster => stateOf(cluster) === 'checked');
  const rest = clusters.filter(cluster => !toRead.includes(cluster) && !ready.includes(cluster));
  const part = (title: string, its: readonly ClusterLine[]) =>
    its.length > 0 && section({ title, count: its.length, content: matterList(its.map(clusterCard)) });
  const last = clusters.at(-1);
  const address = (before: number) =>
    `${paths.clusterList}?${new URLSearchParams({ ...(isSent && { verstuurd: 'ja' }), voor: String(before) })}`;
  return page(
    it.frame,
    {
      title: isSent ? 'Verstuurde antwoorden' : 'Groepen in de maak',
      isPrivate: true,
      breadcrumb: [{ label: 'Antwoorden', href: paths.clusters }],
    },
    html`${pageHeader({
      title: isSent ? 'Verstuurde antwoorden' : 'Groepen in de maak',
      lead: isSent
        ? 'Antwoorden die uw orgaan aan een groep heeft gegeven.'
        : 'Inbreng die samen één antwoord krijgt. Iedereen die voor het orgaan antwoordt, schrijft mee.',
    })}
${clusterTabs(isSent ? 'sent' : 'open', it.counts.open)}
${
  clusters.length === 0
    ? emptyState({
        title: isSent ? 'Er is nog geen antwoord aan een groep verstuurd' : 'Er is geen groep in de maak',
        text: 'Kies inbreng die over hetzelfde gaat, en maak er een groep van.',
        action: linkButton({ label: 'Kies inbreng', href: paths.clusters, kind: 'secondary' }),
      })
    : isSent
      ? matterList(clusters.map(clusterCard), { level: 2 })
      : html`${part('Door u na te lezen', toRead)}${part('Klaar om te versturen', ready)}${part('In de maak', rest)}`
}
${pagination({
  previous: it.isFirstPage ? undefined : isSent ? paths.sentClusters : paths.clusterList,
  next: it.hasMore && last ? address(last.id) : undefined,
})}`,
  );
}
