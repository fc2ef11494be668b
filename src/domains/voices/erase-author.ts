import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import { eraseFacts } from '../../platform/log/erase-facts.ts';
import type { Person } from '../people/public.ts';
import { everythingBy, removeOwnWords, saveWithoutPerson } from './author-store.ts';

/** Takes somebody out of everything they said: the words stay for who answered and reacted, the person is gone. */
export async function eraseAuthor(tx: Transaction, person: Person, now: Instant): Promise<void> {
  const { voices, comments } = await everythingBy(tx, person.id);
  const without = (text: string): string => withoutPerson(text, person);
  for (const { id, title, text, interest } of voices) {
    const words = { title: without(title), text: without(text), interest: without(interest) };
    await saveWithoutPerson(tx, 'voices', id, words);
    await removeOwnWords(tx, id);
    await eraseFacts(tx, `voice:${id}`, { at: now, reason, only: ({ kind }) => ownWords.has(kind) });
    await appendToLog(tx, { kind: 'voice.author-erased', subject: `voice:${id}`, at: now, facts: {} });
  }
  for (const { id, voiceId, text } of comments) {
    await saveWithoutPerson(tx, 'comments', id, { text: without(text) });
    await eraseFacts(tx, `voice:${voiceId}`, {
      at: now,
      reason,
      only: ({ kind, facts }) => kind === 'voice.commented-on' && facts.commentId === id,
    });
    await appendToLog(tx, {
      kind: 'comment.author-erased',
      subject: `voice:${voiceId}`,
      at: now,
      facts: { commentId: id },
    });
  }
}

const reason = 'Op verzoek van wie het zei';

/** What the author of a voice says in the record, as against those who answer. */
const ownWords = new Set(['voice.brought-in', 'answer.judged', 'voice.reopened', 'voice.withdrawn']);

/** The own name and address, where somebody typed them in the text itself. */
export function withoutPerson(text: string, { name, email }: Pick<Person, 'name' | 'email'>): string {
  const known = [email ?? '', name].filter(word => word.length > 2);
  return known.reduce(
    (rest, word) =>
      rest.replaceAll(new RegExp(word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'giu'), '[weggehaald]'),
    text,
  );
}
