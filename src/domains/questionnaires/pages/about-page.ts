import { alert } from '../../../design/components/alert/alert.ts';
import { button } from '../../../design/components/button/button.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { selectField, textArea, textField } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { inOrderOfPage, inSentences } from '../../../design/in-sentences.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { onceField } from '../../../design/once-field.ts';
import { type Html, html } from '../../../design/view.ts';
import { momentInWords } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Problems } from '../../../platform/refusal.ts';
import type { PlanPhase } from '../../participation/public.ts';
import type { Theme } from '../../voices/public.ts';
import type { Questionnaire } from '../questionnaire.ts';
import { type AboutField, type AboutProblem, longest, type TypedAbout } from '../questionnaire-draft.ts';

const sentences: Record<AboutProblem, string> = {
  'title-missing': 'Schrijf hoe de vragenlijst heet.',
  'title-too-long': 'Maak de naam korter, ten hoogste 140 tekens.',
  'intro-too-long': 'Maak de inleiding korter, ten hoogste 2.000 tekens.',
  'phase-missing': 'Kies de fase waarin mensen antwoorden.',
  'theme-missing': 'Kies een thema. Weet u het niet? Kies dan “Iets anders”.',
};

/** What a questionnaire is about: of a new one, or of one in the making. */
export function aboutPage(
  frame: Frame,
  it: {
    readonly trajectory: { readonly id: number; readonly title: string };
    /** Left out for a new one. */
    readonly questionnaire: Questionnaire | undefined;
    readonly phases: readonly PlanPhase[];
    readonly themes: readonly Theme[];
    readonly typed: TypedAbout;
    readonly problems: Problems<AboutField, AboutProblem>;
    /** Somebody else changed it while this was typed. */
    readonly isChangedMeanwhile?: boolean;
  },
): Html {
  const { trajectory, questionnaire, typed } = it;
  const errors = inOrderOfPage(inSentences(it.problems, sentences), [
    'title',
    'intro',
    'phaseKey',
    'themeSlug',
  ]);
  const title = questionnaire ? 'Waar de vragenlijst over gaat' : 'Een vragenlijst maken';
  return page(
    frame,
    {
      title,
      isPrivate: true,
      hasErrors: Object.keys(errors).length > 0,
      breadcrumb: [
        { label: trajectory.title, href: paths.trajectory(trajectory.id) },
        { label: 'Vragenlijsten', href: paths.questionnaires(trajectory.id) },
        ...(questionnaire
          ? [{ label: questionnaire.title, href: paths.buildQuestionnaire(questionnaire.id) }]
          : []),
      ],
    },
    html`${errorSummary(errors)}
${pageHeader({ kicker: html`<bdi>${trajectory.title}</bdi>`, title, ...(!questionnaire && { lead: 'Houd het kort: vijf vragen vullen mensen in, twintig niet. De vragen maakt u hierna.' }) })}
${it.isChangedMeanwhile && alert({ kind: 'warning', title: 'Iemand anders heeft dit intussen gewijzigd', content: html`<p>Hieronder staat wat u schreef. Verstuurt u het nog eens, dan geldt dat.</p>` })}
<form class="sw-form" method="post" action="${questionnaire ? paths.aboutQuestionnaire(questionnaire.id) : paths.newQuestionnaire(trajectory.id)}" novalidate>
${onceField()}${questionnaire && html`<input type="hidden" name="version" value="${questionnaire.version}">`}
${textField({ name: 'title', label: 'Hoe heet de vragenlijst?', value: typed.title, error: errors.title, maxLength: longest.title })}
${textArea({ name: 'intro', label: 'Inleiding', hint: 'Waarom vraagt u dit, en wat doet u ermee?', value: typed.intro, error: errors.intro, isRequired: false, maxLength: longest.intro, rows: 4 })}
${selectField({ name: 'phaseKey', label: 'In welke fase antwoorden mensen?', hint: 'De vragenlijst gaat vanzelf open en dicht, met de fase.', value: typed.phaseKey, error: errors.phaseKey, empty: 'Kies een fase', options: it.phases.map(({ key, name, closesAt }) => ({ value: key, label: closesAt ? `${name}, tot ${momentInWords(closesAt)}` : name })) })}
${selectField({ name: 'themeSlug', label: 'Thema', hint: 'Onder dit thema komt wat mensen in eigen woorden schrijven.', value: typed.themeSlug, error: errors.themeSlug, empty: 'Kies een thema', options: it.themes.map(({ slug, name }) => ({ value: slug, label: name })) })}
<div class="sw-buttons">${button({ label: questionnaire ? 'Bewaar' : 'Ga verder met de vragen' })}</div>
</form>`,
  );
}
