import { frameIn } from '../../design/layout.ts';
import { followForm, isFollowing } from '../../domains/notifications/public.ts';
import { viewerIn } from '../../domains/organisations/public.ts';
import { paths } from '../../paths.ts';
import { queryText } from '../../platform/form.ts';
import { found } from '../../platform/found.ts';
import { proveConsistency, proveInclusion } from '../../platform/log/prove.ts';
import { type LogRow, latestHead, newestEntries } from '../../platform/log/store.ts';
import { numberIn, type Site, show, showToEveryGuest } from '../../platform/site.ts';
import { entryPage } from './entry-page.ts';
import { recordPage } from './record-page.ts';

const pageSize = 20;

/** The record for everybody: the head, the entries without what is personal, and proofs. */
export function recordRoutes({ router, database }: Site): void {
  const { read } = database;

  router.get(paths.log, async c => {
    const before = readNumber(queryText(c, 'voor')) ?? null;
    const rows = await newestEntries(read, before, pageSize + 1);
    const lines = rows.slice(0, pageSize).map(lineOf);
    const last = lines.at(-1);
    const { person } = viewerIn.of(c);
    const content = recordPage(frameIn.of(c), {
      head: await latestHead(read),
      lines,
      before,
      next: rows.length > pageSize && last ? paths.logBefore(last.number) : undefined,
      followForm: followForm({
        topic: 'log',
        what: 'het logboek',
        isFollowing: person !== null && (await isFollowing(read, person.id, 'log')),
        returnTo: paths.log,
      }),
    });
    return person ? show(c, content) : showToEveryGuest(c, content);
  });

  // Files come before the page of an entry, whose address they resemble.
  router.get(paths.logHead, async c => c.json((await latestHead(read)) ?? { size: 0 }));

  router.get(paths.logProof, async c => {
    const number = (name: string): number | undefined => readNumber(queryText(c, name));
    const size = number('grootte') ?? number('tot') ?? (await latestHead(read))?.size ?? 0;
    const [entry, from] = [number('nummer'), number('van')];
    if (entry !== undefined) {
      const proof = found(await proveInclusion(read, entry, size));
      const { leafText, leaf, index, head, path } = proof;
      return c.json({ number: entry, leafText, leaf, index, size: head.size, root: head.root, path });
    }
    return c.json(found(await proveConsistency(read, found(from), size)));
  });

  router.get(paths.logEntry(':number'), async c => {
    const head = found(await latestHead(read));
    const proof = found(await proveInclusion(read, numberIn(c, 'number'), head.size));
    const { leafText, leaf, path } = proof;
    return showToEveryGuest(
      c,
      entryPage(frameIn.of(c), { ...lineOf(proof.entry), leafText, leaf, path, head: proof.head }),
    );
  });
}

const readNumber = (text: string): number | undefined =>
  /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;

const lineOf = ({ position, kind, subject, at, facts }: LogRow) => ({
  number: position ?? 0,
  kind,
  subject,
  at,
  isErased: facts === null,
});
