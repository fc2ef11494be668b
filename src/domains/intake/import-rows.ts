import { plural } from '../../design/words.ts';
import { paths } from '../../paths.ts';
import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import { isRefusal, type Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { bringInVoices, type Occasion, type Occasions, occasionKey } from '../voices/public.ts';
import { problemOf } from './columns.ts';
import { occasionOf, sourceKinds, type VoiceImport } from './intake.ts';
import { seatForIntake } from './policy.ts';
import { termsOf } from './row-terms.ts';
import { sortRows } from './sort-rows.ts';
import {
  claimRows,
  findImport,
  holdWaiting,
  insertImport,
  knownRows,
  removeWaiting,
  saveImport,
  saveWaiting,
} from './store.ts';

/**
 * The good rows of a file become voices, all in one go. Rows that came in before do not come in again; bad ones stay with
 * whoever chose the file, to be mended. Who follows hears of it once.
 */
export async function importRows(
  tx: Transaction,
  viewer: Viewer,
  {
    waitingId,
    occasions,
    expected,
  }: {
    readonly waitingId: number;
    readonly occasions: Occasions;
    /** How many good rows the page showed: what is pressed is what happens. */
    readonly expected: number;
  },
  now: Instant,
): Promise<VoiceImport | Refusal<'not-allowed' | 'gone' | 'columns' | 'changed' | 'nothing-new'>> {
  const waiting = await holdWaiting(tx, waitingId);
  if (!waiting || waiting.importId !== null) return { refused: 'gone' };
  if (waiting.personId !== viewer.person?.id) return { refused: 'not-allowed' };
  const { terms, occasionOn } = await termsOf(tx, occasions, waiting, now);
  const occasion = occasionOn.get(waiting.setting.receivedOn);
  const seat = occasion && seatForIntake(viewer, occasion);
  if (!occasion || !seat) return { refused: 'not-allowed' };
  if (problemOf(waiting.columns)) return { refused: 'columns' };
  const { good, bad } = sortRows(waiting.sheet, terms);
  if (good.length !== expected) return { refused: 'changed' };
  const known = await knownRows(
    tx,
    occasionOf(waiting),
    good.map(row => row.fingerprint),
  );
  if (known.size === good.length) return { refused: 'nothing-new' };

  const { name, channel, receivedOn } = waiting.setting;
  const { fileName, fingerprint } = waiting;
  const importId = await insertImport(tx, {
    occasionKind: waiting.occasionKind,
    occasionId: waiting.occasionId,
    name,
    channel,
    receivedOn,
    fileName,
    fingerprint,
    voiceCount: good.length,
    badCount: bad.length,
    knownCount: 0,
    bySeatId: seat.id,
    importedAt: now,
    takenBackAt: null,
    takenBackReason: null,
  });
  const claimed = await claimRows(tx, occasionOf(waiting), importId, good);
  const fresh = good.filter(row => claimed.has(row.fingerprint));
  // Somebody else imported the same at this very moment.
  if (fresh.length === 0) throw new Error('Every row came in meanwhile');
  if (fresh.length < good.length)
    await saveImport(tx, importId, { voiceCount: fresh.length, knownCount: good.length - fresh.length });

  const voices = await bringInVoices(
    tx,
    { enteredBySeatId: seat.id, actorId: viewer.person.id },
    fresh.map(({ number, draft }) => ({
      draft: {
        ...draft,
        source: { kind: sourceKinds.import, id: importId, label: `${name}, rij ${number}` },
      },
      occasion: occasionOn.get(draft.receivedOn) as Occasion,
    })),
    {
      title: `Ingevoerd bij ${occasion.name}: ${plural(fresh.length, 'reactie', 'reacties')}`,
      text: `Van: ${name}. Op elke reactie komt antwoord.`,
      address: paths.voiceImport(importId),
    },
    now,
  );
  // The rows were weighed by the same rules a moment ago.
  if (isRefusal(voices)) throw new Error(`Rows that were in order were refused: ${voices.refused}`);
  await appendToLog(tx, {
    kind: 'voices.imported',
    subject: `import:${importId}`,
    at: now,
    facts: {
      occasion: occasionKey(occasion),
      name,
      channel,
      receivedOn,
      fileName,
      fingerprint,
      voiceCount: fresh.length,
      bySeatId: seat.id,
    },
  });
  if (bad.length === 0) await removeWaiting(tx, waitingId);
  else
    await saveWaiting(tx, waitingId, {
      importId,
      sheet: { ...waiting.sheet, rows: bad.map(({ row }) => row) },
    });
  return (await findImport(tx, importId)) as VoiceImport;
}
