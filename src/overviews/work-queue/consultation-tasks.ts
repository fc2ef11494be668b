import { day } from '../../design/components/day/day.ts';
import type { Chance } from '../../design/components/do-now/do-now.ts';
import { html } from '../../design/view.ts';
import { plural } from '../../design/words.ts';
import { consultationState, watchedConsultations } from '../../domains/consultations/public.ts';
import { paths } from '../../paths.ts';
import { addDays, dayOf, type Instant } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';

/** A letter that was posted in time can arrive until a week after the term. */
const postDays = 7;

/** What the consultations of some bodies ask of who runs them now. */
export async function consultationTasks(
  queries: Queries,
  bodyIds: readonly number[],
  now: Instant,
): Promise<Chance[]> {
  const tasks: Chance[] = [];
  const watched = await watchedConsultations(queries, { bodyIds }, now);
  for (const { consultation, owed, unsummarised, noteNumber } of watched) {
    const { id, announcement } = consultation;
    const { title: text, answerOn, lastOn, hearing } = announcement;
    const until = html`uiterlijk ${day(answerOn)}`;
    const today = dayOf(now);
    if (consultationState(consultation, now) === 'announced') {
      tasks.push({
        title: 'Zet de stukken klaar',
        href: paths.documentsOn(`consultation-${id}`),
        text,
        until: html`voor ${day(announcement.opensOn)}`,
      });
      continue;
    }
    if (unsummarised > 0)
      tasks.push({
        title: `Vat ${plural(unsummarised, 'zienswijze', 'zienswijzen')} samen`,
        href: paths.formalViews(id),
        text,
        until,
      });
    if (hearing?.order === 'lot' && consultation.speakersSeed === null && today > hearing.askUntil)
      tasks.push({
        title: 'Loot de volgorde van de sprekers',
        href: paths.hearing(id),
        text,
        until: html`voor ${day(hearing.at, 'moment')}`,
      });
    if (noteNumber === undefined && owed + unsummarised === 0 && today > addDays(lastOn, postDays))
      tasks.push({ title: 'Publiceer de nota van beantwoording', href: paths.draftNote(id), text, until });
  }
  return tasks;
}
