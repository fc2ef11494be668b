import { paths } from '../../paths.ts';
import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { queueMail } from '../../platform/mail/queue-mail.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { Person } from './person.ts';
import { findPerson, findPersonByEmail, saveEmail } from './store.ts';

/** Gives a person the new address, which was just confirmed, and tells the old one. */
export async function changeEmail(
  tx: Transaction,
  { personId, email }: { readonly personId: number; readonly email: string },
  now: Instant,
): Promise<{ readonly person: Person; readonly address: string } | Refusal<'not-open' | 'email-taken'>> {
  const person = await findPerson(tx, personId);
  if (!person || person.erasedAt) return { refused: 'not-open' };
  const other = await findPersonByEmail(tx, email);
  if (other && other.id !== personId) return { refused: 'email-taken' };
  await saveEmail(tx, personId, email);
  if (person.email && person.email !== email) {
    await queueMail(tx, {
      to: person.email,
      letter: {
        subject: 'Uw e-mailadres is gewijzigd',
        text: 'U gebruikt vanaf nu een ander e-mailadres bij Samenwijk. Op dit adres krijgt u geen berichten meer.\n\nHebt u dit niet zelf gedaan? Neem dan contact op met uw gemeente.',
        reason: 'U krijgt deze mail omdat dit tot nu toe uw e-mailadres was.',
      },
      isService: true,
      now,
    });
  }
  return { person: { ...person, email }, address: paths.account };
}
