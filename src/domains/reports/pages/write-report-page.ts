import { alert } from '../../../design/components/alert/alert.ts';
import { button, linkButton } from '../../../design/components/button/button.ts';
import { radioGroup } from '../../../design/components/choice/choice.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { textArea } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { inOrderOfPage, inSentences } from '../../../design/in-sentences.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { onceField } from '../../../design/once-field.ts';
import { type Html, html, nothing } from '../../../design/view.ts';
import { plural } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Problems } from '../../../platform/refusal.ts';
import type { PublishedTrajectory } from '../../participation/public.ts';
import type { WhyNotPublished } from '../publish-report.ts';
import {
  evaluationFor,
  findingNames,
  findings,
  longestWhy,
  longestWords,
  type ReportWords,
  type WordsField,
  type WordsProblem,
} from '../report-words.ts';

const sentences: Record<WordsProblem, string> = {
  'introduction-missing': 'Schrijf een inleiding.',
  'introduction-too-long': 'Maak de inleiding korter: hoogstens 20.000 tekens.',
  'weighing-missing': 'Schrijf hoe alles is gewogen.',
  'weighing-too-long': 'Maak deze tekst korter: hoogstens 20.000 tekens.',
  'why-missing': 'Schrijf erbij waarom u dat vindt.',
  'why-too-long': 'Maak deze uitleg korter: hoogstens 2.000 tekens.',
};

const whyNot: Record<Exclude<WhyNotPublished, 'not-allowed'>, string> = {
  'still-open': 'Mensen kunnen nog meedoen. Het verslag kan pas daarna.',
  'answers-owed':
    'Er ontbreken nog antwoorden. Geef die eerst. Of vraag het orgaan dat besluit om openbaar te zeggen waarom het verslag daar niet op hoeft te wachten.',
  'changed-since':
    'Iemand anders heeft intussen aan dit verslag geschreven. Hieronder staat wat u typte. Kopieer wat u wilt houden en open deze pagina opnieuw.',
};

/** The form in which whoever runs a trajectory adds an introduction and the weighing, and publishes. */
export function writeReportPage(
  frame: Frame,
  trajectory: PublishedTrajectory,
  {
    words,
    version,
    owedCount,
    hasExemption,
    isLater,
    beside,
    problems = {},
    refused,
  }: {
    readonly words: ReportWords;
    readonly version: number;
    readonly owedCount: number;
    readonly hasExemption: boolean;
    /** Another one was published before. */
    readonly isLater: boolean;
    /** What the guidance says about it. */
    readonly beside: Html;
    readonly problems?: Problems<WordsField, WordsProblem>;
    readonly refused?: Exclude<WhyNotPublished, 'not-allowed'> | undefined;
  },
): Html {
  const { id, title: name, plan } = trajectory;
  const errors = inOrderOfPage(inSentences(problems, sentences), ['introduction', 'weighing']);
  const title = isLater ? 'Nieuwe versie van het verslag' : 'Verslag opstellen';
  return page(
    frame,
    {
      title,
      breadcrumb: [
        { label: 'Meepraten', href: paths.trajectories },
        { label: name, href: paths.trajectory(id) },
        { label: 'Verslag', href: paths.report(id) },
      ],
      hasErrors: Object.keys(errors).length > 0 || refused !== undefined,
      isPrivate: true,
    },
    html`${errorSummary(errors)}${refused && alert({ kind: 'error', content: html`<p>${whyNot[refused]}</p>` })}
${pageHeader({
  kicker: name,
  title,
  lead: 'U schrijft een inleiding en hoe alles is gewogen. De rest komt uit het logboek: het plan, de afwijkingen, de cijfers, elk antwoord en elke afspraak.',
  actions: linkButton({
    label: 'Bekijk het verslag zoals het nu is',
    kind: 'secondary',
    href: paths.reportInTheMaking(id),
  }),
})}
${owedCount > 0 ? owed(id, owedCount, hasExemption) : nothing}
<div class="sw-columns"><form class="sw-form" method="post" action="${paths.writeReport(id)}" novalidate>
${onceField()}<input type="hidden" name="version" value="${version}">
${textArea({ name: 'introduction', label: 'Inleiding', hint: 'Waar ging het om, en wat is het belangrijkste dat eruit kwam? Noem geen namen van bewoners.', value: words.introduction, error: errors.introduction, rows: 8, maxLength: longestWords })}
${textArea({ name: 'weighing', label: 'Hoe is alles gewogen?', hint: 'Welke belangen botsten, welke wogen zwaarder en waarom?', value: words.weighing, error: errors.weighing, rows: 12, maxLength: longestWords })}
${
  plan.criteria.length > 0
    ? html`<h2 class="nl-heading nl-heading--level-2">Terugblik</h2><p>In het plan staat waaraan u zou zien of het goed ging. Wat u nog niet weet, laat u open. Dan kan het in een volgende versie.</p>${evaluationFor(
        plan.criteria,
        words.evaluation,
      ).map(
        ({ criterion, finding, why }, index) =>
          html`${radioGroup({
            name: `finding-${index}`,
            label: criterion,
            isRequired: false,
            isInline: true,
            value: finding ?? '',
            options: [
              ...findings.map(value => ({ value, label: findingNames[value] })),
              { value: '', label: 'Nog niet te zeggen' },
            ],
          })}${textArea({ name: `why-${index}`, label: `Waarom? (${criterion})`, value: why, error: errors[`why-${index}`], isRequired: false, rows: 3, maxLength: longestWhy })}`,
      )}`
    : nothing
}
<div class="sw-buttons">${button({ label: isLater ? 'Publiceer de nieuwe versie' : 'Publiceer het verslag', name: 'do', value: 'publish' })}${button({ label: 'Bewaar zonder publiceren', kind: 'secondary', name: 'do', value: 'save', skipsChecks: true })}</div>
<p>Na het publiceren verandert deze versie niet meer. Een volgende versie komt ernaast te staan.</p>
</form>${beside}</div>`,
  );
}

const owed = (id: number, count: number, hasExemption: boolean): Html =>
  alert({
    kind: hasExemption ? 'info' : 'warning',
    title: `Er ${count === 1 ? 'ontbreekt' : 'ontbreken'} nog ${plural(count, 'antwoord', 'antwoorden')}`,
    content: hasExemption
      ? html`<p>Wie besluit vindt dat het verslag daar niet op hoeft te wachten. De reden komt in het verslag.</p>`
      : html`<p>Het verslag kan pas gepubliceerd worden als alles is beantwoord. <a class="nl-link" href="${paths.voicesOwedOn('trajectory', id)}">Bekijk wat er nog ligt</a>.</p>`,
  });
