import { button } from '../../../design/components/button/button.ts';
import { checkbox } from '../../../design/components/choice/choice.ts';
import { until } from '../../../design/components/day/until.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { fieldId, textField } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { attribute, type Html, html, paragraphs } from '../../../design/view.ts';
import { eurosInWords, plural } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Budget } from '../../budgets/public.ts';
import type { BallotProject } from '../../projects/public.ts';
import type { BallotRefusal, BallotRules, TypedBallot } from '../ballot.ts';
import { inGroups } from '../code.ts';
import { ballotSentence } from './sentences.ts';

export interface BallotPage {
  readonly budget: Pick<Budget, 'id' | 'title' | 'rules'>;
  /** In the order of this ballot. */
  readonly plans: readonly BallotProject[];
  readonly receipt: string;
  /** The code that gives the right to a new ballot; undefined when one is changed. */
  readonly code: string | undefined;
  readonly typed: TypedBallot;
  readonly refusal?: BallotRefusal;
  /** The name of the plan a refusal is about. */
  readonly refusedTitle?: string | undefined;
  /** Why the code gives no right any more, or what else is wrong with the form as a whole. */
  readonly codeError?: string;
  readonly formError?: string;
}

/** The ballot itself: choose, and send it in. */
export function ballotPage(frame: Frame, it: BallotPage): Html {
  const { budget, plans, code, refusal, typed } = it;
  const { rules } = budget;
  const sentence = refusal && ballotSentence(refusal, it.refusedTitle);
  const errors = {
    ...(refusal && { [placeOf(refusal, plans)]: sentence }),
    ...(it.codeError !== undefined && { stemcode: it.codeError }),
    ...(it.formError !== undefined && { [firstField(plans)]: it.formError }),
  };
  const isChange = code === undefined;
  return page(
    frame,
    {
      title: isChange ? 'Verander uw stem' : 'Kies de plannen',
      isPrivate: true,
      hasErrors: Object.keys(errors).length > 0,
      breadcrumb: [
        { label: 'Wijkbudgetten', href: paths.budgets },
        { label: budget.title, href: paths.budget(budget.id) },
        { label: 'Stemmen', href: paths.vote(budget.id) },
      ],
    },
    html`${errorSummary(errors)}
${pageHeader({
  kicker: budget.title,
  title: isChange ? 'Verander uw stem' : 'Kies de plannen',
  lead: task(rules, plans.length),
})}
<form method="post" action="${isChange ? paths.changeBallot(budget.id) : paths.castBallot(budget.id)}" class="sw-ballot" autocomplete="off">
<input type="hidden" name="ontvangstcode" value="${it.receipt}">
${
  it.codeError === undefined
    ? !isChange && html`<input type="hidden" name="stemcode" value="${code}">`
    : textField({
        name: 'stemcode',
        label: 'Uw stemcode',
        value: inGroups(code ?? ''),
        autocomplete: 'off',
        width: 24,
        error: it.codeError,
      })
}
<ol class="sw-ballot__plans">${plans.map(plan => planOn(plan, it, refusal?.projectId === plan.id ? sentence : undefined))}</ol>
${refusal?.refused === 'empty-ballot' && html`<div class="sw-ballot__blank">${checkbox({ name: 'blanco', label: 'Ja, ik stem blanco', hint: 'U stemt mee, maar kiest geen plan.', isChecked: typed.isBlankOnPurpose, error: sentence })}</div>`}
${total(rules)}
<div class="sw-buttons">${button({ label: isChange ? 'Bewaar de verandering' : 'Breng uw stem uit' })}</div>
</form>
<p class="sw-ballot__rule">U kunt uw stem veranderen ${until(rules.votingClosesAt)}. De volgorde van de plannen is op elk stembiljet anders, zodat geen plan voordeel heeft van zijn plaats. Zij volgt uit uw ontvangstcode, en die is door het toeval bepaald.</p>`,
  );
}

const firstField = (plans: readonly BallotProject[]): string => `plan-${plans[0]?.id ?? 0}`;

/** Where an error leads to: the plan it is about, the box for a blank vote, or the first plan. */
function placeOf({ refused, projectId }: BallotRefusal, plans: readonly BallotProject[]): string {
  if (refused === 'empty-ballot') return 'blanco';
  return plans.some(plan => plan.id === projectId) ? `plan-${projectId}` : firstField(plans);
}

/** What is asked; a most that nobody can reach is not told. */
function task(rules: BallotRules, plans: number): string {
  const most = rules.mostChoices !== null && rules.mostChoices < plans ? rules.mostChoices : null;
  switch (rules.ballotKind) {
    case 'approve':
      return most === null
        ? 'Kies de plannen die u goed vindt. U kunt er zo veel kiezen als u wilt.'
        : `Kies de plannen die u goed vindt, hoogstens ${most}.`;
    case 'knapsack':
      return `Verdeel ${eurosInWords(rules.amountCents)}. Kies plannen die samen niet meer kosten.`;
    case 'points':
      return `Verdeel ${plural(rules.points, 'punt', 'punten')}. Geef een plan hoogstens ${rules.mostPointsPerProject}.`;
    case 'rank':
      return most === null
        ? 'Zet de plannen op volgorde. Geef het plan dat u het liefst wilt een 1, het volgende een 2, en zo verder.'
        : `Zet hoogstens ${most} plannen op volgorde. Geef het plan dat u het liefst wilt een 1, het volgende een 2, en zo verder.`;
  }
}

const shortText = 170;

/** One plan: its box, what it costs, and in short what it is. The rest unfolds. */
function planOn(plan: BallotProject, { budget, typed }: BallotPage, error: string | undefined): Html {
  const { ballotKind } = budget.rules;
  const id = fieldId({ name: `plan-${plan.id}` });
  const isTicked = ballotKind === 'approve' || ballotKind === 'knapsack';
  const by = html` aria-describedby="${error && `${id}-fout `}${id}-kosten"${error && html` aria-invalid="true"`}`;
  const number = ballotKind === 'points' ? 'Punten' : 'Plaats';
  const control = isTicked
    ? html`<input class="sw-choice__input" type="checkbox" id="${id}" name="plan" value="${plan.id}" data-amount="${plan.costCents}"${attribute('checked', typed.projects.includes(String(plan.id)))}${by}>`
    : html`<input class="utrecht-textbox utrecht-textbox--html-input sw-ballot__number${error && ' utrecht-textbox--invalid'}" type="text" inputmode="numeric" maxlength="3" id="${id}" name="plan-${plan.id}" value="${typed.numbers[plan.id] ?? ''}"${by}>`;
  const [short, rest] = inTwo(plan.text);
  return html`<li class="sw-ballot__plan${error && ' sw-ballot__plan--wrong'}">
${error && html`<div class="utrecht-form-field-error-message" id="${id}-fout"><span class="sw-hidden">Fout: </span>${error}</div>`}
<div class="sw-ballot__choose">${control}<label class="sw-ballot__title" for="${id}">${!isTicked && html`<span class="sw-hidden">${number} voor </span>`}${plan.title}</label><span class="sw-ballot__cost" id="${id}-kosten">${eurosInWords(plan.costCents)}</span></div>
<div class="sw-ballot__about"><p>${short}</p>${rest !== '' && html`<details><summary>Meer<span class="sw-hidden"> over ${plan.title}</span></summary>${paragraphs(rest)}</details>`}<p><a href="${paths.project(plan.id)}" target="_blank" rel="noopener">Lees het hele plan<span class="sw-hidden"> ${plan.title}</span> (nieuw tabblad)</a></p></div>
</li>`;
}

/** A first part to read at a glance, cut between sentences or else between words, and what comes after it. */
function inTwo(text: string): readonly [string, string] {
  const plain = text.trim();
  if (plain.length <= shortText) return [plain, ''];
  const head = plain.slice(0, shortText);
  const end = Math.max(head.lastIndexOf('. ') + 1, head.indexOf('\n'));
  const cut = end > 40 ? end : head.lastIndexOf(' ');
  return end > 40
    ? [plain.slice(0, cut), plain.slice(cut).trim()]
    : [`${plain.slice(0, cut)} …`, `… ${plain.slice(cut).trim()}`];
}

/** What may be spent; a script adds what has been. */
function total({ ballotKind, amountCents, mostChoices, points }: BallotRules): Html | false {
  const most = { approve: mostChoices, rank: mostChoices, knapsack: amountCents, points }[ballotKind];
  return (
    most !== null && html`<sw-ballot-total data-kind="${ballotKind}" data-most="${most}"></sw-ballot-total>`
  );
}
