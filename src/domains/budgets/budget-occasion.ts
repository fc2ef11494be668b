import { eurosInWords, momentInWords } from '../../design/words.ts';
import { paths } from '../../paths.ts';
import { type Day, dayOf, type Instant } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';
import { kindOfCode } from '../neighbourhoods/public.ts';
import type { FindOccasion } from '../voices/public.ts';
import { type Budget, phaseOf } from './budget.ts';
import { findBudget } from './store.ts';

/** Whether somebody lives in a place, as far as an official found; app.ts hands it in, since the right to vote stands above. */
export type LivesIn = (db: Queries, personId: number, areaCode: string, today: Day) => Promise<boolean>;

/** A budget as an occasion to bring voices in on: ideas in the phase of ideas, objections against the draft ballot. */
export const budgetOccasion =
  (livesIn: LivesIn): FindOccasion =>
  async (db, id, now) => {
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
      // Ideas are answered by the draft ballot, objections by the ballot.
      ...(phase === 'ideas' && { answerBy: dayOf(budget.rules.draftAt) }),
      ...(isDraft && { answerBy: dayOf(budget.rules.votingOpensAt) }),
      whenOpen: whenOpen(budget, now),
      areaCodes: kindOfCode(budget.areaCode) === 'municipality' ? null : [budget.areaCode],
      ...(phase === 'ideas' &&
        budget.rules.proposers === 'residents' && {
          onlyFor: {
            sentence: `Alleen wie in ${budget.areaName} woont, kan hier een idee indienen. Log in met een account waarvan het adres is nagekeken. Hebt u dat niet? Vraag het ${budget.bodyName}: zij kunnen uw idee ook voor u invoeren.`,
            includes: (queries, personId) => livesIn(queries, personId, budget.areaCode, dayOf(now)),
          },
        }),
      defaultAreaCode: kindOfCode(budget.areaCode) === 'municipality' ? null : budget.areaCode,
      form: isDraft
        ? {
            title: 'Bezwaar maken tegen het concept-stembiljet',
            intro:
              'Mist een plan, of klopt er iets niet op het stembiljet? Schrijf wat er anders moet en waarom.',
            button: 'Maak bezwaar',
          }
        : {
            title: 'Een idee indienen',
            intro: `Bewoners van ${budget.areaName} verdelen ${eurosInWords(budget.rules.amountCents)}. Waar moet het geld naartoe? Het hoeft niet af te zijn.`,
            button: 'Dien het idee in',
          },
    };
  };

/** When something can be brought in, or could be. */
function whenOpen({ rules, withdrawnAt }: Budget, now: Instant): string {
  if (withdrawnAt !== null) return 'Dit wijkbudget is ingetrokken. Er kan niets meer bij worden ingediend.';
  const until = (moment: Instant) => `tot ${momentInWords(moment)}`;
  if (now < rules.ideasAt) return `Ideeën indienen kan vanaf ${momentInWords(rules.ideasAt)}.`;
  if (now < rules.checkAt) return `Ideeën indienen kan ${until(rules.checkAt)}.`;
  if (now < rules.draftAt)
    return `Ideeën indienen kon ${until(rules.checkAt)}. Bezwaar maken tegen het stembiljet kan vanaf ${momentInWords(rules.draftAt)}.`;
  return now < rules.votingOpensAt
    ? `Bezwaar maken tegen het stembiljet kan ${until(rules.votingOpensAt)}.`
    : `Ideeën indienen kon ${until(rules.checkAt)}, bezwaar maken ${until(rules.votingOpensAt)}.`;
}
