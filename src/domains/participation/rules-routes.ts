import type { Context } from 'hono';
import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { readForm } from '../../platform/form.ts';
import { allowed } from '../../platform/found.ts';
import { isRefusal } from '../../platform/refusal.ts';
import { goTo, type Site, show } from '../../platform/site.ts';
import { findSeat, seatName, viewerIn } from '../organisations/public.ts';
import { usualRules } from './ladder.ts';
import { type RulesShown, rulesPage } from './pages/rules-page.ts';
import { seatToStateRulesWith } from './policy.ts';
import { typedRules, typedRulesFrom } from './rules-draft.ts';
import { stateRules } from './state-rules.ts';
import { statedRules } from './store.ts';

/** Where a municipality says by what rules participation goes: the ladder, the lowest rung, how early is early enough. */
export function rulesRoutes({ router, database, now }: Site): void {
  const db = database.read;

  router.get(paths.participationRules, async c => {
    allowed(seatToStateRulesWith(viewerIn.of(c)) !== undefined);
    const [newest] = await statedRules(db);
    return rules(c, { typed: typedRules(newest?.rules ?? usualRules) });
  });

  router.post(paths.participationRules, async c => {
    const viewer = viewerIn.of(c);
    allowed(seatToStateRulesWith(viewer) !== undefined);
    const form = await readForm(c);
    const typed = typedRulesFrom(form);
    if (form.text('doe') === 'erbij') return rules(c, { typed, hasRowMore: true });
    const outcome = await database.write(tx =>
      stateRules(tx, viewer, { typed, number: Number(form.text('number')) }, now()),
    );
    if (!isRefusal(outcome))
      return goTo(c, paths.participationRules, {
        kind: 'ok',
        text: 'Deze regels gelden voor plannen die vanaf nu openbaar worden.',
      });
    allowed(outcome.refused !== 'not-allowed');
    return 'problems' in outcome
      ? rules(c, { typed, problems: outcome.problems }, 422)
      : rules(c, { typed, isChanged: true }, 409);
  });

  const rules = async (
    c: Context,
    shown: Pick<RulesShown, 'typed' | 'problems' | 'isChanged' | 'hasRowMore'>,
    status: 200 | 409 | 422 = 200,
  ) => {
    const stated = [];
    for (const version of await statedRules(db)) {
      const seat = await findSeat(db, version.statedBySeatId);
      stated.push({ ...version, statedBy: seat ? `${seatName(seat)}, ${seat.bodyName}` : '' });
    }
    return show(c, rulesPage(frameIn.of(c), { ...shown, stated }), status);
  };
}
