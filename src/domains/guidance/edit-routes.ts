import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { type Form, readForm } from '../../platform/form.ts';
import { allowed, found } from '../../platform/found.ts';
import { isRefusal } from '../../platform/refusal.ts';
import { goTo, type Site, show } from '../../platform/site.ts';
import { viewerIn } from '../organisations/public.ts';
import { changeDraft } from './change-draft.ts';
import { changesBetween, type DraftChange } from './draft-change.ts';
import { dropDraft } from './drop-draft.ts';
import { type EditGuidanceShown, editGuidancePage } from './pages/edit-guidance-page.ts';
import { pointPage } from './pages/point-page.ts';
import { emptyPoint, fillPoint, type PointTyped } from './point-draft.ts';
import { mayEditGuidance } from './policy.ts';
import { publishEdition } from './publish-edition.ts';
import { currentEdition, findDraft } from './store.ts';

/** Where a municipality makes an edition of its own. */
export function editRoutes({ router, database, now }: Site): void {
  const db = database.read;

  const draftNow = async () => {
    const [edition, draft] = [await currentEdition(db), await findDraft(db)];
    return { edition, points: draft?.points ?? edition.points, version: draft?.version ?? 0 };
  };
  const pointIn = async (c: Context) => {
    const { points, version } = await draftNow();
    const key = c.req.param('key') ?? '';
    return { key, version, point: points.find(point => point.key === key) };
  };
  const versionIn = (form: Form): number => Number(form.text('version') || '-1');

  const again = async (
    c: Context,
    wrong: Pick<EditGuidanceShown, 'reason' | 'problem' | 'isChangedMeanwhile'> = {},
  ) => {
    const { edition, points, version } = await draftNow();
    const page = editGuidancePage(frameIn.of(c), {
      edition: edition.number,
      points,
      version,
      changes: changesBetween(edition.points, points),
      ...wrong,
    });
    return show(c, page, wrong.isChangedMeanwhile ? 409 : wrong.problem ? 422 : 200);
  };

  router.get(paths.editGuidance, c => {
    allowed(mayEditGuidance(viewerIn.of(c)));
    return again(c);
  });

  router.post(paths.publishGuidance, async c => {
    const form = await readForm(c);
    const reason = form.text('reason');
    const outcome = await database.write(tx =>
      publishEdition(tx, viewerIn.of(c), { version: versionIn(form), reason }, now()),
    );
    if (!isRefusal(outcome))
      return goTo(c, paths.guidance, { kind: 'ok', text: `Uitgave ${outcome.number} geldt vanaf nu.` });
    allowed(outcome.refused !== 'not-allowed');
    if (outcome.refused === 'changed-meanwhile') return again(c, { reason, isChangedMeanwhile: true });
    return again(c, {
      reason,
      problem: 'problems' in outcome ? outcome.problems.reason : 'nothing-changed',
    });
  });

  router.post(paths.dropGuidanceDraft, async c => {
    const version = versionIn(await readForm(c));
    const outcome = await database.write(tx => dropDraft(tx, viewerIn.of(c), { version }));
    if (!isRefusal(outcome)) return goTo(c, paths.guidance, { kind: 'ok', text: 'De wijzigingen zijn weg.' });
    allowed(outcome.refused !== 'not-allowed');
    return again(c, { isChangedMeanwhile: true });
  });

  router.get(paths.newPoint, async c => {
    allowed(mayEditGuidance(viewerIn.of(c)));
    const { version } = await draftNow();
    return show(c, pointPage(frameIn.of(c), { key: null, typed: emptyPoint, version }));
  });

  router.get(paths.writePoint(':key'), async c => {
    allowed(mayEditGuidance(viewerIn.of(c)));
    const { key, version, point } = await pointIn(c);
    return show(c, pointPage(frameIn.of(c), { key, typed: found(point), version }));
  });

  router.post(paths.newPoint, c => writePoint(c, null));
  router.post(`${paths.writePoint(':key')}{[a-z0-9-]+}`, c => writePoint(c, c.req.param('key') ?? ''));

  async function writePoint(c: Context, key: string | null) {
    const viewer = viewerIn.of(c);
    allowed(mayEditGuidance(viewer));
    const form = await readForm(c);
    const typed = typedPoint(form);
    const version = versionIn(form);
    const filled = fillPoint(typed);
    if ('refused' in filled)
      return show(c, pointPage(frameIn.of(c), { key, typed, version, problems: filled.problems }), 422);
    const point = { key: key ?? randomUUID().slice(0, 8), ...filled };
    const change = { does: 'write', point } as const;
    const outcome = await database.write(tx => changeDraft(tx, viewer, { version, change }, now()));
    if (!isRefusal(outcome))
      return goTo(c, `${paths.editGuidance}#punt-${point.key}`, { kind: 'ok', text: 'Het punt is bewaard.' });
    const latest = await draftNow();
    const meanwhile = latest.points.find(it => it.key === key) ?? null;
    const page = pointPage(frameIn.of(c), { key, typed, version: latest.version, meanwhile });
    return show(c, page, 409);
  }

  const step = (address: string, done: string, changeOf: (key: string) => DraftChange) =>
    router.post(address, async c => {
      const version = versionIn(await readForm(c));
      const change = changeOf(c.req.param('key') ?? '');
      const outcome = await database.write(tx => changeDraft(tx, viewerIn.of(c), { version, change }, now()));
      if (!isRefusal(outcome)) return goTo(c, paths.editGuidance, { kind: 'ok', text: done });
      allowed(outcome.refused === 'changed-meanwhile');
      return again(c, { isChangedMeanwhile: true });
    });
  const moved = 'De volgorde is bewaard.';
  step(paths.movePointUp(':key'), moved, key => ({ does: 'move', key, way: 'up' }));
  step(paths.movePointDown(':key'), moved, key => ({ does: 'move', key, way: 'down' }));
  step(paths.removePoint(':key'), 'Het punt is weggehaald.', key => ({ does: 'remove', key }));
}

const typedPoint = (form: Form): PointTyped => ({
  part: form.text('part'),
  advice: form.text('advice'),
  reason: form.text('reason'),
  note: form.text('note'),
  readers: form.all('readers'),
  steps: form.all('steps'),
  isTickable: form.isChecked('isTickable'),
});
