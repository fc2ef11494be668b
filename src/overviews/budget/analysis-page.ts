import { linkButton } from '../../design/components/button/button.ts';
import { day } from '../../design/components/day/day.ts';
import { from } from '../../design/components/day/until.ts';
import { emptyState } from '../../design/components/empty-state/empty-state.ts';
import { figureTiles } from '../../design/components/figure-tiles/figure-tiles.ts';
import { matterList } from '../../design/components/matter-card/matter-card.ts';
import { pageHeader } from '../../design/components/page-header/page-header.ts';
import { section } from '../../design/components/section/section.ts';
import { type Frame, page } from '../../design/layout.ts';
import { type Html, html, nothing, paragraphs } from '../../design/view.ts';
import { capital, listInWords, numberInWords, plural } from '../../design/words.ts';
import type { NoteAbout } from '../../domains/budgets/public.ts';
import { figureInWords } from '../../domains/indicators/public.ts';
import { promiseCard } from '../../domains/promises/public.ts';
import { paths } from '../../paths.ts';
import type { Day, Instant } from '../../platform/clock.ts';
import { type FigureBeside, sourcesOf } from '../neighbourhood/figures-beside-town.ts';
import type { Analysis } from './gather-analysis.ts';

export interface AnalysisPage extends Analysis {
  /** Whether the reader is of the team that writes beside it. */
  readonly mayWrite: boolean;
  readonly now: Instant;
  readonly today: Day;
}

/** How a place is doing before people bring in ideas: figures, what was said, what was promised, and what the team sees. */
export function analysisPage(frame: Frame, it: AnalysisPage): Html {
  const { budget, now } = it;
  const title = `Hoe ${budget.areaName} ervoor staat`;
  return page(
    frame,
    {
      title,
      description: `Cijfers en inbreng van ${budget.areaName}, het begin van ${budget.title}.`,
      breadcrumb: [
        { label: 'Wijkbudgetten', href: paths.budgets },
        { label: budget.title, href: paths.budget(budget.id) },
      ],
    },
    html`${pageHeader({
      kicker: budget.title,
      title,
      lead: html`Dit is waar het wijkbudget begint: de cijfers, wat bewoners zeiden en wat er is beloofd. ${now < budget.rules.ideasAt && html`Ideeën indienen kan ${from(budget.rules.ideasAt)}.`}`,
    })}
${section({ title: 'Wat het wijkteam ziet', id: 'team', content: beside(it, 'place', 'de wijk als geheel') ?? emptyState({ title: 'Het wijkteam heeft hier nog niets geschreven' }) })}
${figures(it)}
${voices(it)}
${promises(it)}`,
  );
}

/** What the team wrote beside a part, and the way to write it; undefined when there is neither. */
function beside({ notes, budget, mayWrite }: AnalysisPage, about: NoteAbout, what: string): Html | undefined {
  const standing = notes.get(about);
  if (!standing && !mayWrite) return undefined;
  const write =
    mayWrite &&
    html`<p class="sw-note__write">${linkButton({ label: standing ? 'Verbeter dit' : 'Schrijf hierbij', about: `over ${what}`, kind: 'subtle', href: paths.writeAnalysisNote(budget.id, about) })}</p>`;
  if (!standing) return html`${write}`;
  const { note, writtenBy, earlier } = standing;
  return html`<div class="sw-note">${paragraphs(note.text)}<p class="sw-note__who">${capital(writtenBy)}, ${day(note.writtenAt)}</p>${
    earlier.length > 0 &&
    html`<details class="sw-fold"><summary>Wat hier eerder stond</summary>${earlier.map(old => html`<div class="sw-note__earlier">${paragraphs(old.text)}<p class="sw-note__who">${day(old.writtenAt)}</p></div>`)}</details>`
  }${write}</div>`;
}

function figures(it: AnalysisPage): Html {
  const { figures: list, budget, town } = it;
  return section({
    title: 'De cijfers',
    id: 'cijfers',
    content:
      list.length === 0
        ? emptyState({
            title: `Van ${budget.areaName} zijn hier nog geen cijfers`,
            text: 'De beheerder kan de cijfers van het CBS inlezen.',
          })
        : html`<ul class="sw-parts-of-analysis">${list.map(figure => html`<li><h3>${figure.indicator.name}</h3><p class="sw-figure">${figureInWords(figure.indicator, figure.value)}${town && inTown(figure, town.name)}</p>${beside(it, `figure:${figure.indicator.code}`, figure.indicator.name)}</li>`)}</ul><p class="sw-source">Bron: ${listInWords(sourcesOf(list))}.</p>`,
  });
}

const inTown = ({ indicator, inTown: value }: FigureBeside, townName: string): Html =>
  value === undefined
    ? nothing
    : html` <span class="sw-figure__town">heel ${townName}: ${figureInWords(indicator, value)}</span>`;

function voices(it: AnalysisPage): Html {
  const { themes, budget, fromOn, untilOn } = it;
  const total = themes.reduce((sum, theme) => sum + theme.voices, 0);
  return section({
    title: 'Wat bewoners zeiden',
    id: 'inbreng',
    content:
      total === 0
        ? emptyState({
            title: 'Hier is de afgelopen twee jaar niets ingebracht',
            text: html`Tussen ${day(fromOn)} en ${day(untilOn)}.`,
          })
        : html`<p>Tussen ${day(fromOn)} en ${day(untilOn)} is hier ${numberInWords(total)} keer iets ingebracht. Waar het vaakst over is gesproken, staat bovenaan.</p><ul class="sw-parts-of-analysis">${themes.map(theme => html`<li><h3><a href="${paths.voicesAbout(budget.areaCode, theme.slug, fromOn, untilOn)}">${theme.name}</a></h3><p class="sw-figure">${numberInWords(theme.voices)} <span class="sw-figure__town">${plural(theme.answered, 'keer beantwoord', 'keer beantwoord')}, ${plural(theme.adopted, 'keer overgenomen', 'keer overgenomen')}</span></p>${share(theme.voices, total)}${beside(it, `theme:${theme.slug}`, theme.name)}</li>`)}</ul>`,
  });
}

/** How large a part of all that was said, as a bar beside the number. */
const share = (part: number, whole: number): Html =>
  html`<svg class="sw-share" aria-hidden="true" viewBox="0 0 100 4" preserveAspectRatio="none" width="100" height="4"><rect class="sw-share__whole" width="100" height="4"/><rect class="sw-share__part" width="${Math.round((part / whole) * 100)}" height="4"/></svg>`;

function promises(it: AnalysisPage): Html {
  const { promiseCounts, latePromises, budget, today } = it;
  const { kept, broken, planned, 'under-way': underWay, late } = promiseCounts;
  const tile = (value: number, label: string, state: string) => ({
    value: numberInWords(value),
    label,
    href: paths.promisesIn(budget.areaCode, state),
  });
  return section({
    title: 'Wat er is beloofd',
    id: 'afspraken',
    content:
      kept + broken + planned + underWay + late === 0
        ? html`${emptyState({ title: `Over ${budget.areaName} is nog niets afgesproken` })}${beside(it, 'promises', 'de afspraken')}`
        : html`${figureTiles([
            tile(kept, kept === 1 ? 'afspraak nagekomen' : 'afspraken nagekomen', 'kept'),
            tile(broken, broken === 1 ? 'afspraak niet nagekomen' : 'afspraken niet nagekomen', 'broken'),
            tile(planned + underWay, planned + underWay === 1 ? 'afspraak loopt' : 'afspraken lopen', 'open'),
            tile(late, late === 1 ? 'afspraak is te laat' : 'afspraken zijn te laat', 'late'),
          ])}${beside(it, 'promises', 'de afspraken')}${
            latePromises.length > 0 &&
            html`<h3>Te laat</h3>${matterList(
              latePromises.map(promise => promiseCard(promise, [], today)),
              { level: 4 },
            )}`
          }`,
  });
}
