import { paths } from '../../paths.ts';
import { csvLine, csvStart } from '../../platform/csv.ts';
import type { Queries } from '../../platform/database/database.ts';
import { linesOfRatings } from './rating-store.ts';
import type { Response } from './report.ts';
import { spokenOf } from './spoken-of.ts';
import type { PublishedReport } from './store.ts';

const atOnce = 200;
const noRatings = { ratings: { count: 0, statements: null, lineIds: [] } };

/** One voice with its answer, by plain names. */
const openVoice = (
  { theme, answer }: Response,
  voice: Response['voices'][number],
  said: { readonly title: string; readonly text: string; readonly authorName: string } | undefined,
  baseUrl: string,
) => ({
  id: voice.id,
  kind: voice.kind,
  phase: voice.phase,
  theme,
  area: voice.area,
  channel: voice.channel,
  receivedOn: voice.receivedOn,
  title: said?.title ?? null,
  text: said?.text ?? null,
  author: said?.authorName || null,
  outcome: answer?.outcome ?? null,
  answeredOn: answer?.answeredOn ?? null,
  body: answer?.bodyName ?? null,
  reason: answer?.reason ?? null,
  change: answer?.change || null,
  address: baseUrl + paths.voice(voice.id),
});

type OpenVoice = ReturnType<typeof openVoice>;

const columns = [
  'id',
  'kind',
  'phase',
  'theme',
  'area',
  'channel',
  'receivedOn',
  'title',
  'text',
  'author',
  'outcome',
  'answeredOn',
  'body',
  'reason',
  'change',
  'address',
] as const satisfies readonly (keyof OpenVoice)[];

async function* openVoices(
  db: Queries,
  { report }: PublishedReport,
  baseUrl: string,
): AsyncGenerator<OpenVoice[]> {
  for (let from = 0; from < report.responses.length; from += atOnce) {
    const some = report.responses.slice(from, from + atOnce);
    const { voices } = await spokenOf(db, noRatings, some);
    yield some.flatMap(response =>
      response.voices.map(voice => openVoice(response, voice, voices.get(voice.id), baseUrl)),
    );
  }
}

/** What was said and answered, as a table. */
export async function* csvOf(
  db: Queries,
  published: PublishedReport,
  baseUrl: string,
): AsyncGenerator<string> {
  yield csvStart + csvLine(columns);
  for await (const voices of openVoices(db, published, baseUrl))
    yield voices.map(voice => csvLine(columns.map(column => voice[column]))).join('');
}

/** The whole report, with the words of residents as they can be read today. */
export async function* jsonOf(
  db: Queries,
  published: PublishedReport,
  baseUrl: string,
): AsyncGenerator<string> {
  const { report, words, number, publishedAt, exemption } = published;
  const { responses, ...rest } = report;
  const lines = await linesOfRatings(db, report.ratings.lineIds);
  const head = {
    number,
    publishedAt,
    address: baseUrl + paths.publishedReport(published.trajectoryId, number),
    exemption: exemption && { reason: exemption.reason, owedCount: exemption.owedCount },
    ...words,
    ...rest,
    lines: [...lines.values()],
  };
  yield `${JSON.stringify(head).slice(0, -1)},"voices":[`;
  let isFirst = true;
  for await (const voices of openVoices(db, published, baseUrl)) {
    if (voices.length === 0) continue;
    yield `${isFirst ? '' : ','}${voices.map(voice => JSON.stringify(voice)).join(',')}`;
    isFirst = false;
  }
  yield ']}';
}
