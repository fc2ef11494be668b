import { paths } from '../../paths.ts';
import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { queueMail } from '../../platform/mail/queue-mail.ts';
import type { Person } from './person.ts';

const sentences = {
  'app-added': 'U hebt een app ingesteld als tweede stap bij het inloggen.',
  'app-removed': 'De app is weggehaald als tweede stap bij het inloggen.',
  'passkey-added': 'U hebt een toegangssleutel toegevoegd.',
  'passkey-removed': 'Er is een toegangssleutel weggehaald.',
  'codes-renewed': 'U hebt nieuwe herstelcodes gemaakt. De oude werken niet meer.',
  'code-used': 'Er is met een herstelcode ingelogd. Die code werkt nu niet meer.',
  'all-removed': 'De beheerder heeft uw tweede stap bij het inloggen weggehaald. U bent overal uitgelogd.',
} as const;

export type KeyChange = keyof typeof sentences;

/** Mails the owner of an account that the ways to sign in have changed, in case it was somebody else. */
export async function tellOwner(
  tx: Transaction,
  person: Person,
  change: KeyChange,
  now: Instant,
): Promise<void> {
  if (!person.email) return;
  await queueMail(tx, {
    to: person.email,
    letter: {
      subject: 'Er is iets veranderd aan hoe u inlogt',
      text: `${sentences[change]}\n\nHebt u dit niet zelf gedaan? Log dan in, kijk waar u bent ingelogd en neem contact op met uw gemeente.`,
      action: { label: 'Bekijk hoe u inlogt', address: paths.security },
      reason: 'U krijgt deze mail omdat dit uw account is. Deze berichten kunt u niet uitzetten.',
    },
    isService: true,
    now,
  });
}
