import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { readForm } from '../../platform/form.ts';
import { allowed } from '../../platform/found.ts';
import { isRefusal } from '../../platform/refusal.ts';
import { goTo, numberIn, type Site, show } from '../../platform/site.ts';
import { findSeat, viewerIn } from '../organisations/public.ts';
import { dropTemplate } from './drop-template.ts';
import { keepTemplate } from './keep-template.ts';
import { templatesPage } from './pages/templates-page.ts';
import { seatToKeepTemplatesWith } from './policy.ts';
import { starterTemplates } from './starter-templates.ts';
import { keptTemplates } from './store.ts';

/** The plans a municipality keeps to begin others from. */
export function templateRoutes({ router, database, now }: Site): void {
  const db = database.read;

  router.get(paths.planTemplates, async c => {
    allowed(seatToKeepTemplatesWith(viewerIn.of(c)) !== undefined);
    const kept = [];
    for (const template of await keptTemplates(db)) {
      const seat = await findSeat(db, template.keptBySeatId);
      kept.push({ ...template, keptBy: seat?.bodyName ?? '' });
    }
    return show(c, templatesPage(frameIn.of(c), { kept, starters: starterTemplates }));
  });

  router.post(paths.keepTemplate(':id'), async c => {
    const trajectoryId = numberIn(c, 'id');
    const name = (await readForm(c)).text('name');
    const outcome = await database.write(tx =>
      keepTemplate(tx, viewerIn.of(c), { trajectoryId, name }, now()),
    );
    if (isRefusal(outcome)) {
      allowed(outcome.refused !== 'not-allowed');
      return goTo(c, paths.planVersions(trajectoryId), {
        kind: 'error',
        text: 'Geef het sjabloon een naam van hoogstens 150 tekens.',
      });
    }
    return goTo(c, paths.planTemplates, { kind: 'ok', text: 'Het plan is bewaard als sjabloon.' });
  });

  router.post(paths.dropTemplate(':id'), async c => {
    const outcome = await database.write(tx => dropTemplate(tx, viewerIn.of(c), numberIn(c, 'id'), now()));
    allowed(!isRefusal(outcome));
    return goTo(c, paths.planTemplates, { kind: 'ok', text: 'Het sjabloon is weggehaald.' });
  });
}
