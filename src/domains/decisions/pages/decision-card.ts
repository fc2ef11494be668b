import { day } from '../../../design/components/day/day.ts';
import type { MatterCard } from '../../../design/components/matter-card/matter-card.ts';
import { icon } from '../../../design/icons.ts';
import { html } from '../../../design/view.ts';
import { listInWords } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import { type Decision, decidedBy } from '../decision.ts';
import { outcomeBadge } from './outcome-badge.ts';

export interface AreaName {
  readonly code: string;
  readonly name: string;
}

export const areasInWords = (areas: readonly AreaName[]): string =>
  areas.length === 0 ? 'Hele gemeente' : listInWords(areas.map(area => area.name));

/** A decision in a list. */
export function decisionCard(decision: Decision, areas: readonly AreaName[]): MatterCard {
  return {
    href: paths.decision(decision.id),
    title: decision.title,
    kind: 'Besluit',
    badges: outcomeBadge(decision.outcome),
    meta: [
      html`${icon('pin')}<bdi>${areasInWords(areas)}</bdi>`,
      html`<bdi>${decidedBy(decision)}</bdi>`,
      day(decision.decidedOn),
    ],
  };
}
