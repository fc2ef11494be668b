import { alert } from '../../../design/components/alert/alert.ts';
import { button, linkButton } from '../../../design/components/button/button.ts';
import { day } from '../../../design/components/day/day.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { steps } from '../../../design/components/steps/steps.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html, paragraphs } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import { planSteps } from '../../guidance/public.ts';
import type { PlanDifference } from '../plan-differences.ts';
import { type PlanStep, stepNames } from '../plan-steps.ts';
import type { PlanDraft } from '../store.ts';
import type { Trajectory } from '../trajectory.ts';
import type { StepProblems } from '../typed-plan.ts';
import { checkFields, type ReadyToSend } from './check-fields.ts';
import { differenceList } from './difference-list.ts';
import { problemSentences } from './plan-sentences.ts';
import { type StepForm, stepFields } from './step-fields.ts';
import { whoDoesWhat } from './who-runs.ts';

const headings: Record<PlanStep, { readonly title: string; readonly lead: string }> = {
  onderwerp: {
    title: 'Waar gaat het over?',
    lead: 'Schrijf het zo dat een bewoner het in één keer begrijpt.',
  },
  ruimte: {
    title: 'Wat ligt vast en wat is open?',
    lead: 'Wie weet waar nog ruimte is, praat over wat echt kan veranderen.',
  },
  wie: { title: 'Wie wilt u horen?', lead: 'Noem de groepen die ermee te maken krijgen.' },
  fasen: {
    title: 'Wanneer kunnen mensen meedoen?',
    lead: 'Een traject heeft één fase of een paar, na elkaar. Elke fase staat op een trede van de ladder.',
  },
  meedoen: { title: 'Hoe doen mensen mee?', lead: 'Hoe meer manieren, hoe meer verschillende mensen.' },
  planning: {
    title: 'Wanneer horen mensen wat ermee gebeurt?',
    lead: 'Een dag waar iedereen op kan rekenen.',
  },
  evaluatie: {
    title: 'Wie doet wat, en wanneer ging het goed?',
    lead: 'Wat u hier schrijft, komt terug in het verslag.',
  },
  nakijken: { title: 'Kijk het plan na', lead: 'Wat er nog ontbreekt, en wat om uitleg vraagt.' },
};

export interface StepShown extends Omit<StepForm, 'errors'> {
  readonly trajectory: Trajectory;
  readonly draft: PlanDraft;
  readonly step: PlanStep;
  /** Tells the server which state of this step was on the screen. */
  readonly mark: string;
  readonly problems?: StepProblems;
  /** What a colleague saved since this step was opened, beside what was typed here. */
  readonly meanwhile?: readonly PlanDifference[];
  /** A colleague wrote in the plan while it was being read to be sent off. */
  readonly isReadAgain?: boolean;
  /** The newest note with which the plan was sent back. */
  readonly note?: { readonly text: string; readonly by: string; readonly at: string } | undefined;
  /** Points of the guidance for the reader, beside the form. */
  readonly beside?: Html | undefined;
  readonly ready: ReadyToSend;
}

/** One step of the guided form in which a plan is written. */
export function planStepPage(frame: Frame, shown: StepShown): Html {
  const {
    trajectory,
    draft,
    step,
    mark,
    problems = {},
    meanwhile,
    isReadAgain = false,
    note,
    beside,
  } = shown;
  const errors = Object.fromEntries(
    Object.entries(problems).map(([name, problem]) => [name, problemSentences[problem]]),
  );
  const index = planSteps.indexOf(step);
  const { title, lead } = headings[step];
  const next = planSteps[index + 1];
  const previous = planSteps[index - 1];
  const form = { ...shown, errors };
  return page(
    frame,
    {
      title: `${title} ${draft.plan.title}`.trim(),
      breadcrumb: [{ label: 'Meepraten', href: paths.trajectories }],
      hasErrors: Object.keys(errors).length > 0 || meanwhile !== undefined || shown.ready.wasRefused,
      isPrivate: true,
    },
    html`${errorSummary(errors)}
${pageHeader({
  kicker: `Participatieplan: ${draft.plan.title || 'nog zonder naam'}`,
  title,
  lead,
  meta: whoDoesWhat(trajectory, shown.ready.names.decidingBody),
})}
${steps(
  planSteps.map(it => ({ label: stepNames[it], href: paths.planStep(trajectory.id, it) })),
  index,
)}
${draftNotices(shown)}
${note && alert({ kind: 'info', title: `${note.by} stuurde het plan terug`, content: html`${paragraphs(note.text)}<p>${day(note.at, 'moment')}</p>` })}
${isReadAgain && readAgainAlert}
${meanwhile && meanwhileAlert(meanwhile, trajectory.id, step)}
<div class="sw-step-page"><form class="sw-form sw-step-form" method="post" action="${paths.planStep(trajectory.id, step)}" novalidate>
<button class="sw-hidden" type="submit" name="doe" value="bewaar" tabindex="-1" aria-hidden="true">Bewaar</button>
<input type="hidden" name="mark" value="${mark}"><input type="hidden" name="version" value="${draft.version}">
${step === 'nakijken' ? checkFields(form) : stepFields[step](form)}
${
  next &&
  html`<div class="sw-buttons">${button({ label: meanwhile ? 'Bewaar wat ik heb ingevuld' : 'Bewaar en ga verder', name: 'doe', value: 'verder', skipsChecks: true })}${button({ label: 'Bewaar', kind: 'secondary', name: 'doe', value: 'bewaar', skipsChecks: true })}${previous && linkButton({ label: 'Vorige stap', kind: 'subtle', href: paths.planStep(trajectory.id, previous) })}</div>${!meanwhile && html`<sw-keep-step></sw-keep-step>`}`
}
</form>${beside}</div>`,
  );
}

function draftNotices({ trajectory, draft }: StepShown): Html {
  return html`${
    draft.submittedAt !== null &&
    alert({
      kind: 'info',
      content: html`<p>Het plan ligt bij ${trajectory.checkingBodyName} om na te kijken, sinds ${day(draft.submittedAt, 'moment')}. Verandert u iets, dan moet u het opnieuw voorleggen.</p>`,
    })
  }${
    trajectory.planNumber > 0 &&
    alert({
      kind: 'info',
      content: html`<p>U schrijft aan een nieuwe versie. Tot die is gepubliceerd, geldt <a class="nl-link" href="${paths.planVersion(trajectory.id, trajectory.planNumber)}">het plan dat er nu staat</a>.</p>`,
    })
  }`;
}

const readAgainAlert = alert({
  kind: 'warning',
  title: 'Een collega veranderde het plan terwijl u het las',
  content: html`<p>Hieronder staat het plan zoals het nu is. Lees het na en probeer het dan opnieuw.</p>`,
});

const meanwhileAlert = (meanwhile: readonly PlanDifference[], id: number, step: PlanStep): Html =>
  alert({
    kind: 'warning',
    title: 'Een collega bewaarde deze stap net ook',
    content: html`<p>Wat u invulde, staat er nog. Het is nog niet bewaard. Kies wat er moet blijven.</p>
${meanwhile.length > 0 && html`<p>Doorgestreept staat wat uw collega bewaarde, gemarkeerd wat u invulde.</p>${differenceList(meanwhile)}`}
<p><a class="nl-link" href="${paths.planStep(id, step)}">Gebruik wat mijn collega bewaarde</a></p>`,
  });
