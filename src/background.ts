// What the server does by itself, next to answering requests.
import { doClockWork } from './clock-work.ts';
import { mailDocument, mailText } from './design/components/mail/mail.ts';
import { keepFindable } from './overviews/search/keep-findable.ts';
import type { Clock } from './platform/clock.ts';
import type { Database } from './platform/database/database.ts';
import { keepSealing } from './platform/log/keep-sealing.ts';
import type { Letterhead } from './platform/mail/mail.ts';
import { openPost } from './platform/mail/post.ts';
import type { Sender } from './platform/mail/send-mail.ts';
import { startSending } from './platform/mail/start-sending.ts';
import { letterheadOf, type Settings } from './platform/settings.ts';

export interface Background {
  /** Finishes the mail that is under way, and seals the record. */
  stop(): Promise<void>;
}

/** Sends mail, watches the clock and seals the record until it is stopped. */
export function startBackground(database: Database, settings: Settings, now: Clock): Background {
  const sender = senderFor(database, settings, now);
  console.log(sender.post.description);
  const sending = startSending(sender);
  const watching = watchClock(database, now);
  const sealing = keepSealing(database, settings.dataDir);
  const finding = keepFindable(database);
  return {
    stop: async () => {
      await watching.stop();
      await sending.stop();
      await finding.stop();
      await sealing.stop();
    },
  };
}

const minute = 60_000;

function watchClock(database: Database, now: Clock): Background {
  let running = Promise.resolve();
  const round = (): void => {
    running = running
      .then(() => doClockWork(database, now()))
      .catch(error => {
        // A database that is away is told of elsewhere, and the next round comes anyway.
        if (database.failureOf(error) === 'away') return;
        console.error(JSON.stringify({ at: now(), clockWork: 'failed', error: String(error.stack) }));
      });
  };
  round();
  const timer = setInterval(round, minute).unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}

/** How this installation sends mail. */
export function senderFor(database: Database, settings: Settings, now: Clock): Sender {
  const head = letterheadOf(settings);
  return {
    database,
    post: openPost(settings),
    now,
    render: letter => ({ text: mailText(letter, head), html: mailDocument(letter, head) }),
    from: settings.mailFrom ?? ownAddress(head),
    baseUrl: head.baseUrl,
  };
}

const ownAddress = ({ siteName, baseUrl }: Letterhead): string =>
  `"${siteName.replaceAll(/["\\]/g, '')}" <niet-beantwoorden@${new URL(baseUrl).hostname}>`;
