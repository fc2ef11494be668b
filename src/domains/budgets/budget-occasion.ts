import { eurosInWords, momentInWords } from '../../design/words.ts';
import { paths } from '../../paths.ts';
import type { Instant } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';
import { kindOfCode } from '../neighbourhoods/public.ts';
import type { Occasion } from '../voices/public.ts';
import { type Budget, phaseOf } from './budget.ts';
import { findBudget } from './store.ts';

/** A budget as an occasion to bring voices in on: ideas in the phase of ideas, objections against the draft ballot. */
export async function budgetOccasion(db: Queries, id: number, now: Instant): Promise<Occasion | undefined> {
  const budget = await findBudget(db, id);
  if (!budget) return undefined;
  const phase = phaseOf(budget, now);
  const isDraft = phase === 'draft';
  return {
    kind: 'budget',
    id,
    name: budget.title,
    address: paths.budget(id),
    bodyId: budget.bodyId,
    voiceKinds: phase === 'ideas' ? ['idea'] : isDraft ? ['objection'] : [],
    whenOpen: whenOpen(budget, now),
    areaCodes: kindOfCode(budget.areaCode) === 'municipality' ? null : [budget.areaCode],
    defaultAreaCode: kindOfCode(budget.areaCode) === 'municipality' ? null : budget.areaCode,
    form: isDraft
      ? {
          title: 'Bezwaar maken tegen het concept-stembiljet',
          intro:
            'Mist een plan, of klopt er iets niet op het stembiljet? Schrijf wat er anders moet en waarom. U krijgt antwoord voordat het stemmen begint.',
          button: 'Maak bezwaar',
        }
      : {
          title: 'Een idee indienen',
          intro: `Bewoners van ${budget.areaName} verdelen ${eurosInWords(budget.rules.amountCents)}. Waar moet het geld naartoe? Het hoeft niet af te zijn.`,
          button: 'Dien het idee in',
        },
  };
}

/** When something can be brought in, or could be. */
function whenOpen({ rules }: Budget, now: Instant): string {
  const until = (moment: Instant) => `tot ${momentInWords(moment)}`;
  if (now < rules.ideasAt) return `Ideeën indienen kan vanaf ${momentInWords(rules.ideasAt)}.`;
  if (now < rules.checkAt) return `Ideeën indienen kan ${until(rules.checkAt)}.`;
  if (now < rules.draftAt)
    return `Ideeën indienen kon ${until(rules.checkAt)}. Bezwaar maken tegen het stembiljet kan vanaf ${momentInWords(rules.draftAt)}.`;
  return now < rules.votingOpensAt
    ? `Bezwaar maken tegen het stembiljet kan ${until(rules.votingOpensAt)}.`
    : `Ideeën indienen kon ${until(rules.checkAt)}, bezwaar maken ${until(rules.votingOpensAt)}.`;
}
