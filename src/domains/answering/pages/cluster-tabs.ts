import { tabs } from '../../../design/components/tabs/tabs.ts';
import type { Html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';

/** The three sides of answering together: what waits, what is in the making, what was sent. */
export const clusterTabs = (current: 'queue' | 'open' | 'sent', openCount: number): Html =>
  tabs('Antwoorden', [
    { label: 'Inbreng die wacht', href: paths.clusters, isCurrent: current === 'queue' },
    { label: 'Groepen in de maak', href: paths.clusterList, count: openCount, isCurrent: current === 'open' },
    { label: 'Verstuurd', href: paths.sentClusters, isCurrent: current === 'sent' },
  ]);
