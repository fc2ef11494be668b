import { linkButton } from '../../design/components/button/button.ts';
import { type Html, html } from '../../design/view.ts';
import { dayInWords } from '../../design/words.ts';
import { consultationState } from '../../domains/consultations/public.ts';
import { paths } from '../../paths.ts';
import type { TrajectoryStory } from './gather-trajectory.ts';

/** That a reaction here is no formal view; and where one can be submitted, or will be. */
export const formalSection = ({ consultations, now }: TrajectoryStory): Html =>
  html`${consultations.map(consultation => {
    const { id, announcement } = consultation;
    const state = consultationState(consultation, now);
    const isOpen = state === 'open';
    return html`<section class="sw-formal${!isOpen && ' sw-formal--calm'}"><h2 class="sw-formal__title">Inspraak: <bdi>${announcement.title}</bdi></h2>
<p>${isOpen ? `Over het ontwerpbesluit kunt u een zienswijze indienen, tot en met ${dayInWords(announcement.lastOn)}.` : state === 'announced' ? `Vanaf ${dayInWords(announcement.opensOn)} kunt u over het ontwerpbesluit een zienswijze indienen.` : `Een zienswijze indienen kon tot en met ${dayInWords(announcement.lastOn)}.`} Wat u bij dit traject zegt, is geen zienswijze.</p>
<div class="sw-buttons">${linkButton({ label: 'Naar de inspraak', kind: isOpen ? 'primary' : 'secondary', href: paths.consultation(id) })}</div></section>`;
  })}`;
