import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { type Photo, readPhoto } from './photo.ts';
import { isRefusal } from './refusal.ts';

const flat = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#3a7' } });

async function photoOf(bytes: Buffer): Promise<Photo> {
  const photo = await readPhoto(new Blob([new Uint8Array(bytes)]));
  if (isRefusal(photo)) throw new Error(photo.refused);
  return photo;
}

const refusalOf = (bytes: Uint8Array | string) => readPhoto(new Blob([bytes as BlobPart]));

test('a photo from a phone stands upright and no longer tells where it was taken', async () => {
  const lying = await flat(400, 300)
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 9/1 30/1' }, IFD0: { Make: 'Telefoon' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  assert.ok((await sharp(lying).metadata()).exif);
  const { large } = await photoOf(lying);
  assert.deepEqual([large.width, large.height], [300, 400]);
  const kept = await sharp(large.bytes).metadata();
  assert.equal(kept.exif, undefined);
  assert.equal(kept.orientation, undefined);
  assert.equal(kept.format, 'webp');
});

test('a large photo is made smaller, a small one stays as small as it is', async () => {
  const large = await photoOf(await flat(4000, 3000).jpeg().toBuffer());
  assert.deepEqual([large.large.width, large.large.height], [1600, 1200]);
  assert.deepEqual([large.thumbnail.width, large.thumbnail.height], [480, 360]);
  const small = await photoOf(await flat(200, 100).png().toBuffer());
  assert.deepEqual([small.large.width, small.large.height], [200, 100]);
});

test('a photo of forty megapixels is taken', async () => {
  const { large } = await photoOf(await flat(8000, 5000).jpeg().toBuffer());
  assert.equal(large.width, 1600);
});

test('a drawing with a script in it is no photo, whatever it is called', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  assert.deepEqual(await readPhoto(new File([svg], 'vakantie.jpg', { type: 'image/jpeg' })), {
    refused: 'photo-other-kind',
  });
  assert.deepEqual(await refusalOf('%PDF-1.7'), { refused: 'photo-other-kind' });
});

test('a file that only begins like a photo cannot be read', async () => {
  assert.deepEqual(await refusalOf(Buffer.from('\xff\xd8\xff<script>', 'latin1')), {
    refused: 'photo-unreadable',
  });
  const cut = (await flat(900, 900).png().toBuffer()).subarray(0, 60);
  assert.deepEqual(await refusalOf(cut), { refused: 'photo-unreadable' });
});

test('a small file that would unpack to a huge picture is refused before it unpacks', async () => {
  const started = performance.now();
  assert.deepEqual(await refusalOf(bomb(30_000, 30_000)), { refused: 'photo-too-many-pixels' });
  assert.ok(performance.now() - started < 2_000);
});

test('a file of more than 15 MB is too heavy', async () => {
  assert.deepEqual(await refusalOf(Buffer.alloc(15 * 1024 * 1024 + 1, 0xff)), { refused: 'photo-too-heavy' });
});

/** A PNG whose head promises many pixels. */
function bomb(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([1, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(1_000_000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
