import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { type Occasion, rememberOccasion } from '../voices/public.ts';
import type { Document } from './document.ts';
import {
  type DocumentField,
  type DocumentProblem,
  fillDocument,
  type TypedDocument,
} from './document-draft.ts';
import { fingerprintOf } from './fingerprint-of.ts';
import { seatToAddWith } from './policy.ts';
import { findDocument, holdDocument, insertDocument, looseFile } from './store.ts';
import { tellOfDocument } from './tell-of-document.ts';

export type AddRefusal =
  | Refusal<'not-allowed' | 'not-replaceable'>
  | Incomplete<DocumentField, DocumentProblem>;

/** Who runs an occasion puts a document on display, from a day on; perhaps in the place of an earlier version. */
export async function addDocument(
  tx: Transaction,
  viewer: Viewer,
  {
    occasion,
    replacesId,
    typed,
  }: {
    readonly occasion: Occasion;
    readonly replacesId: number | null;
    readonly typed: TypedDocument;
  },
  now: Instant,
): Promise<Document | AddRefusal> {
  const seat = seatToAddWith(viewer, occasion);
  if (!seat) return { refused: 'not-allowed' };
  const draft = fillDocument(typed, { today: dayOf(now), isReplacing: replacesId !== null });
  if ('refused' in draft) return draft;
  const replaced = replacesId === null ? undefined : await holdDocument(tx, replacesId);
  if (replacesId !== null && !(replaced && isReplaceable(replaced, occasion)))
    return { refused: 'not-replaceable' };
  const file = draft.fileKey === null ? undefined : await looseFile(tx, draft.fileKey);
  if (draft.form === 'file' && !file) return { refused: 'incomplete', problems: { file: 'file-missing' } };

  await rememberOccasion(tx, occasion);
  const { pieces, ...said } = draft;
  const id = await insertDocument(
    tx,
    {
      ...said,
      occasionKind: occasion.kind,
      occasionId: occasion.id,
      replacesId,
      addedBySeatId: seat.id,
      addedAt: now,
      toldAt: null,
      withdrawnAt: null,
      withdrawnReason: null,
      isShut: false,
    },
    pieces,
  );
  await appendToLog(tx, {
    kind: 'document.added',
    subject: `document:${id}`,
    at: now,
    facts: {
      occasionKind: occasion.kind,
      occasionId: occasion.id,
      title: said.title,
      about: said.about,
      onDisplayFrom: said.onDisplayFrom,
      form: said.form,
      link: said.link,
      // What was in it can be shut, so the record keeps only what proves it.
      fingerprint: file?.fingerprint ?? (said.form === 'text' ? fingerprintOf(pieces) : null),
      replacesId,
      reason: said.reason,
      seatId: seat.id,
    },
  });
  const document = (await findDocument(tx, id)) as Document;
  if (document.onDisplayFrom <= dayOf(now))
    await tellOfDocument(tx, document, { name: occasion.name, actorId: viewer.person?.id ?? null, now });
  return document;
}

const isReplaceable = (
  { occasionKind, occasionId, replacedById, withdrawnAt }: Document,
  { kind, id }: Occasion,
): boolean => occasionKind === kind && occasionId === id && replacedById === null && withdrawnAt === null;
