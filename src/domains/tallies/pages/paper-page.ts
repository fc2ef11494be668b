import { alert } from '../../../design/components/alert/alert.ts';
import { button, linkButton } from '../../../design/components/button/button.ts';
import { emptyState } from '../../../design/components/empty-state/empty-state.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { textField } from '../../../design/components/field/field.ts';
import { figureTiles } from '../../../design/components/figure-tiles/figure-tiles.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { eurosInWords, listInWords, numberInWords } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { BallotKind, Budget } from '../../budgets/public.ts';
import type { BallotProject } from '../../projects/public.ts';
import type { PaperEntryRefusal, TypedPaper } from '../enter-paper.ts';
import type { PaperBallot } from '../paper-ballot.ts';
import type { PaperCounts } from '../paper-store.ts';
import { type PaperError, paperError } from './paper-error.ts';

export interface PaperStory {
  readonly budget: Budget;
  readonly projects: readonly BallotProject[];
  readonly counts: PaperCounts;
  /** Papers that two people read differently. */
  readonly differing: readonly (Pick<PaperBallot, 'number'> & { readonly maySettle: boolean })[];
  /** Papers that wait for somebody else than their first reader. */
  readonly waiting: readonly (Pick<PaperBallot, 'number'> & { readonly isOwn: boolean })[];
  /** Why nothing can be typed in now; undefined when it can. */
  readonly closed: string | undefined;
  /** What became of the paper that was typed just now. */
  readonly done: Pick<PaperBallot, 'number' | 'state'> | undefined;
  readonly typed: TypedPaper;
  readonly refusal: PaperEntryRefusal | undefined;
}

/** Typing in what came on paper, with the keyboard alone: one paper after another. */
export function paperPage(frame: Frame, story: PaperStory): Html {
  const { budget, counts, closed, done, refusal } = story;
  const error = refusal && paperError(refusal, story.projects);
  return page(
    frame,
    {
      title: `Stembiljetten op papier, ${budget.title}`,
      breadcrumb: [
        { label: 'Wijkbudgetten', href: paths.budgets },
        { label: budget.title, href: paths.budget(budget.id) },
      ],
      hasErrors: error !== undefined,
      isPrivate: true,
    },
    html`${error && errorSummary({ [error.field]: error.sentence })}
${pageHeader({
  kicker: budget.title,
  title: 'Stembiljetten op papier',
  lead: 'Twee mensen typen elk stembiljet in, los van elkaar. Is het twee keer gelijk, dan gaat het in de stembus.',
})}
${done && html`<div role="status">${alert({ kind: done.state === 'differs' ? 'warning' : 'ok', content: doneSentence(done) })}</div>`}
<div class="sw-columns"><div>
${closed ? emptyState({ title: 'Er kan nu niets worden ingetypt', text: closed }) : entryForm(story, error)}
${section({
  title: 'Hoe ver het is',
  content: figureTiles([
    { value: numberInWords(counts.counted), label: 'In de stembus' },
    { value: numberInWords(counts.once), label: 'Nog één keer typen' },
    { value: numberInWords(counts.differs), label: 'Niet gelijk' },
    { value: numberInWords(counts.void), label: 'Ongeldig' },
  ]),
})}
${differingPart(story)}
${waitingPart(story)}
</div><aside aria-label="De plannen op het stembiljet">${plansPart(story)}
<div class="sw-buttons">${linkButton({ label: 'Druk stembiljetten af', href: paths.printPaper(budget.id), kind: 'secondary' })}</div></aside></div>`,
  );
}

function entryForm({ budget, typed }: PaperStory, error: PaperError | undefined): Html {
  const errorAt = (field: keyof TypedPaper) => (error?.field === field ? error.sentence : undefined);
  const marks = marksAsked[budget.rules.ballotKind];
  return html`<form class="sw-paper-form" method="post" action="${paths.paperBallots(budget.id)}">
${textField({ name: 'number', label: 'Nummer op het papier', value: typed.number, error: errorAt('number'), inputMode: 'numeric', width: 8, maxLength: 6, autocomplete: 'off', hasFocus: !error })}
${textField({ name: 'code', label: 'Stemcode', hint: 'Zestien tekens. Streepjes en spaties hoeven niet.', value: typed.code, error: errorAt('code'), width: 24, autocomplete: 'off' })}
${textField({ name: 'choices', label: marks.label, hint: html`${marks.hint} Liet de stemmer alles leeg? Typ dan: blanco.`, value: typed.choices, error: errorAt('choices'), autocomplete: 'off' })}
${button({ label: 'Leg vast' })}
<details class="sw-fold"${typed.voidReason !== '' && html` open`}><summary>Telt dit stembiljet niet mee?</summary>
${textField({ name: 'voidReason', label: 'Waarom het niet meetelt', hint: 'Bijvoorbeeld: er is niet te lezen wat is gekozen. Iedereen kan deze reden lezen.', value: typed.voidReason, error: errorAt('voidReason'), isRequired: false })}
${button({ label: 'Leg vast als ongeldig', kind: 'secondary', name: 'isVoid', value: 'ja', skipsChecks: true })}
</details>
</form>`;
}

const marksAsked: Record<BallotKind, { readonly label: string; readonly hint: string }> = {
  approve: { label: 'Gekozen plannen', hint: 'De nummers met een spatie ertussen: 3\u00a07\u00a012.' },
  knapsack: { label: 'Gekozen plannen', hint: 'De nummers met een spatie ertussen: 3\u00a07\u00a012.' },
  points: { label: 'Punten per plan', hint: 'Nummer, is-teken, punten: 3=4 7=1.' },
  rank: { label: 'Gekozen plannen, het liefste eerst', hint: 'De nummers met een spatie ertussen: 7 3 12.' },
};

function differingPart({ budget, differing, closed }: PaperStory): Html | false {
  if (differing.length === 0) return false;
  return section({
    title: 'Niet gelijk ingetypt',
    content: html`<p>Neem het papier erbij en kies wat er staat.</p><ul>${differing.map(
      ({ number, maySettle }) =>
        html`<li>${maySettle && !closed ? html`<a href="${paths.paperBallot(budget.id, number)}">Nummer ${number}</a>` : html`Nummer ${number}: u typte dit als eerste in, een collega kiest`}</li>`,
    )}</ul>`,
  });
}

const mostShown = 200;

function waitingPart({ waiting }: PaperStory): Html | false {
  if (waiting.length === 0) return false;
  const line = (title: string, isOwn: boolean) => {
    const numbers = waiting.filter(paper => paper.isOwn === isOwn).map(({ number }) => String(number));
    const rest = numbers.length - mostShown;
    return (
      numbers.length > 0 &&
      html`<p><strong>${title}:</strong> ${listInWords([...numbers.slice(0, mostShown), ...(rest > 0 ? [`nog ${numberInWords(rest)}`] : [])])}.</p>`
    );
  };
  return section({
    title: 'Wacht op de tweede keer',
    content: html`${line('Voor u', false)}${line('Voor een collega', true)}`,
  });
}

const plansPart = ({ projects }: PaperStory): Html =>
  section({
    title: 'De plannen',
    content: html`<ul class="sw-plain">${projects.map(({ code, title, costCents }) => html`<li><strong>${code}</strong> ${title}, ${eurosInWords(costCents)}</li>`)}</ul>`,
  });

const doneSentence = ({ number, state }: Pick<PaperBallot, 'number' | 'state'>): string =>
  ({
    once: `Nummer ${number} is één keer ingetypt. Een collega typt het nog een keer.`,
    differs: `Nummer ${number} is twee keer ingetypt, maar niet gelijk. Leg het papier apart.`,
    counted: `Nummer ${number} is twee keer gelijk ingetypt en zit in de stembus.`,
    void: `Nummer ${number} telt niet mee. Twee mensen hebben dat gezien.`,
  })[state];
