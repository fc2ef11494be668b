import { button } from '../../../design/components/button/button.ts';
import { radioGroup } from '../../../design/components/choice/choice.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { textField } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { inSentences } from '../../../design/in-sentences.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { plural } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Problems } from '../../../platform/refusal.ts';
import type { Budget } from '../../budgets/public.ts';
import type { Project } from '../../projects/public.ts';
import { chosenIn } from '../../voting/public.ts';
import type { PaperBallot, Reading } from '../paper-ballot.ts';
import type { SettlementField, SettlementProblem, TypedSettlement } from '../settle-paper.ts';

/** Two readings of one paper side by side, the difference marked, to choose from with the paper in hand. */
export function settlePaperPage(
  frame: Frame,
  {
    budget,
    projects,
    paper,
    typed,
    problems = {},
    isCodeUsed = false,
  }: {
    readonly budget: Budget;
    readonly projects: readonly Project[];
    readonly paper: PaperBallot & { readonly first: Reading; readonly second: Reading };
    readonly typed: TypedSettlement;
    readonly problems?: Problems<SettlementField, SettlementProblem>;
    readonly isCodeUsed?: boolean;
  },
): Html {
  const errors: { choice?: string; reason?: string } = {
    ...inSentences(problems, sentences),
    ...(isCodeUsed && { choice: 'Met deze stemcode is al gestemd. Laat het papier opnieuw intypen.' }),
  };
  const title = `Nummer ${paper.number}: wat staat er?`;
  const { first, second } = paper;
  return page(
    frame,
    {
      title,
      breadcrumb: [
        { label: 'Wijkbudgetten', href: paths.budgets },
        { label: budget.title, href: paths.budget(budget.id) },
        { label: 'Stembiljetten op papier', href: paths.paperBallots(budget.id) },
      ],
      hasErrors: Object.keys(errors).length > 0,
      isPrivate: true,
    },
    html`${errorSummary(errors)}
${pageHeader({ title, lead: 'Twee mensen lazen dit papier niet gelijk. Neem het papier erbij. Wat verschilt, is gemarkeerd.' })}
<div class="sw-halves sw-readings">${readingPart('De eerste keer', first, second, projects)}${readingPart('De tweede keer', second, first, projects)}</div>
${haveOtherCodes(first, second) && html`<p><strong>De stemcode is niet gelijk.</strong> Een code laten wij niet zien. Laat dit papier daarom opnieuw intypen.</p>`}
<form method="post" action="${paths.paperBallot(budget.id, paper.number)}">
${radioGroup({
  name: 'choice',
  label: 'Wat staat er op het papier?',
  options: [
    ...(haveOtherCodes(first, second)
      ? []
      : [
          { value: 'first', label: 'Wat de eerste keer is getypt' },
          { value: 'second', label: 'Wat de tweede keer is getypt' },
        ]),
    {
      value: 'again',
      label: 'Geen van beide is zeker: typ het opnieuw in',
      hint: 'Twee mensen beginnen dan opnieuw.',
    },
  ],
  value: typed.choice,
  error: errors.choice,
})}
${textField({ name: 'reason', label: 'Waarom', hint: 'Eén regel. Iedereen kan deze lezen.', value: typed.reason, error: errors.reason, maxLength: 300 })}
${button({ label: 'Leg de keuze vast' })}
</form>`,
  );
}

const sentences: Record<SettlementProblem, string> = {
  'choice-missing': 'Kies wat er op het papier staat.',
  'reason-missing': 'Schrijf in één regel waarom u dit kiest.',
  'reason-too-long': 'Houd de reden kort: hooguit 300 tekens.',
};

const haveOtherCodes = (first: Reading, second: Reading): boolean =>
  !('voidReason' in first) && !('voidReason' in second) && first.codeHash !== second.codeHash;

function readingPart(title: string, reading: Reading, other: Reading, projects: readonly Project[]): Html {
  const content = (): Html => {
    if ('voidReason' in reading)
      return html`<p>${mark(!('voidReason' in other), html`Telt niet mee: ${reading.voidReason}`)}</p>`;
    const chosen = linesOf(reading, projects);
    const others = new Set('voidReason' in other ? [] : linesOf(other, projects));
    return chosen.length === 0
      ? html`<p>${mark(others.size > 0, 'Niets gekozen')}</p>`
      : html`<ul>${chosen.map(line => html`<li>${mark(!others.has(line), line)}</li>`)}</ul>`;
  };
  return html`<section><h2 class="nl-heading nl-heading--level-3">${title}</h2>${content()}</section>`;
}

const mark = (differs: boolean, content: Html | string): Html =>
  differs
    ? html`<mark class="sw-differs"><span class="sw-hidden">Verschil: </span>${content}</mark>`
    : html`${content}`;

/** Each choice as one line: with its points, or its place in the order. */
function linesOf(
  { choices }: Exclude<Reading, { readonly voidReason: string }>,
  projects: readonly Project[],
): string[] {
  const nameOf = (id: number): string => {
    const project = projects.find(one => one.id === id);
    return project ? `${project.code}. ${project.title}` : String(id);
  };
  if (choices.kind === 'points')
    return choices.points.map(([id, points]) => `${nameOf(id)}: ${plural(points, 'punt', 'punten')}`);
  const place = (index: number) => (choices.kind === 'rank' ? `Plaats ${index + 1}: ` : '');
  return chosenIn(choices).map((id, index) => `${place(index)}${nameOf(id)}`);
}
