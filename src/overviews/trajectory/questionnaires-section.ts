import { matterList } from '../../design/components/matter-card/matter-card.ts';
import { section } from '../../design/components/section/section.ts';
import { type Html, nothing } from '../../design/view.ts';
import { questionnaireCard } from '../../domains/questionnaires/public.ts';
import { paths } from '../../paths.ts';
import type { TrajectoryStory } from './gather-trajectory.ts';

/** The questionnaires that can be answered, or from which something came. Of one that was replaced the newest stands here. */
export function questionnairesSection({ trajectory, questionnaires }: TrajectoryStory): Html {
  const current = questionnaires.filter(({ questionnaire }) => questionnaire.replacedById === null);
  if (current.length === 0) return nothing;
  return section({
    title: 'Vragenlijsten',
    id: 'vragenlijsten',
    content: matterList(current.map(questionnaireCard)),
    ...(questionnaires.length > current.length && {
      more: { label: 'Alle vragenlijsten', href: paths.questionnaires(trajectory.id) },
    }),
  });
}
