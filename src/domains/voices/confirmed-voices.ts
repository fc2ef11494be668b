import { paths } from '../../paths.ts';
import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { isRefusal } from '../../platform/refusal.ts';
import type { ConfirmedActions } from '../people/public.ts';
import { bringInVoice } from './bring-in-voice.ts';
import { commentOnVoice } from './comment-on-voice.ts';
import { findOccasion } from './find-occasion.ts';
import { type GuestWords, guestMails } from './guest-words.ts';
import type { Occasions } from './occasion.ts';
import { takePendingWords } from './pending-words-store.ts';
import { supportVoice } from './support-voice.ts';

/** What happens when the owner of the address presses the button; app.ts hands it to people. */
export const confirmedVoices = (occasions: Occasions): ConfirmedActions => ({
  'bring-in-voice': {
    heading: 'Uw inbreng plaatsen',
    text: guestMails['bring-in-voice'].text,
    button: guestMails['bring-in-voice'].button,
    done: guestMails['bring-in-voice'].done,
    carryOut: async (tx, { person, subject }, now) => {
      const pending = await takeWords<'bring-in-voice'>(tx, subject);
      if (!pending) return null;
      const { occasion: on, ...draft } = pending.words;
      if (!on) {
        const voice = await bringInVoice(tx, { personId: person.id }, draft, now);
        return isRefusal(voice) ? null : { address: paths.voice(voice.id) };
      }
      // It was taken when it was sent: that the occasion has closed or changed since does not undo that.
      const found = await findOccasion(tx, occasions, on, pending.sentAt);
      if (!found) return null;
      const occasion = { ...found, voiceKinds: [draft.kind], areaCodes: null };
      const inTime = { ...draft, receivedOn: dayOf(pending.sentAt) };
      const voice = await bringInVoice(tx, { personId: person.id }, inTime, now, occasion);
      if (isRefusal(voice)) return null;
      const returnTo = paths.voice(voice.id);
      const next = await occasion.afterVoice?.(tx, { personId: person.id, isGuest: true, returnTo });
      return { address: next ?? returnTo };
    },
  },
  'support-voice': {
    heading: 'Uw steun bevestigen',
    text: guestMails['support-voice'].text,
    button: guestMails['support-voice'].button,
    done: guestMails['support-voice'].done,
    carryOut: async (tx, { person, subject }, now) => {
      const words = (await takeWords<'support-voice'>(tx, subject))?.words;
      if (!words) return null;
      await supportVoice(tx, { person, seats: [] }, { ...words, isSupported: true }, now);
      return { address: paths.voice(words.voiceId) };
    },
  },
  'comment-on-voice': {
    heading: 'Uw reactie plaatsen',
    text: guestMails['comment-on-voice'].text,
    button: guestMails['comment-on-voice'].button,
    done: guestMails['comment-on-voice'].done,
    carryOut: async (tx, { person, subject }, now) => {
      const words = (await takeWords<'comment-on-voice'>(tx, subject))?.words;
      if (!words) return null;
      const comment = await commentOnVoice(tx, { person, seats: [] }, words, now);
      return {
        address: isRefusal(comment)
          ? paths.voice(words.voiceId)
          : `${paths.voice(words.voiceId)}#reactie-${comment.id}`,
      };
    },
  },
});

async function takeWords<Action extends keyof GuestWords>(
  tx: Transaction,
  key: string,
): Promise<{ readonly words: GuestWords[Action]; readonly sentAt: Instant } | undefined> {
  const pending = await takePendingWords(tx, key);
  return pending && { words: JSON.parse(pending.content) as GuestWords[Action], sentAt: pending.sentAt };
}
