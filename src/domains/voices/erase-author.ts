import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Person } from '../people/public.ts';
import { deleteTracesOf, everythingBy, saveWithoutPerson } from './store.ts';

/** Takes somebody out of everything they said: the words stay for who answered and reacted, the person is gone. */
export async function eraseAuthor(tx: Transaction, person: Person, now: Instant): Promise<void> {
  const { voices, comments } = await everythingBy(tx, person.id);
  const without = (text: string): string => withoutPerson(text, person);
  for (const { id, title, text } of voices) {
    await saveWithoutPerson(tx, 'voices', id, { title: without(title), text: without(text) });
    await appendToLog(tx, { kind: 'voice.author-erased', subject: `voice:${id}`, at: now, facts: {} });
  }
  for (const { id, voiceId, text } of comments) {
    await saveWithoutPerson(tx, 'comments', id, { text: without(text) });
    await appendToLog(tx, {
      kind: 'comment.author-erased',
      subject: `voice:${voiceId}`,
      at: now,
      facts: { commentId: id },
    });
  }
  await deleteTracesOf(tx, person.id);
}

/** The own name and address, where somebody typed them in the text itself. */
export function withoutPerson(text: string, { name, email }: Pick<Person, 'name' | 'email'>): string {
  const known = [email ?? '', name].filter(word => word.length > 2);
  return known.reduce(
    (rest, word) =>
      rest.replaceAll(new RegExp(word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'giu'), '[weggehaald]'),
    text,
  );
}
