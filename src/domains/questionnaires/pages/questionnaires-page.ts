import { badge } from '../../../design/components/badge/badge.ts';
import { linkButton } from '../../../design/components/button/button.ts';
import { emptyState } from '../../../design/components/empty-state/empty-state.ts';
import { type MatterCard, matterList } from '../../../design/components/matter-card/matter-card.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { momentInWords, plural } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { ListedQuestionnaire } from '../listed-questionnaires.ts';
import { type QuestionnaireState, questionnaireStateNames } from '../questionnaire.ts';

const tones = { draft: 'calm', coming: 'wait', open: 'busy', closed: 'calm' } as const;
const icons = { draft: 'dash', coming: 'clock', open: 'voice', closed: 'check' } as const;

export const questionnaireBadge = (state: QuestionnaireState): Html =>
  badge({ label: questionnaireStateNames[state], tone: tones[state], icon: icons[state] });

/** A questionnaire in a list. One in the making leads to where it is made. */
export function questionnaireCard({
  questionnaire,
  state,
  opening,
  replies,
  questionCount,
}: ListedQuestionnaire): MatterCard {
  const { id, title, intro, replacesId } = questionnaire;
  const when =
    state === 'coming' && opening
      ? `Vanaf ${momentInWords(opening.opensAt)}`
      : state === 'open' && opening
        ? `Tot ${momentInWords(opening.closesAt)}`
        : undefined;
  return {
    href: state === 'draft' ? paths.buildQuestionnaire(id) : paths.questionnaire(id),
    title,
    kind: 'Vragenlijst',
    badges: questionnaireBadge(state),
    ...(intro !== '' && { text: intro.split('\n')[0] ?? '' }),
    meta: [
      plural(questionCount, 'vraag', 'vragen'),
      when,
      replies > 0 && plural(replies, 'mens gaf antwoord', 'mensen gaven antwoord'),
      replacesId !== null && 'Nieuwe versie',
    ],
  };
}

/** The questionnaires of a trajectory. */
export function questionnairesPage(
  frame: Frame,
  {
    trajectory,
    listed,
    mayAsk,
  }: {
    readonly trajectory: { readonly id: number; readonly title: string };
    readonly listed: readonly ListedQuestionnaire[];
    readonly mayAsk: boolean;
  },
): Html {
  return page(
    frame,
    {
      title: `Vragenlijsten bij ${trajectory.title}`,
      breadcrumb: [{ label: trajectory.title, href: paths.trajectory(trajectory.id) }],
    },
    html`${pageHeader({
      kicker: html`<bdi>${trajectory.title}</bdi>`,
      title: 'Vragenlijsten',
      lead: 'Een vragenlijst is open zolang zijn fase open is. Daarna staat hier wat eruit kwam.',
      ...(mayAsk && {
        actions: linkButton({ label: 'Maak een vragenlijst', href: paths.newQuestionnaire(trajectory.id) }),
      }),
    })}
${
  listed.length === 0
    ? emptyState({
        title: 'Er zijn geen vragenlijsten',
        text: mayAsk
          ? 'Een korte vragenlijst helpt als u van veel mensen hetzelfde wilt weten.'
          : 'Komen ze erbij, dan staan ze hier.',
      })
    : matterList(listed.map(questionnaireCard), { level: 2 })
}`,
  );
}
