import { section } from '../../design/components/section/section.ts';
import { type Html, html } from '../../design/view.ts';
import { paths } from '../../paths.ts';
import type { BudgetStory } from './gather-budget.ts';

/** Where it began: how the place is doing, in figures and in what people said. */
export const analysisSection = ({ budget }: BudgetStory): Html =>
  section({
    title: 'Hoe de wijk ervoor staat',
    id: 'verkenning',
    content: html`<p>Voor er ideeën komen, kijkt het wijkteam naar de cijfers van ${budget.areaName} en naar wat bewoners de afgelopen twee jaar hebben gezegd.</p>`,
    more: { label: 'Bekijk de verkenning', href: paths.budgetAnalysis(budget.id) },
  });
