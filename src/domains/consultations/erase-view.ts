import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import { eraseFacts } from '../../platform/log/erase-facts.ts';
import type { FormalView } from './formal-view.ts';
import { removeFilesOf, saveView } from './view-store.ts';

/** Takes who submitted it out of a view: name, address, attachments, and the same in its words. That it was said stays. */
export async function eraseView(tx: Transaction, view: FormalView, now: Instant): Promise<void> {
  const { voiceId, name, street, postcode } = view;
  const text = [name, street, postcode]
    .filter(word => word.length > 2)
    .reduce((rest, word) => rest.replaceAll(word, '[weggehaald]'), view.text);
  await saveView(tx, voiceId, {
    name: '',
    street: '',
    postcode: '',
    town: '',
    email: '',
    represented: '',
    stake: '',
    lateReason: '',
    personId: null,
    text,
    erasedAt: now,
  });
  await removeFilesOf(tx, voiceId);
  await eraseFacts(tx, `voice:${voiceId}`, {
    at: now,
    reason: 'Op verzoek van wie de zienswijze indiende',
    only: ({ kind }) => kind === 'view.submitted',
  });
  await appendToLog(tx, {
    kind: 'view.submitter-erased',
    subject: `voice:${voiceId}`,
    at: now,
    facts: {},
  });
}
