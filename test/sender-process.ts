// Sends the mail of one database until it is killed; its clock can be put ahead.
import { mailDocument, mailText } from '../src/design/components/mail/mail.ts';
import { addMinutes, systemClock } from '../src/platform/clock.ts';
import { openPost } from '../src/platform/mail/post.ts';
import { startSending } from '../src/platform/mail/start-sending.ts';
import { readSettings } from '../src/platform/settings.ts';
import { openDatabase } from '../src/server.ts';

const settings = readSettings(process.env);
const { baseUrl } = settings;
startSending({
  database: openDatabase(settings),
  post: openPost(settings),
  now: () => addMinutes(systemClock(), Number(process.env.MINUTES_AHEAD ?? 0)),
  render: letter => ({ text: mailText(letter, baseUrl), html: mailDocument(letter, baseUrl) }),
  from: settings.mailFrom,
  baseUrl,
});
// The pauses between rounds alone do not keep a process alive; a server is kept alive by its port.
setInterval(() => {}, 60_000);
