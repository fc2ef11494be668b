import { type Badge, badge } from '../../../design/components/badge/badge.ts';
import { day } from '../../../design/components/day/day.ts';
import type { MatterCard } from '../../../design/components/matter-card/matter-card.ts';
import { icon } from '../../../design/icons.ts';
import { type Html, html } from '../../../design/view.ts';
import { plural } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import { type ClusterState, stateNames, stateOf } from '../cluster.ts';
import type { ClusterLine } from '../store.ts';

const looks: Record<ClusterState, Omit<Badge, 'label'>> = {
  writing: { tone: 'calm', icon: 'half' },
  returned: { tone: 'bad', icon: 'change' },
  proposed: { tone: 'wait', icon: 'clock' },
  checked: { tone: 'good', icon: 'check' },
  sent: { tone: 'good', icon: 'forward' },
};

/** Where the answer of a cluster stands, as a badge. */
export function clusterBadge(cluster: ClusterLine): Html {
  const state = stateOf(cluster);
  return badge({ ...looks[state], label: stateNames[state] });
}

/** A cluster in a list. */
export const clusterCard = (cluster: ClusterLine): MatterCard => ({
  href: paths.cluster(cluster.id),
  title: cluster.name,
  badges: clusterBadge(cluster),
  meta: [
    html`${icon('voice')}${plural(cluster.voiceCount, 'keer inbreng', 'keer inbreng')}`,
    cluster.occasionName && html`bij <bdi>${cluster.occasionName}</bdi>`,
    html`<bdi>${cluster.bodyName}</bdi>`,
    cluster.sentAt === null
      ? cluster.takenByName && html`${icon('person')}<bdi>${cluster.takenByName}</bdi> werkt hieraan`
      : html`verstuurd op ${day(cluster.sentAt)}`,
  ],
});
