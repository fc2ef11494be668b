// How a run of the tests reads: failures in full, the rest in numbers, and the skipped ones by name.
import { appendFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { TestEvent } from 'node:test/reporters';
import { inspect } from 'node:util';

/** What one line of the tally file holds; dev/check.ts adds them up. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly { readonly title: string; readonly reason: string }[];
}

/** The environment variable that says where the tally goes. */
export const tallyVariable = 'TALLY_FILE';

export default async function* report(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  let passed = 0;
  let failed = 0;
  const written = new Map<string | undefined, string>();
  const skipped: { title: string; reason: string }[] = [];
  for await (const { type, data } of source) {
    if (type === 'test:pass') {
      if (data.todo) skipped.push({ title: data.name, reason: `to do: ${data.todo}` });
      else if (data.skip) skipped.push({ title: data.name, reason: String(data.skip) });
      else if (data.details.type !== 'suite') passed++;
    } else if (type === 'test:fail' && data.todo) {
      skipped.push({ title: data.name, reason: `to do: ${data.todo}` });
    } else if (type === 'test:fail' && data.details.type !== 'suite') {
      failed++;
      const where = data.file ? ` (${relative(process.cwd(), data.file)}:${data.line})` : '';
      const { error } = data.details;
      const what = inspect(error.cause ?? error, { colors: false }).replace(/^/gm, '  ');
      yield `\n✗ ${data.name}${where}\n${what}\n`;
      yield written.get(data.file) ?? '';
      written.delete(data.file);
    } else if (type === 'test:stderr' || type === 'test:stdout') {
      // What a file wrote is only worth reading when something in it failed.
      written.set(data.file, (written.get(data.file) ?? '') + data.message);
    }
  }
  const tally: Tally = { passed, failed, skipped };
  const file = process.env[tallyVariable];
  if (file) appendFileSync(file, `${JSON.stringify(tally)}\n`);
  yield `${passed} passed, ${failed} failed, ${skipped.length} skipped\n`;
}
