// A long file goes out as it is read, so that a hundred thousand rows need no more memory than a few hundred.
import type { Context } from 'hono';

/** Answers with a file, part by part, as fast as the reader takes it. One without a name is shown and not saved. */
export function sendInParts(
  c: Context,
  file: { readonly name?: string; readonly mediaType: string },
  parts: AsyncGenerator<string>,
): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
  c.header('Content-Type', file.mediaType);
  if (file.name) c.header('Content-Disposition', `attachment; filename="${file.name}"`);
  return c.body(body);
}

/** Everything of a list that is read in pages: each next page begins after the last row of the one before. */
export async function* rowsOf<Row>(
  pageAfter: (last: Row | undefined) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  let last: Row | undefined;
  while (true) {
    const rows = await pageAfter(last);
    if (rows.length > 0) yield rows;
    const next = rows.at(-1);
    if (!next || next === last) return;
    last = next;
  }
}
