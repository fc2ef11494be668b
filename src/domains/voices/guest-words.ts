import { isEmail } from '../people/public.ts';
import type { TypedComment } from './comment-on-voice.ts';
import type { OccasionRef } from './occasion.ts';
import type { VoiceDraft } from './voice-draft.ts';

/** What somebody without an account can do, once the address is confirmed. */
export interface GuestWords {
  'bring-in-voice': VoiceDraft & { readonly occasion?: OccasionRef };
  'support-voice': { readonly voiceId: number };
  'comment-on-voice': TypedComment;
}

export type GuestProblem = 'no-email' | 'other-email' | 'too-often';

export const guestSentences: Record<GuestProblem, string> = {
  'no-email': 'Vul uw e-mailadres in, dan kunnen wij u antwoord sturen.',
  'other-email': 'Dit e-mailadres klopt niet. Vul een adres in zoals naam@voorbeeld.nl.',
  'too-often': 'Er is te vaak een mail gevraagd. Wacht een uur en probeer het opnieuw.',
};

export const isGuestProblem = (reason: string): reason is GuestProblem => reason in guestSentences;

/** What is wrong with the address a guest typed, if anything. */
export const guestProblem = (email: string): GuestProblem | undefined =>
  email === '' ? 'no-email' : isEmail(email) ? undefined : 'other-email';

/** What the mail to a guest says around its button, and the page once it is pressed. */
export const guestMails: {
  [Action in keyof GuestWords]: { subject: string; text: string; button: string; done: string };
} = {
  'bring-in-voice': {
    subject: 'Bevestig uw inbreng',
    text: 'Druk op de knop. Dan staat uw inbreng op de website en begint de termijn voor het antwoord.',
    button: 'Plaats mijn inbreng',
    done: 'Uw inbreng staat op de website. U krijgt een mail zodra er antwoord is.',
  },
  'support-voice': {
    subject: 'Bevestig uw steun',
    text: 'Druk op de knop. Dan telt uw steun mee.',
    button: 'Steun deze inbreng',
    done: 'Uw steun telt mee.',
  },
  'comment-on-voice': {
    subject: 'Bevestig uw reactie',
    text: 'Druk op de knop. Dan staat uw reactie op de website.',
    button: 'Plaats mijn reactie',
    done: 'Uw reactie staat op de website.',
  },
};
