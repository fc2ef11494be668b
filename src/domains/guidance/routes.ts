import type { Context } from 'hono';
import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { queryText } from '../../platform/form.ts';
import { found } from '../../platform/found.ts';
import { numberIn, type Site, showToEveryGuest } from '../../platform/site.ts';
import { findSeat, seatName, viewerIn } from '../organisations/public.ts';
import { editRoutes } from './edit-routes.ts';
import type { Edition } from './edition.ts';
import { type EditionInList, guidancePage } from './pages/guidance-page.ts';
import { readers } from './point.ts';
import { mayEditGuidance } from './policy.ts';
import { allEditions, currentEdition, findEdition } from './store.ts';

export function guidanceRoutes(site: Site): void {
  const { router, database } = site;
  const db = database.read;

  const read = async (c: Context, edition: Edition, { isByNumber }: { readonly isByNumber: boolean }) => {
    const editions: EditionInList[] = [];
    for (const it of await allEditions(db)) {
      const seat = it.stated && (await findSeat(db, it.stated.bySeatId));
      editions.push({ ...it, statedBy: seat ? `${seatName(seat)}, ${seat.bodyName}` : '' });
    }
    const page = guidancePage(frameIn.of(c), {
      edition,
      isByNumber,
      editions,
      reader: readers.find(it => it === queryText(c, 'voor')),
      mayEdit: mayEditGuidance(viewerIn.of(c)),
    });
    return showToEveryGuest(c, page);
  };

  router.get(paths.guidance, async c => read(c, await currentEdition(db), { isByNumber: false }));

  editRoutes(site);

  router.get(paths.guidanceEdition(':number'), async c =>
    read(c, found(await findEdition(db, numberIn(c, 'number'))), { isByNumber: true }),
  );
}
