import { alert } from '../../../design/components/alert/alert.ts';
import { button, linkButton } from '../../../design/components/button/button.ts';
import { radioGroup } from '../../../design/components/choice/choice.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { textArea } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { inOrderOfPage, inSentences } from '../../../design/in-sentences.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { onceField } from '../../../design/once-field.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import type { Problems } from '../../../platform/refusal.ts';
import type { Trajectory } from '../../participation/public.ts';
import type { WhyNotRated } from '../rate-trajectory.ts';
import {
  fewestToShow,
  longestLine,
  type RatingField,
  type RatingProblem,
  type Statement,
  scores,
  statementKeys,
  statements,
} from '../rating.ts';

const sentences: Record<RatingProblem, string> = {
  'score-missing': 'Kies hoe eens u het hiermee bent.',
  'line-too-long': 'Maak deze tekst korter: hoogstens 500 tekens.',
};

const whyNot: Record<Exclude<WhyNotRated, 'not-allowed'>, string> = {
  'not-open': 'Het verslag is er nog niet. Daarna kunt u zeggen hoe u het traject vond.',
  'took-no-part':
    'Alleen wie meedeed, kan dit traject beoordelen. Deed u mee met een ander e-mailadres? Log dan daarmee in.',
  'rated-already': 'U hebt dit traject al beoordeeld. Dank u wel.',
};

/** Why somebody cannot rate, and where to go from here. */
export const cannotRatePage = (frame: Frame, { id, title: name }: Trajectory, refused: WhyNotRated): Html =>
  page(
    frame,
    { title: 'Beoordeel het traject', breadcrumb: trail(id, name), isPrivate: true },
    html`${pageHeader({ kicker: name, title: 'Beoordeel het traject' })}
${
  refused === 'not-allowed'
    ? html`<p>Alleen wie meedeed, kan dit traject beoordelen. Log in met het e-mailadres waarmee u meedeed.</p><p>${linkButton({ label: 'Log in', href: paths.signInTo(paths.rateTrajectory(id)) })}</p>`
    : alert({ kind: 'info', content: html`<p>${whyNot[refused]}</p>` })
}`,
  );

const trail = (id: number, name: string) => [
  { label: 'Meepraten', href: paths.trajectories },
  { label: name, href: paths.trajectory(id) },
];

/** Four statements and a line, for who took part. */
export function ratePage(
  frame: Frame,
  { id, title: name }: Trajectory,
  {
    typed,
    problems = {},
  }: {
    readonly typed: Readonly<Record<Statement, string>> & { readonly line: string };
    readonly problems?: Problems<RatingField, RatingProblem>;
  },
): Html {
  const errors = inOrderOfPage(inSentences(problems, sentences), [...statementKeys, 'line']);
  return page(
    frame,
    {
      title: 'Beoordeel het traject',
      breadcrumb: trail(id, name),
      hasErrors: Object.keys(errors).length > 0,
      isPrivate: true,
    },
    html`${errorSummary(errors)}
${pageHeader({
  kicker: name,
  title: 'Hoe vond u dit traject?',
  lead: 'Het gaat om hoe het is verlopen, niet om de uitkomst. Uw naam komt er niet bij te staan.',
})}
<form class="sw-form" method="post" action="${paths.rateTrajectory(id)}" novalidate>
${onceField()}
${statementKeys.map(statement =>
  radioGroup({
    name: statement,
    label: statements[statement],
    value: typed[statement],
    error: errors[statement],
    options: Object.entries(scores).map(([value, label]) => ({ value, label })),
  }),
)}
${textArea({ name: 'line', label: 'Wat moet een volgende keer anders?', hint: `Iedereen kan dit lezen, zonder uw naam. Vanaf ${fewestToShow} beoordelingen.`, value: typed.line, error: errors.line, isRequired: false, rows: 3, maxLength: longestLine })}
<div class="sw-buttons">${button({ label: 'Verstuur mijn oordeel' })}</div>
</form>`,
  );
}
