import { dayInWords, momentInWords } from '../../design/words.ts';
import { paths } from '../../paths.ts';
import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { queueMail } from '../../platform/mail/queue-mail.ts';
import type { Consultation } from './consultation.ts';
import { draftName, type FormalView, viewName } from './formal-view.ts';
import { receiptRules } from './term.ts';

/** The receipt, by mail, with day and time and the words as they came. No choice of mails stops it: it is the proof of the submitter. */
export async function sendReceipt(
  tx: Transaction,
  { announcement }: Pick<Consultation, 'announcement'>,
  view: FormalView,
  now: Instant,
): Promise<void> {
  if (view.email === '') return;
  const name = viewName(view);
  const received = view.channel === 'web' ? momentInWords(view.receivedAt) : dayInWords(view.receivedAt);
  await queueMail(tx, {
    to: view.email,
    letter: {
      subject: `Ontvangen: ${name} over ${announcement.title}`,
      text: [
        `Wij hebben uw zienswijze ontvangen op ${received}. Uw zienswijze heeft nummer ${view.number}.`,
        `Het gaat over: ${draftName(announcement, view.draftKey)}.`,
        view.isLate
          ? `Uw zienswijze is te laat. ${receiptRules[view.receiptRule]} Wij bewaren hem en u krijgt antwoord. Wie besluit, mag hem buiten beschouwing laten.`
          : receiptRules[view.receiptRule],
        `U krijgt uiterlijk ${dayInWords(announcement.answerOn)} antwoord. Op de website staat alleen een samenvatting zonder uw naam.`,
        `Dit schreef u:\n\n${view.text}`,
      ].join('\n\n'),
      action: { label: 'Bekijk uw ontvangstbewijs', address: paths.viewReceipt(view.receiptKey) },
      reason: 'U krijgt deze mail omdat u een zienswijze hebt ingediend.',
    },
    isService: true,
    now,
  });
}
