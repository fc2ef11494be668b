import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { CannotRun } from './cannot-run.ts';

/** Keeps what must be read again, and by nobody who has only the database. */
export interface SecretKey {
  /** `about` says whose it is: what was sealed about one thing cannot be opened as if it were about another. */
  seal(text: string, about: string): string;
  /** Undefined when it was sealed with another key, or about something else. */
  open(sealed: string, about: string): string | undefined;
}

const version = 'v1.';
const [keyBytes, nonceBytes, tagBytes] = [32, 12, 16];

export const isSealed = (text: string): boolean => text.startsWith(version);

/** The key in a file. The file is made when something is sealed for the first time, readable by its owner only. */
export function secretKeyIn(file: string): SecretKey {
  let kept = existsSync(file) ? readKey(file) : undefined;
  return {
    seal: (text, about) => {
      kept ??= makeKey(file);
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', kept, nonce).setAAD(Buffer.from(about));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return version + Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
    },
    open: (sealed, about) => {
      // Another process can have made it meanwhile.
      kept ??= existsSync(file) ? readKey(file) : undefined;
      if (!kept || !isSealed(sealed)) return undefined;
      const bytes = Buffer.from(sealed.slice(version.length), 'base64url');
      const [nonce, tag] = [bytes.subarray(0, nonceBytes), bytes.subarray(nonceBytes, nonceBytes + tagBytes)];
      try {
        const decipher = createDecipheriv('aes-256-gcm', kept, nonce, { authTagLength: tagBytes });
        decipher.setAAD(Buffer.from(about)).setAuthTag(tag);
        return (
          decipher.update(bytes.subarray(nonceBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8')
        );
      } catch {
        return undefined;
      }
    },
  };
}

function readKey(file: string): Buffer {
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url');
  if (key.length === keyBytes) return key;
  throw new CannotRun(
    `SECRET_FILE is "${resolve(file)}", and there is no key of Samenwijk in it. Put the right file back.`,
  );
}

/** Of several processes that make it at once, one wins, and all of them read that one. */
function makeKey(file: string): Buffer {
  const fresh = `${file}.${randomBytes(6).toString('hex')}`;
  writeFileSync(fresh, `${randomBytes(keyBytes).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(fresh, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(fresh);
  }
  return readKey(file);
}
