import { type Badge, badge } from '../../../design/components/badge/badge.ts';
import type { MatterCard } from '../../../design/components/matter-card/matter-card.ts';
import { icon } from '../../../design/icons.ts';
import { type Html, html } from '../../../design/view.ts';
import { eurosInWords } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Instant } from '../../../platform/clock.ts';
import { type Budget, type Phase, phaseNames } from '../budget.ts';
import { whatNow } from './what-now.ts';

const looks: Record<Phase, Omit<Badge, 'label'>> = {
  analysis: { tone: 'calm', icon: 'search' },
  ideas: { tone: 'wait', icon: 'voice' },
  check: { tone: 'busy', icon: 'half' },
  draft: { tone: 'wait', icon: 'decision' },
  voting: { tone: 'wait', icon: 'check' },
  counting: { tone: 'busy', icon: 'half' },
  result: { tone: 'good', icon: 'check' },
  'carrying-out': { tone: 'busy', icon: 'promise' },
  account: { tone: 'calm', icon: 'check' },
  withdrawn: { tone: 'calm', icon: 'dash' },
};

/** The phase a budget is in, in a word. */
export const phaseBadge = (phase: Phase): Html => badge({ label: phaseNames[phase], ...looks[phase] });

/** A budget in a list: for which place, how much, where it is, and what one can do now. */
export function budgetCard(budget: Budget, now: Instant): MatterCard {
  const { phase, title, when } = whatNow(budget, now);
  return {
    href: paths.budget(budget.id),
    title: budget.title,
    kind: 'Wijkbudget',
    badges: phaseBadge(phase),
    // Why it does not go on says more than where to read that.
    text: budget.withdrawnReason ?? html`${title}. ${when}`,
    meta: [
      html`${icon('pin')}<bdi>${budget.areaName}</bdi>`,
      html`<strong>${eurosInWords(budget.rules.amountCents)}</strong>`,
      html`<bdi>${budget.bodyName}</bdi>`,
    ],
  };
}
