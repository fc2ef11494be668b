import { paths } from '../../paths.ts';
import { isRefusal } from '../../platform/refusal.ts';
import type { ConfirmedActions } from '../people/public.ts';
import type { AfterReply } from './after-reply.ts';
import { replyMail } from './ask-respondent.ts';
import { takeReplyDraft } from './reply-store.ts';
import { sendReply } from './send-reply.ts';

/** What happens when a guest who answered presses the button in the mail; app.ts hands it to people. */
export const confirmedReplies = (afterReply: AfterReply): ConfirmedActions => ({
  [replyMail.action]: {
    heading: 'Uw antwoorden versturen',
    text: replyMail.text,
    button: replyMail.button,
    done: replyMail.done,
    carryOut: async (tx, { person, subject }, now) => {
      const draft = await takeReplyDraft(tx, subject);
      if (!draft?.sentAt) return null;
      const { questionnaireId, typed, sentAt } = draft;
      const reply = await sendReply(tx, { person }, { questionnaireId, typed }, { sentAt, now });
      if (isRefusal(reply)) return null;
      const returnTo = paths.questionnaire(questionnaireId);
      const { trajectoryId } = reply;
      const next = await afterReply(tx, { trajectoryId, personId: person.id, isGuest: true, returnTo }, now);
      return { address: next ?? returnTo };
    },
  },
});
