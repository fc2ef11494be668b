import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { paths } from '../../src/paths.ts';
import { serveTestSite } from '../served-site.ts';
import { onEachEngine } from '../site.ts';

onEachEngine('an answer that was cut off and asked again gives one entry, at one address', async site => {
  const served = await serveTestSite(site);
  try {
    const form = served.form('Een bank op het plein', randomUUID());
    const target = served.url + paths.newVoice;
    for (const afterMs of [0, 2, 5, 10, 20, 40]) await sendAndHangUp(target, form, afterMs);
    const addresses = await Promise.all(
      Array.from({ length: 4 }, async () => (await fetch(target, form)).headers.get('location')),
    );
    const voices = await site.database.read.selectFrom('voices').select('id').execute();
    assert.equal(voices.length, 1);
    assert.deepEqual([...new Set(addresses)], [paths.voice(voices[0]?.id ?? 0)]);
    const news = await site.database.read.selectFrom('news').select('id').execute();
    assert.equal(news.length, 1, 'followers hear of it once');
  } finally {
    served.stop();
  }
});

/** The connection is gone before the answer is there. */
async function sendAndHangUp(
  target: string,
  { headers, body }: { headers?: HeadersInit; body: URLSearchParams },
  afterMs: number,
): Promise<void> {
  const sent = request(target, { method: 'POST', headers: headers as Record<string, string> });
  sent.on('error', () => {});
  sent.end(String(body));
  await pause(afterMs);
  sent.destroy();
}
