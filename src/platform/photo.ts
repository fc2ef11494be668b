// Photos that people send: decoded, turned upright, made smaller and written anew, so that only what is seen is kept.
import type { Refusal } from './refusal.ts';

/** A photo that is safe to keep and to show: WebP, without where and when it was taken. */
export interface Photo {
  readonly large: Picture;
  readonly thumbnail: Picture;
}

export interface Picture {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

export const photoMediaType = 'image/webp';

/** For the `accept` of a file field. Phones then send JPEG in place of what only they can read. */
export const acceptedPhotos = 'image/jpeg,image/png,image/webp';

const largestFile = 15 * 1024 * 1024;
const mostPixels = 64_000_000;
const largeSide = 1600;
const thumbnailSide = 480;

export type PhotoReason =
  | 'photo-too-heavy'
  | 'photo-too-many-pixels'
  | 'photo-unreadable'
  | 'photo-other-kind';

/** What the page says about a photo that was refused. */
export const photoSentences: Record<PhotoReason, string> = {
  'photo-too-heavy': 'De foto is te zwaar. Kies een foto van ten hoogste 15 MB.',
  'photo-too-many-pixels': 'De foto is te groot. Maak de foto kleiner, tot ten hoogste 64 megapixels.',
  'photo-unreadable': 'De foto is niet te lezen. Misschien is het bestand beschadigd. Kies een andere foto.',
  'photo-other-kind':
    'Dit bestand is geen foto die wij kunnen tonen. Kies een foto van het soort JPEG, PNG of WebP.',
};

/** Makes a photo of a file, or says why not. Decides by what is in the file, never by its name. */
export async function readPhoto(file: Blob): Promise<Photo | Refusal<PhotoReason>> {
  if (file.size > largestFile) return { refused: 'photo-too-heavy' };
  const bytes = Buffer.from(await file.arrayBuffer());
  if (!isPhoto(bytes)) return { refused: 'photo-other-kind' };
  return oneOfTwo(async () => {
    // Loaded when the first photo comes, so that a site without photos starts faster and stays smaller.
    const { default: sharp } = await import('sharp');
    sharp.cache(false);
    sharp.concurrency(1);
    // A small file can unpack to a huge picture: the size in its head is checked before anything is unpacked.
    const limits = { limitInputPixels: mostPixels, failOn: 'error' } as const;
    try {
      const { width, height } = await sharp(bytes, { ...limits, limitInputPixels: false }).metadata();
      if (width * height > mostPixels) return { refused: 'photo-too-many-pixels' };
      const large = await picture(
        sharp(bytes, limits)
          .timeout({ seconds: 30 })
          .autoOrient()
          .resize({ width: largeSide, height: largeSide, fit: 'inside', withoutEnlargement: true })
          .flatten({ background: '#fff' })
          .webp({ quality: 80 }),
      );
      const thumbnail = await picture(
        sharp(large.bytes)
          .resize({ width: thumbnailSide, height: thumbnailSide, fit: 'inside', withoutEnlargement: true })
          .webp({ quality: 75 }),
      );
      return { large, thumbnail };
    } catch {
      return { refused: 'photo-unreadable' };
    }
  });
}

interface Encoder {
  toBuffer(options: { resolveWithObject: true }): Promise<{
    data: Buffer;
    info: { width: number; height: number };
  }>;
}

async function picture(encoder: Encoder): Promise<Picture> {
  const { data, info } = await encoder.toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}

/** JPEG, PNG or WebP, by the first bytes. Anything else, such as SVG, never reaches the decoder. */
function isPhoto(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 12).toString('latin1');
  return (
    head.startsWith('\xff\xd8\xff') ||
    head.startsWith('\x89PNG\r\n\x1a\n') ||
    (head.startsWith('RIFF') && head.slice(8) === 'WEBP')
  );
}

const atOnce = 2;
let busy = 0;
const waiting: (() => void)[] = [];

/** Two photos at a time: an unpacked photo takes much memory, and there are other readers to serve. */
async function oneOfTwo<Result>(work: () => Promise<Result>): Promise<Result> {
  if (busy >= atOnce) await new Promise<void>(resolve => waiting.push(resolve));
  else busy++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else busy--;
  }
}
