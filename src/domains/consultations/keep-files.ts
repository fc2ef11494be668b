import { randomBytes } from 'node:crypto';
import type { Instant } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import type { Form } from '../../platform/form.ts';
import { isRefusal } from '../../platform/refusal.ts';
import { type FileReason, readFile } from '../documents/public.ts';
import { mostFiles } from './view-draft.ts';
import { insertFile, looseFiles } from './view-store.ts';

/**
 * The files of a form: those that came along before, and the new ones, which are kept at once so that a form with a mistake
 * need not ask for them again.
 */
export async function keepFiles(
  database: Database,
  form: Form,
  now: Instant,
): Promise<{
  readonly fileKeys: readonly string[];
  readonly authorisationKey: string;
  readonly problems: {
    readonly files?: FileReason | 'files-too-many';
    readonly authorisationKey?: FileReason;
  };
}> {
  const known = await looseFiles(database.read, [...form.all('fileKeys'), form.text('authorisationKey')]);
  const kept = known.filter(file => !file.isAuthorisation).map(({ key }) => key);
  const sent = form.files('files');
  const room = mostFiles - kept.length;
  const problems: { files?: FileReason | 'files-too-many'; authorisationKey?: FileReason } = {
    ...(sent.length > room && { files: 'files-too-many' as const }),
  };
  const keep = async (file: File, isAuthorisation: boolean): Promise<string | FileReason> => {
    const read = await readFile(file);
    if (isRefusal(read)) return read.refused;
    const key = randomBytes(15).toString('base64url');
    const { name, mediaType, bytes } = read;
    await database.write(tx =>
      insertFile(tx, { key, isAuthorisation, name, mediaType, bytes, addedAt: now }),
    );
    return key;
  };
  const fileKeys = [...kept];
  for (const file of sent.slice(0, Math.max(room, 0))) {
    const key = await keep(file, false);
    if (isFileReason(key)) problems.files = key;
    else fileKeys.push(key);
  }
  const authorisation = form.files('authorisation')[0];
  const key = authorisation
    ? await keep(authorisation, true)
    : (known.find(file => file.isAuthorisation)?.key ?? '');
  if (!isFileReason(key)) return { fileKeys, authorisationKey: key, problems };
  return { fileKeys, authorisationKey: '', problems: { ...problems, authorisationKey: key } };
}

const isFileReason = (text: string): text is FileReason =>
  text === 'file-too-heavy' || text === 'file-other-kind';
