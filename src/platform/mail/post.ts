// The way out for mail: a mail server, a file, or only the outbox page.
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Settings } from '../settings.ts';

/** A mail as it leaves. */
export interface Message {
  readonly from: string;
  readonly to: string;
  readonly messageId: string;
  readonly date: Date;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Post {
  /** Said at the start: where mail goes. */
  readonly description: string;
  /** Whether the words of links to sign in stay readable after sending; only where the outbox page shows them. */
  readonly keepsWords: boolean;
  /** Throws MailRefused when this one mail is refused, anything else when the way out is closed for all. */
  send(message: Message): Promise<void>;
}

/** The mail server answers, and will not take this mail. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
  /** What it refuses: the address for good, this mail for good, or this mail for now. */
  readonly what: 'address' | 'mail' | 'for-now';
  constructor(what: MailRefused['what'], message: string) {
    super(message);
    this.what = what;
  }
}

/** The way out that the settings ask for. */
export function openPost(settings: Settings): Post {
  if (settings.mailUrl) return smtpPost(settings.mailUrl, settings.dkim);
  return settings.isDemo ? outboxOnly : filePost(join(settings.dataDir, 'mails.log'));
}

const outboxOnly: Post = {
  description: 'Mail is not sent: it can be read at /postvak, because this is a demo without MAIL_URL.',
  keepsWords: true,
  send: async () => {},
};

function filePost(file: string): Post {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return {
    description: `Mail is not sent but written to ${file}, because MAIL_URL is not set.`,
    keepsWords: false,
    send: async message => {
      const { message: source } = await composer.sendMail(inMailerWords(message));
      const mail = source.toString().replace(/^(>*From )/gm, '>$1');
      await appendFile(file, `From samenwijk ${message.date.toUTCString()}\n${mail}\n\n`, {
        mode: 0o600,
        flush: true,
      });
    },
  };
}

// RFC 6376, 5.4.1, and RFC 8058: who may stop a mail in one press must be able to trust that the link is ours.
const signedHeaders = [
  'From:Sender:Reply-To:Subject:Date:Message-ID:To:Cc:MIME-Version:Content-Type:Content-Transfer-Encoding',
  'In-Reply-To:References:Auto-Submitted:List-Id:List-Unsubscribe:List-Unsubscribe-Post',
].join(':');

function smtpPost(address: string, dkim: Settings['dkim']): Post {
  const transport = createTransport({
    url: address,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
    ...(dkim && {
      dkim: {
        domainName: dkim.domain,
        keySelector: dkim.selector,
        privateKey: dkim.privateKey,
        headerFieldNames: signedHeaders,
      },
    }),
  });
  return {
    description: `Mail is sent by ${new URL(address).host}.`,
    keepsWords: false,
    send: async message => {
      try {
        await transport.sendMail(inMailerWords(message));
      } catch (error) {
        throw asRefusal(error) ?? error;
      }
    },
  };
}

const inMailerWords = ({ messageId, to, headers, ...rest }: Message) => ({
  ...rest,
  to: { name: '', address: to },
  messageId: `<${messageId}>`,
  headers: { 'Auto-Submitted': 'auto-generated', ...headers },
  // What a letter says never names a file or an address to fetch.
  disableFileAccess: true,
  disableUrlAccess: true,
});

/** What a mail server's answer means for this mail; undefined when it says nothing about it. */
function asRefusal(error: unknown): MailRefused | undefined {
  const { command, responseCode, response, message } = error as {
    command?: string;
    responseCode?: number;
    response?: string;
    message: string;
  };
  if (!responseCode || (command !== 'RCPT TO' && command !== 'DATA')) return undefined;
  // 421 closes the channel for every mail, not only this one (RFC 5321, 3.8).
  if (responseCode === 421) return undefined;
  if (responseCode < 500) return new MailRefused('for-now', message);
  // Enhanced codes 5.7 are about who sends, and 552 is about a full box (RFC 3463): the address itself exists.
  const isAboutAddress = [550, 551, 553].includes(responseCode) && !/\b5\.7\.\d/.test(response ?? message);
  if (command === 'RCPT TO') return new MailRefused(isAboutAddress ? 'address' : 'for-now', message);
  return new MailRefused('mail', message);
}
