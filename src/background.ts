// What the server does by itself, next to answering requests.
import { mailDocument, mailText } from './design/components/mail/mail.ts';
import type { Clock } from './platform/clock.ts';
import type { Database } from './platform/database/database.ts';
import { keepSealing } from './platform/log/keep-sealing.ts';
import { openPost } from './platform/mail/post.ts';
import type { Sender } from './platform/mail/send-mail.ts';
import { startSending } from './platform/mail/start-sending.ts';
import type { Settings } from './platform/settings.ts';

export interface Background {
  /** Finishes the mail that is under way, and seals the record. */
  stop(): Promise<void>;
}

/** Sends mail and seals the record until it is stopped. */
export function startBackground(database: Database, settings: Settings, now: Clock): Background {
  const sender = senderFor(database, settings, now);
  console.log(sender.post.description);
  const sending = startSending(sender);
  const sealing = keepSealing(database, settings.dataDir);
  return {
    stop: async () => {
      await sending.stop();
      await sealing.stop();
    },
  };
}

/** How this installation sends mail. */
export function senderFor(database: Database, settings: Settings, now: Clock): Sender {
  const { baseUrl, mailFrom } = settings;
  return {
    database,
    post: openPost(settings),
    now,
    render: letter => ({ text: mailText(letter, baseUrl), html: mailDocument(letter, baseUrl) }),
    from: mailFrom,
    baseUrl,
  };
}
