import { alert } from '../../../design/components/alert/alert.ts';
import { barChart } from '../../../design/components/bar-chart/bar-chart.ts';
import { button, linkButton } from '../../../design/components/button/button.ts';
import { day } from '../../../design/components/day/day.ts';
import { emptyState } from '../../../design/components/empty-state/empty-state.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { selectField, textField } from '../../../design/components/field/field.ts';
import { figureTiles } from '../../../design/components/figure-tiles/figure-tiles.ts';
import { filterBar } from '../../../design/components/filter-bar/filter-bar.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { onceField } from '../../../design/once-field.ts';
import { attribute, type Html, html, nothing, paragraphs } from '../../../design/view.ts';
import { numberInWords, plural, termInWords } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Day } from '../../../platform/clock.ts';
import type { Area } from '../../neighbourhoods/public.ts';
import {
  badgeOf,
  kindNames,
  type OccasionRef,
  occasionKey,
  type Progress,
  type Theme,
} from '../../voices/public.ts';
import type { AddingRefusal } from '../add-to-cluster.ts';
import type { MakingRefusal } from '../make-cluster.ts';
import { choiceNames, type QueueChoice, queueAddress } from '../queue-choice.ts';
import type { ClusterLine, QueueLine } from '../store.ts';
import { clusterTabs } from './cluster-tabs.ts';

/** What falls due within this many working days is due soon. */
export const soonWorkingDays = 5;

export interface QueuePage {
  readonly frame: Frame;
  readonly today: Day;
  readonly soonUntil: Day;
  readonly choice: QueueChoice;
  readonly mark: string;
  readonly lines: readonly QueueLine[];
  readonly hasMore: boolean;
  readonly counts: {
    readonly late: number;
    readonly soon: number;
    readonly later: number;
    readonly loose: number;
  };
  readonly clusterCounts: { readonly open: number };
  /** Those in the making, to add to. */
  readonly clusters: readonly ClusterLine[];
  /** How far the answering is on the chosen occasion. */
  readonly progress:
    | {
        readonly name: string;
        readonly address: string;
        readonly byTheme: readonly (Progress & { readonly themeSlug: string; readonly themeName: string })[];
        readonly reactions: { readonly toThePoint: number; readonly besideIt: number };
      }
    | undefined;
  readonly choices: {
    readonly bodies: readonly { readonly id: number; readonly name: string }[];
    readonly themes: readonly Theme[];
    readonly areas: readonly Area[];
    readonly occasions: readonly (OccasionRef & { readonly name: string })[];
    readonly parts: readonly { readonly key: string; readonly name: string }[];
    readonly sources: readonly (OccasionRef & { readonly label: string })[];
  };
  readonly isEverythingTicked: boolean;
  readonly ticked: ReadonlySet<number>;
  /** The cluster that was chosen to add to. */
  readonly target: string;
  readonly refused?: QueueRefusal | undefined;
}

export type QueueRefusal = Exclude<(MakingRefusal | AddingRefusal)['refused'], 'not-allowed'> | 'no-cluster';

const sentences: Record<QueueRefusal, string> = {
  'none-chosen': 'Kies eerst inbreng: zet een vinkje bij wat over hetzelfde gaat.',
  'no-cluster': 'Kies de groep waaraan u wilt toevoegen.',
  'not-owed': 'Een deel van uw keuze is intussen beantwoord, ingetrokken of weggehaald. Kies opnieuw.',
  'several-bodies': 'U koos inbreng van verschillende organen. Kies inbreng waarop één orgaan antwoordt.',
  'several-occasions':
    'U koos inbreng bij verschillende trajecten. Kies eerst één traject, want het antwoord hoort bij één plan.',
  elsewhere: 'Een deel van uw keuze ligt intussen in een groep van een collega. Kies opnieuw.',
  sent: 'Het antwoord aan die groep is al verstuurd. Maak een nieuwe groep.',
};

/** What waits for an answer: to be put together in clusters, or answered by itself. */
export function queuePage(it: QueuePage): Html {
  const { counts, choice, lines, today } = it;
  const error = it.refused && sentences[it.refused];
  const total = counts.late + counts.soon + counts.later;
  return page(
    it.frame,
    { title: 'Antwoorden', isPrivate: true, hasErrors: error !== undefined },
    html`${errorSummary({ inbreng: error })}
${pageHeader({
  title: 'Antwoorden',
  lead: 'Zet bij elkaar wat over hetzelfde gaat, en geef er één antwoord op. Iedere indiener krijgt dat antwoord zelf.',
})}
${clusterTabs('queue', it.clusterCounts.open)}
${progress(it)}
${figureTiles([
  tile(counts.late, 'Te laat', { ...choice, stand: 'te-laat' }),
  tile(counts.soon, `Binnen ${soonWorkingDays} werkdagen`, { ...choice, stand: 'binnenkort' }),
  { value: numberInWords(counts.later), label: 'Later' },
  {
    value: numberInWords(it.clusterCounts.open),
    label: 'Groepen in de maak',
    ...(it.clusterCounts.open > 0 && { href: paths.clusterList }),
  },
])}
${filters(it, total)}
${
  lines.length === 0
    ? emptyState(
        total === 0 && choiceNames.every(name => choice[name] === '')
          ? { title: 'Alles is beantwoord', text: 'Er wacht nu niets op antwoord van uw organen.' }
          : {
              title: 'Hier wacht niets op antwoord',
              text: 'Alles wat bij uw keuze past, is beantwoord of ligt in een groep.',
              action: linkButton({ label: 'Toon alles wat wacht', href: paths.clusters, kind: 'secondary' }),
            },
      )
    : html`<sw-choose-many><form class="sw-queue" method="post" action="${paths.clusters}" novalidate>${onceField()}${choiceNames.map(name => choice[name] && html`<input type="hidden" name="${name}" value="${choice[name]}">`)}${it.mark && html`<input type="hidden" name="na" value="${it.mark}">`}
${error && alert({ kind: 'error', content: html`<p>${error}</p>` })}
${chooseAll(it)}
<ol class="sw-queue__list">${lines.map(line => row(it, line, today))}</ol>
${actions(it)}
</form></sw-choose-many>`
}
${it.hasMore && html`<nav class="sw-pagination" aria-label="Bladeren"><a class="nl-button nl-button--secondary" href="${nextAddress(it)}" rel="next">Volgende ${numberInWords(lines.length)}</a></nav>`}`,
  );
}

const tile = (count: number, label: string, choice: QueueChoice) => ({
  value: numberInWords(count),
  label,
  ...(count > 0 && { href: queueAddress(choice) }),
});

/** How far it is on the chosen occasion, as a whole and for each theme. */
function progress({ progress: it }: QueuePage): Html {
  if (!it) return nothing;
  const total = it.byTheme.reduce((sum, theme) => sum + theme.total, 0);
  const owed = it.byTheme.reduce((sum, theme) => sum + theme.owed, 0);
  const { toThePoint, besideIt } = it.reactions;
  return html`<section class="sw-queue__progress" aria-label="Hoe ver het is"><p class="nl-paragraph nl-paragraph--lead"><a class="nl-link" href="${it.address}"><bdi>${it.name}</bdi></a>: ${owed === 0 ? `alle ${numberInWords(total)} keer inbreng is beantwoord.` : `nog ${numberInWords(owed)} van ${numberInWords(total)} te beantwoorden.`}</p>
${
  it.byTheme.length > 1 &&
  html`<details class="sw-details"><summary>Per thema</summary>${barChart({
    title: 'Beantwoord per thema',
    unit: '%',
    max: 100,
    bars: it.byTheme.map(theme => ({
      label: theme.themeName,
      value: Math.round(((theme.total - theme.owed) / theme.total) * 100),
      text: `${numberInWords(theme.total - theme.owed)} van ${numberInWords(theme.total)}`,
    })),
  })}</details>`
}
${toThePoint + besideIt > 0 && html`<p>${plural(toThePoint, 'indiener vindt', 'indieners vinden')} dat het antwoord ingaat op de kern, ${plural(besideIt, 'indiener niet', 'indieners niet')}.</p>`}</section>`;
}

function filters({ choice, choices }: QueuePage, total: number): Html {
  const occasion = choices.occasions.find(ref => occasionKey(ref) === choice.bij);
  const source = choices.sources.find(ref => occasionKey(ref) === choice.bron);
  const chosen: [keyof QueueChoice, string | undefined][] = [
    ['orgaan', choices.bodies.find(({ id }) => String(id) === choice.orgaan)?.name],
    ['bij', occasion?.name],
    ['fase', choices.parts.find(({ key }) => key === choice.fase)?.name],
    ['bron', source?.label],
    ['thema', choices.themes.find(({ slug }) => slug === choice.thema)?.name],
    ['plaats', choices.areas.find(({ code }) => code === choice.plaats)?.name],
    ['soort', Object.entries(kindNames).find(([kind]) => kind === choice.soort)?.[1]],
    ['stand', { 'te-laat': 'Te laat', binnenkort: 'Binnenkort' }[choice.stand]],
    ['los', choice.los === 'nee' ? 'Ook in een groep' : undefined],
    ['woorden', choice.woorden ? `“${choice.woorden}”` : undefined],
  ];
  const without = (name: keyof QueueChoice): QueueChoice => ({
    ...choice,
    [name]: '',
    ...(name === 'bij' && { fase: '', bron: '' }),
  });
  return filterBar({
    action: paths.clusters,
    fields: html`${textField({ name: 'woorden', label: 'Met deze woorden', type: 'search', value: choice.woorden, isRequired: false })}
${choices.bodies.length > 1 && selectField({ name: 'orgaan', label: 'Orgaan', isRequired: false, empty: 'Mijn organen', value: choice.orgaan, options: choices.bodies.map(({ id, name }) => ({ value: String(id), label: name })) })}
${choices.occasions.length > 0 && selectField({ name: 'bij', label: 'Traject', isRequired: false, empty: 'Alle', value: choice.bij, options: choices.occasions.map(ref => ({ value: occasionKey(ref), label: ref.name })) })}
${choices.parts.length > 0 && selectField({ name: 'fase', label: 'Fase', isRequired: false, empty: 'Alle fasen', value: choice.fase, options: choices.parts.map(({ key, name }) => ({ value: key, label: name })) })}
${choices.sources.length > 0 && selectField({ name: 'bron', label: 'Komt van', isRequired: false, empty: 'Overal vandaan', value: choice.bron, options: choices.sources.map(ref => ({ value: occasionKey(ref), label: ref.label })) })}
${selectField({ name: 'thema', label: 'Thema', isRequired: false, empty: 'Alle thema’s', value: choice.thema, options: choices.themes.map(({ slug, name }) => ({ value: slug, label: name })) })}
${selectField({ name: 'plaats', label: 'Wijk of buurt', isRequired: false, empty: 'Hele gemeente', value: choice.plaats, options: choices.areas.map(({ code, name, kind }) => ({ value: code, label: `${name} (${kind})` })) })}
${selectField({ name: 'soort', label: 'Soort', isRequired: false, empty: 'Alle soorten', value: choice.soort, options: Object.entries(kindNames).map(([value, label]) => ({ value, label })) })}
${selectField({
  name: 'stand',
  label: 'Termijn',
  isRequired: false,
  empty: 'Alles',
  value: choice.stand,
  options: [
    { value: 'te-laat', label: 'Te laat' },
    { value: 'binnenkort', label: `Binnen ${soonWorkingDays} werkdagen` },
  ],
})}
${selectField({ name: 'los', label: 'Groep', isRequired: false, empty: 'Nog in geen groep', value: choice.los, options: [{ value: 'nee', label: 'Ook in een groep' }] })}`,
    chosen: chosen.flatMap(([name, label]) => (label ? [{ label, href: queueAddress(without(name)) }] : [])),
    result: `${plural(total, 'keer inbreng wacht', 'keer inbreng wacht')} op antwoord${choice.los === 'nee' ? '' : ' en ligt nog in geen groep'}. Wat het eerst af moet, staat bovenaan.`,
  });
}

/** Ticking everything: on this page by a link, or all that fits the choice by one box. */
function chooseAll({ choice, mark, counts, lines, isEverythingTicked }: QueuePage): Html {
  const onPage = lines.filter(line => line.clusterId === null).length;
  if (counts.loose === 0) return nothing;
  const href = queueAddress(choice, { na: mark, ...(!isEverythingTicked && { kies: 'pagina' }) });
  return html`<div class="sw-queue__all">${onPage > 0 && html`<p><a class="nl-link" href="${href}" data-choose="${isEverythingTicked ? 'none' : 'all'}">${isEverythingTicked ? 'Haal alle vinkjes op deze pagina weg' : `Kies alle ${numberInWords(onPage)} op deze pagina`}</a></p>`}${counts.loose > onPage && html`<div class="sw-choice"><input class="sw-choice__input" type="checkbox" id="alles" name="alles" value="ja"><label class="sw-choice__label" for="alles">Kies alle ${numberInWords(counts.loose)} die bij uw keuze passen en nog in geen groep liggen</label></div>`}</div>`;
}

const longestOpening = 260;

function row(it: QueuePage, line: QueueLine, today: Day): Html {
  const id = `inbreng-${line.id}`;
  const isLate = line.dueOn !== null && line.dueOn < today;
  const isTicked = line.clusterId === null && (it.isEverythingTicked || it.ticked.has(line.id));
  const here = queueAddress(it.choice, { na: it.mark });
  const title =
    line.clusterId === null
      ? html`<div class="sw-choice"><input class="sw-choice__input" type="checkbox" id="${id}" name="inbreng" value="${line.id}"${attribute('checked', isTicked)} aria-describedby="${id}-tekst"><label class="sw-choice__label" for="${id}"><bdi>${line.title}</bdi></label></div>`
      : html`<p class="sw-queue__title"><bdi>${line.title}</bdi></p>`;
  return html`<li class="sw-queue__row${isLate && ' sw-queue__row--late'}">${title}<div class="sw-queue__body"><div class="sw-queue__text" id="${id}-tekst">${words(line)}</div><ul class="sw-meta"><li>${kindNames[line.kind]}</li><li>${line.themeName}</li><li><bdi>${line.areaName ?? 'Hele gemeente'}</bdi></li>${line.occasionName && it.choice.bij === '' && html`<li>bij <bdi>${line.occasionName}</bdi></li>`}${line.sourceLabel && html`<li><bdi>${line.sourceLabel}</bdi></li>`}${line.outcome && html`<li>${badgeOf(line.outcome)}</li>`}${line.dueOn && html`<li>${day(line.dueOn)}, <span${isLate && html` class="sw-queue__late"`}>${termInWords(line.dueOn, today)}</span></li>`}${it.choices.bodies.length > 1 && html`<li><bdi>${line.bodyName}</bdi></li>`}</ul><p class="sw-queue__links"><a class="nl-link" href="${paths.voice(line.id)}">Bekijk<span class="sw-hidden"> ${line.title}</span></a> ${line.clusterId === null ? html`<a class="nl-link" href="${paths.answerVoiceFrom(line.id, here)}">Antwoord apart<span class="sw-hidden"> op ${line.title}</span></a>` : html`In de groep <a class="nl-link" href="${paths.cluster(line.clusterId)}"><bdi>${line.clusterName}</bdi></a>`}</p></div></li>`;
}

/** The opening of what was said; the rest folds out. */
function words({ text, title, interest }: QueueLine): Html {
  const own = interest && html`<p>Wat telt voor de indiener: <bdi>${interest}</bdi></p>`;
  if (text === '' || text === title) return html`${own}`;
  if (text.length <= longestOpening) return html`${paragraphs(text)}${own}`;
  const cut = text.slice(0, longestOpening).replace(/\s+\S*$/, '');
  return html`<p>${cut} …</p><details class="sw-details"><summary>Lees alles</summary>${paragraphs(text)}${own}</details>`;
}

function actions({ clusters, target }: QueuePage): Html {
  return html`<div class="sw-queue__actions"><p class="sw-queue__count" aria-live="polite"></p>${button({ label: 'Maak een groep', name: 'doe', value: 'maak' })}${
    clusters.length > 0 &&
    html`<div class="sw-queue__add">${selectField({
      name: 'naar',
      label: 'Of voeg toe aan een groep',
      isRequired: false,
      empty: 'Kies een groep',
      value: target,
      options: clusters.map(({ id, name, voiceCount }) => ({
        value: String(id),
        label: `${name} (${voiceCount})`,
      })),
    })}${button({ label: 'Voeg toe', kind: 'secondary', name: 'doe', value: 'voeg' })}</div>`
  }</div>`;
}

function nextAddress({ choice, lines }: QueuePage): string {
  const last = lines.at(-1);
  return queueAddress(choice, { na: last?.dueOn ? `${last.dueOn}.${last.id}` : '' });
}
