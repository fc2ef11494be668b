import { type Badge, badge } from '../../../design/components/badge/badge.ts';
import type { MatterCard } from '../../../design/components/matter-card/matter-card.ts';
import { icon } from '../../../design/icons.ts';
import { type Html, html } from '../../../design/view.ts';
import { dayInWords, shortDayInWords } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Instant } from '../../../platform/clock.ts';
import { type Consultation, type ConsultationState, stateNames, stateOf } from '../consultation.ts';

const looks: Record<ConsultationState, Omit<Badge, 'label'>> = {
  draft: { tone: 'calm', icon: 'circle' },
  announced: { tone: 'calm', icon: 'calendar' },
  open: { tone: 'wait', icon: 'voice' },
  closed: { tone: 'busy', icon: 'half' },
  answered: { tone: 'good', icon: 'check' },
  decided: { tone: 'good', icon: 'decision' },
  withdrawn: { tone: 'calm', icon: 'dash' },
};

/** Where a consultation is, in a word. */
export const stateBadge = (state: ConsultationState): Html =>
  badge({ label: stateNames[state], ...looks[state] });

/** A consultation in a list: what it is about, where it is, and until when one can submit a view. */
export function consultationCard(consultation: Consultation, now: Instant): MatterCard {
  const { id, announcement, decidingBodyName } = consultation;
  const state = stateOf(consultation, now);
  return {
    href: paths.consultation(id),
    title: html`<bdi>${announcement.title}</bdi>`,
    kind: 'Inspraak',
    badges: stateBadge(state),
    meta: [
      html`${icon('calendar')}${whenInWords(consultation, state)}`,
      html`${icon('decision')}<bdi>${decidingBodyName}</bdi> besluit`,
    ],
  };
}

/** When one can submit a view, or could. */
export function whenInWords(
  { announcement: { opensOn, lastOn } }: Pick<Consultation, 'announcement'>,
  state: ConsultationState,
): string {
  if (state === 'open') return `Indienen kan tot en met ${dayInWords(lastOn)}`;
  if (state === 'announced' || state === 'draft')
    return `Indienen kan van ${shortDayInWords(opensOn)} tot en met ${dayInWords(lastOn)}`;
  return `Indienen kon tot en met ${dayInWords(lastOn)}`;
}
