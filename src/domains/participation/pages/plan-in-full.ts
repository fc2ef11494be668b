import { dataList } from '../../../design/components/data-list/data-list.ts';
import { type Section, section } from '../../../design/components/section/section.ts';
import { type Html, html, paragraphs } from '../../../design/view.ts';
import type { ParticipationRules } from '../ladder.ts';
import type { Plan } from '../plan.ts';
import { type PlanBlock, type PlanLine, planInWords } from '../plan-in-words.ts';
import type { PlanNames } from '../plan-names.ts';
import type { PlanStep } from '../plan-steps.ts';

/** The whole plan to read, or some of its parts. */
export function planInFull({
  plan,
  rules,
  names,
  parts,
  level = 2,
}: {
  readonly plan: Plan;
  readonly rules: ParticipationRules;
  readonly names: PlanNames;
  /** Left out: all of them. */
  readonly parts?: readonly PlanStep[];
  readonly level?: NonNullable<Section['level']>;
}): Html {
  const chapters = planInWords(plan, rules, names).filter(it => !parts || parts.includes(it.part));
  return html`<div class="sw-plan">${chapters.map(({ part, title, lines, blocks }) =>
    section({
      title,
      level,
      id: `plan-${part}`,
      content: html`${lines.length > 0 && linesOf(lines)}${blocks.map(block => blockOf(block, level))}`,
    }),
  )}</div>`;
}

const blockOf = ({ title, lines }: PlanBlock, level: 2 | 3): Html =>
  html`<div class="sw-plan__block">${level === 2 ? html`<h3>${title}</h3>` : html`<h4>${title}</h4>`}${lines.length > 0 && linesOf(lines.filter(({ key }) => key !== 'name'))}</div>`;

const linesOf = (lines: readonly PlanLine[]): Html =>
  dataList(lines.map(({ question, answer }) => ({ key: question, value: answerOf(answer) })));

const answerOf = (answer: PlanLine['answer']): Html =>
  typeof answer === 'string'
    ? answer.includes('\n')
      ? paragraphs(answer)
      : html`${answer}`
    : answer.length === 1
      ? html`${answer[0]}`
      : html`<ul>${answer.map(item => html`<li>${item}</li>`)}</ul>`;
