import { button } from '../../../design/components/button/button.ts';
import { radioGroup } from '../../../design/components/choice/choice.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { dateField, type Option, selectField, textField } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { inSentences } from '../../../design/in-sentences.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { onceField } from '../../../design/once-field.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import { longest } from '../longest.ts';
import type { PlanTemplate } from '../starter-templates.ts';
import type { PlanInHand } from '../store.ts';
import { planInHandList } from './plan-in-hand-list.ts';

export interface TypedBeginning {
  readonly title: string;
  readonly runningBodyId: string;
  /** By its slug; empty for a plan without a template. */
  readonly template: string;
  readonly startOn: string;
}

export type BeginProblem =
  | 'title-missing'
  | 'title-too-long'
  | 'body-missing'
  | 'body-does-not-answer'
  | 'start-unreadable';

const sentences: Record<BeginProblem, string> = {
  'title-missing': 'Geef het traject een naam. U kunt die later nog veranderen.',
  'title-too-long': `Maak de naam korter: hoogstens ${longest.title} tekens.`,
  'body-missing': 'Kies wie het traject doet.',
  'body-does-not-answer': 'Dit orgaan geeft nog geen antwoord op inbreng. Een beheerder kan dat aanzetten.',
  'start-unreadable': 'Kies de dag waarop de eerste fase begint.',
};

/** Where a plan is begun, empty or from a template, by the municipality or by somebody it invites. */
export function newTrajectoryPage(
  frame: Frame,
  {
    typed,
    own,
    others,
    templates,
    inHand,
    problems,
  }: {
    readonly typed: TypedBeginning;
    readonly own: readonly Option[];
    /** Whom the municipality can invite. */
    readonly others: readonly Option[];
    readonly templates: readonly PlanTemplate[];
    readonly inHand: readonly (PlanInHand & { readonly writes: boolean })[];
    readonly problems: Partial<Record<keyof TypedBeginning, BeginProblem>>;
  },
): Html {
  const errors: Partial<Record<keyof TypedBeginning, string>> = inSentences(problems, sentences);
  const mayBegin = own.length + others.length > 0;
  return page(
    frame,
    {
      title: mayBegin ? 'Een participatietraject beginnen' : 'Plannen die in de maak zijn',
      breadcrumb: [{ label: 'Meepraten', href: paths.trajectories }],
      hasErrors: Object.keys(errors).length > 0,
      isPrivate: true,
    },
    html`${errorSummary(errors)}
${pageHeader(
  mayBegin
    ? {
        title: 'Een participatietraject beginnen',
        lead: 'In acht korte stappen maakt u een plan. Stoppen en later verdergaan kan altijd. Niemand anders ziet het plan tot het is gepubliceerd.',
      }
    : { title: 'Plannen die in de maak zijn', lead: 'Hier gaat u verder waar u was.' },
)}
${inHand.length > 0 && section({ title: 'Verdergaan', content: planInHandList(inHand) })}
${
  mayBegin &&
  html`${inHand.length > 0 && html`<h2>Een nieuw traject</h2>`}<form class="sw-form" method="post" action="${paths.newTrajectory}" novalidate>
${onceField()}
${textField({ name: 'title', label: 'Hoe heet het traject?', hint: 'Een naam die iedereen herkent, zoals: Kerkstraat opnieuw ingericht.', value: typed.title, error: errors.title, maxLength: longest.title })}
${selectField({
  name: 'runningBodyId',
  label: 'Wie doet het traject?',
  hint:
    others.length > 0
      ? 'Wie het doet, schrijft het plan en geeft antwoord op wat mensen inbrengen. Nodigt u een ander uit, dan kijkt u het plan na voordat het naar buiten gaat. Staat die er niet bij? Een beheerder voegt organisaties toe.'
      : 'Wie het doet, schrijft het plan en geeft antwoord op wat mensen inbrengen.',
  empty: 'Kies',
  options: [
    ...(own.length > 0 ? [{ label: 'De gemeente', options: own }] : []),
    ...(others.length > 0 ? [{ label: 'Iemand anders uitnodigen', options: others }] : []),
  ],
  value: typed.runningBodyId,
  error: errors.runningBodyId,
})}
${radioGroup({
  name: 'template',
  label: 'Waar wilt u mee beginnen?',
  options: [
    ...templates.map(({ slug, name, about }) => ({
      value: slug,
      label: name,
      ...(about && { hint: about }),
    })),
    { value: '', label: 'Een leeg plan', hint: 'U vult alles zelf in.' },
  ],
  value: typed.template,
})}
${dateField({ name: 'startOn', label: 'Wanneer begint de eerste fase?', hint: 'De andere dagen van het sjabloon tellen vanaf deze dag. U kunt alles nog veranderen. Bij een leeg plan doet deze dag niets.', value: typed.startOn, error: errors.startOn, isRequired: false })}
<div class="sw-buttons">${button({ label: 'Begin het plan' })}</div>
</form>`
}`,
  );
}
