import { alert } from '../../../design/components/alert/alert.ts';
import { button, linkButton } from '../../../design/components/button/button.ts';
import { day } from '../../../design/components/day/day.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { statement } from '../../../design/components/statement/statement.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { onceField } from '../../../design/once-field.ts';
import { type Html, html, nothing } from '../../../design/view.ts';
import { numberInWords, plural } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Instant } from '../../../platform/clock.ts';
import { badgeOf, type Happened, type Outcome, outcomeNames } from '../../voices/public.ts';
import type { ClusterLine, ClusterVoice, QueueLine } from '../store.ts';
import { answerText } from './cluster-page.ts';

export interface SendPage {
  readonly frame: Frame;
  readonly cluster: ClusterLine;
  /** Up to when what happened is shown here. */
  readonly seenUntil: Instant;
  readonly goes: readonly (QueueLine & ClusterVoice)[];
  /** How many no longer wait for this answer. */
  readonly staysBehind: number;
  readonly happened: readonly Happened[];
  /** What is still missing, in sentences. */
  readonly errors: readonly string[];
  readonly needsReader: boolean;
  readonly passedOnToName: string | undefined;
  readonly formError: string | undefined;
}

const happenings: Record<Happened['what'], string> = {
  withdrawn: 'De indiener trok dit in',
  theme: 'Het thema is verbeterd',
  area: 'De plek is verbeterd',
  hidden: 'Een moderator haalde dit weg',
  'shown-again': 'Een moderator zette dit terug',
  comment: 'Er kwam een reactie bij',
  answered: 'Hierop is al geantwoord',
};

/** The last look before an answer goes out: to whom, what they read, and what happened meanwhile. */
export function sendPage(it: SendPage): Html {
  const { cluster, goes } = it;
  const told = new Set(goes.flatMap(line => line.personId ?? [])).size;
  const untold = goes.filter(line => line.personId === null).length;
  const own = goes.filter(line => line.ownWords !== '');
  const outcome = (Object.keys(outcomeNames) as Outcome[]).find(one => one === cluster.outcome);
  const isReady = it.errors.length === 0 && !it.needsReader && goes.length > 0;
  const back = linkButton({
    label: 'Terug naar de groep',
    href: paths.cluster(cluster.id),
    kind: 'secondary',
  });
  return page(
    it.frame,
    {
      title: 'Antwoord versturen',
      isPrivate: true,
      hasErrors: it.formError !== undefined || it.errors.length > 0,
      breadcrumb: [
        { label: 'Antwoorden', href: paths.clusters },
        { label: cluster.name, href: paths.cluster(cluster.id) },
      ],
    },
    html`${pageHeader({
      title: 'Antwoord versturen',
      lead: html`Dit antwoord geldt voor ${plural(goes.length, 'keer inbreng', 'keer inbreng')}. ${toldInWords(told)}`,
    })}
${it.formError && alert({ kind: 'warning', content: html`<p>${it.formError}</p>` })}
${it.errors.length > 0 && alert({ kind: 'error', title: 'Dit antwoord is nog niet af', content: html`<ul>${it.errors.map(error => html`<li>${error}</li>`)}</ul>` })}
${it.needsReader && alert({ kind: 'info', title: 'Eerst leest een collega het na', content: html`<p>Bij dit traject gaat geen antwoord weg dat door één persoon is gezien.</p>` })}
${meanwhile(it)}
${statement({
  kind: 'answer',
  title: it.passedOnToName ? `Doorgestuurd aan ${it.passedOnToName}` : `Antwoord van ${cluster.bodyName}`,
  by: html`<bdi>${cluster.writtenByName ?? cluster.bodyName}</bdi>`,
  badges: outcome && badgeOf(outcome),
  text: answerText(cluster),
  ...(cluster.checkedByName !== null && {
    footer: html`<p>Nagelezen door <bdi>${cluster.checkedByName}</bdi>.</p>`,
  }),
})}
${own.length > 0 && section({ title: 'Met een eigen zin', count: own.length, content: html`<ul>${own.map(line => html`<li><bdi>${line.title}</bdi>: “<bdi>${line.ownWords}</bdi>”</li>`)}</ul>` })}
${untold > 0 && html`<p>Van ${plural(untold, 'indiener', 'indieners')} is geen e-mailadres bekend. ${untold === 1 ? 'Het' : 'Hun'} antwoord staat wel op de website.</p>`}
${it.passedOnToName && html`<p><bdi>${it.passedOnToName}</bdi> krijgt deze inbreng bij elkaar, met een nieuwe termijn.</p>`}
${isReady ? html`<form class="sw-form" method="post" action="${paths.sendAnswer(cluster.id)}">${onceField()}<input type="hidden" name="version" value="${cluster.version}"><input type="hidden" name="seenUntil" value="${it.seenUntil}"><div class="sw-buttons">${button({ label: `Verstuur het antwoord op ${plural(goes.length, 'keer inbreng', 'keer inbreng')}` })}${back}</div></form>` : html`<div class="sw-buttons">${back}</div>`}`,
  );
}

/** What happened to the voices since they were put together. */
function meanwhile({ happened, staysBehind }: SendPage): Html {
  if (happened.length === 0 && staysBehind === 0) return nothing;
  return alert({
    kind: 'warning',
    title: 'Er is intussen iets veranderd',
    content: html`${happened.length > 0 && html`<ul>${happened.map(it => html`<li>${happenings[it.what]}, ${day(it.at)}: <a class="nl-link" href="${paths.voice(it.voiceId)}"><bdi>${it.title}</bdi></a>${it.what === 'comment' && html` “<bdi>${it.text.slice(0, 200)}</bdi>”`}</li>`)}</ul>`}${staysBehind > 0 && html`<p>${plural(staysBehind, 'keer inbreng gaat', 'keer inbreng gaan')} niet mee: daar wacht niemand meer op dit antwoord.</p>`}<p>Past uw antwoord nog?</p>`,
  });
}

const toldInWords = (told: number): string =>
  told === 0
    ? 'Niemand krijgt bericht.'
    : told === 1
      ? '1 indiener krijgt bericht.'
      : `${numberInWords(told)} indieners krijgen elk één bericht.`;
