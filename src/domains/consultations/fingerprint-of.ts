import { createHash } from 'node:crypto';
import type { FormalView } from './formal-view.ts';

/**
 * What the record keeps of the words and the name of a view. The receipt key goes along, which only the submitter and the
 * body have: without it nobody can try whether somebody submitted these words.
 */
export const fingerprintOf = (
  view: Pick<
    FormalView,
    'receiptKey' | 'name' | 'street' | 'postcode' | 'town' | 'represented' | 'stake' | 'text'
  >,
): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        view.receiptKey,
        view.name,
        view.street,
        view.postcode,
        view.town,
        view.represented,
        view.stake,
        view.text,
      ]),
    )
    .digest('hex');
