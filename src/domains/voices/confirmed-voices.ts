import { paths } from '../../paths.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { isRefusal } from '../../platform/refusal.ts';
import type { ConfirmedActions } from '../people/public.ts';
import { bringInVoice } from './bring-in-voice.ts';
import { commentOnVoice } from './comment-on-voice.ts';
import { type GuestWords, guestMails } from './guest-words.ts';
import { takePendingWords } from './store.ts';
import { supportVoice } from './support-voice.ts';

/** What happens when the owner of the address presses the button; app.ts hands it to people. */
export const confirmedVoices: ConfirmedActions = {
  'bring-in-voice': {
    heading: 'Uw inbreng plaatsen',
    text: guestMails['bring-in-voice'].text,
    button: guestMails['bring-in-voice'].button,
    done: guestMails['bring-in-voice'].done,
    carryOut: async (tx, { person, subject }, now) => {
      const draft = await wordsOf<'bring-in-voice'>(tx, subject);
      const voice = draft && (await bringInVoice(tx, { personId: person.id }, draft, now));
      return voice && !isRefusal(voice) ? { address: paths.voice(voice.id) } : null;
    },
  },
  'support-voice': {
    heading: 'Uw steun bevestigen',
    text: guestMails['support-voice'].text,
    button: guestMails['support-voice'].button,
    done: guestMails['support-voice'].done,
    carryOut: async (tx, { person, subject }, now) => {
      const words = await wordsOf<'support-voice'>(tx, subject);
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
      const words = await wordsOf<'comment-on-voice'>(tx, subject);
      if (!words) return null;
      const comment = await commentOnVoice(tx, { person, seats: [] }, words, now);
      return {
        address: isRefusal(comment)
          ? paths.voice(words.voiceId)
          : `${paths.voice(words.voiceId)}#reactie-${comment.id}`,
      };
    },
  },
};

async function wordsOf<Action extends keyof GuestWords>(
  tx: Transaction,
  key: string,
): Promise<GuestWords[Action] | undefined> {
  const content = await takePendingWords(tx, key);
  return content === undefined ? undefined : (JSON.parse(content) as GuestWords[Action]);
}
