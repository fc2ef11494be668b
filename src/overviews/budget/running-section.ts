import { type Chance, doNow } from '../../design/components/do-now/do-now.ts';
import { section } from '../../design/components/section/section.ts';
import type { Html } from '../../design/view.ts';
import { type Phase, phases } from '../../domains/budgets/public.ts';
import { paths } from '../../paths.ts';
import type { BudgetStory } from './gather-budget.ts';

/** What whoever runs the budget does in this phase. Only they see it. */
export function runningSection({ budget: { id }, phase, pots }: BudgetStory): Html {
  const hasGrant = pots.grantedCents > 0;
  const all: readonly (Chance & { readonly phases: readonly Phase[] })[] = [
    {
      title: 'Schrijf bij de verkenning',
      href: paths.budgetAnalysis(id),
      phases: ['analysis', 'ideas'],
    },
    { title: 'Kijk plannen na', href: paths.budgetProjects(id), phases: ['ideas', 'check', 'draft'] },
    { title: 'Bekijk het concept-stembiljet', href: paths.draftBallot(id), phases: ['check', 'draft'] },
    { title: 'Maak stemcodes', href: paths.votingCodes(id), phases: ['check', 'draft', 'voting'] },
    { title: 'Help aan de balie', href: paths.votingDesk(id), phases: ['voting'] },
    { title: 'Voer stemmen op papier in', href: paths.paperBallots(id), phases: ['voting', 'counting'] },
    { title: 'Tel en maak de uitslag openbaar', href: paths.result(id), phases: ['counting'] },
    { title: 'Maak van elk gekozen plan een afspraak', href: paths.awardProjects(id), phases: ['result'] },
    { title: 'Werk de voortgang bij', href: paths.budgetProgress(id), phases: ['carrying-out', 'account'] },
    { title: 'Verantwoord aan de raad', href: paths.giveAccount(id), phases: ['carrying-out', 'account'] },
    {
      title: hasGrant ? 'Boek geld' : 'Boek wat er is toegekend',
      href: hasGrant ? paths.enterMoney(id) : paths.enterMoneyFor(id, 'grant'),
      phases: hasGrant ? ['result', 'carrying-out', 'account'] : phases,
    },
    {
      title: 'Wijzig de regels',
      href: paths.changeBudgetRules(id),
      phases: ['analysis', 'ideas', 'check', 'draft', 'voting', 'counting'],
    },
    {
      title: 'Trek dit wijkbudget in',
      href: paths.withdrawBudget(id),
      text: 'Als het per ongeluk is begonnen.',
      phases: ['analysis', 'ideas', 'check', 'draft'],
    },
  ];
  const chances = all
    .filter(chance => chance.phases.includes(phase))
    .map(({ phases: _, ...chance }) => chance);
  return section({ title: 'Voor wie dit wijkbudget leidt', id: 'leiden', content: doNow(chances) });
}
