import { alert } from '../../../design/components/alert/alert.ts';
import { actionForm, button, linkButton } from '../../../design/components/button/button.ts';
import { day } from '../../../design/components/day/day.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { textArea, textField } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { pagination } from '../../../design/components/pagination/pagination.ts';
import { section } from '../../../design/components/section/section.ts';
import { statement } from '../../../design/components/statement/statement.ts';
import { icon } from '../../../design/icons.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html, nothing, paragraphs } from '../../../design/view.ts';
import { momentInWords, plural, timeInWords } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import { addMinutes, type Day, dayOf, type Instant } from '../../../platform/clock.ts';
import {
  type AnswerFields,
  answerFields,
  badgeOf,
  kindNames,
  type Outcome,
  outcomeNames,
  type VoiceKind,
} from '../../voices/public.ts';
import { longestName, longestOwnWords, stateOf, type Words } from '../cluster.ts';
import type { Like } from '../likeness.ts';
import type { ClusterLine, ClusterVoice, QueueLine } from '../store.ts';
import { clusterBadge } from './cluster-card.ts';

/** A sentence for one author that could not be kept yet. */
export interface KeptWords {
  readonly typed: string;
  readonly was: string;
  /** What a colleague wrote there meanwhile. */
  readonly theirs?: string;
}

export interface ClusterPage {
  readonly frame: Frame;
  readonly cluster: ClusterLine;
  readonly now: Instant;
  readonly today: Day;
  readonly typed: Words;
  readonly errors: Readonly<Record<string, string>>;
  /** Whether a colleague saved other words meanwhile: those are in `cluster`, one's own in `typed`. */
  readonly hasClash: boolean;
  readonly ownWords: ReadonlyMap<number, KeptWords>;
  readonly isOwnTooLong: boolean;
  readonly note: string;
  readonly checkError: string;
  readonly lines: readonly (QueueLine & ClusterVoice)[];
  readonly after: number;
  readonly hasMore: boolean;
  readonly like: readonly (Like & { readonly title: string; readonly text: string })[];
  readonly kinds: readonly VoiceKind[];
  readonly fields: Omit<AnswerFields, 'kinds' | 'errors' | 'typed'>;
  /** What the guidance says at this step, for a trajectory. */
  readonly guidance: Html;
  readonly needsSecondReader: boolean;
  readonly may: { readonly write: boolean; readonly check: boolean };
  /** Whether the reader wrote the answer. */
  readonly isOwn: boolean;
  readonly viewerName: string;
}

/** One cluster: on one side the answer, on the other the voices it is for. */
export function clusterPage(it: ClusterPage): Html {
  const { cluster, errors } = it;
  const state = stateOf(cluster);
  const summary: Record<string, string | undefined> = {
    ...errors,
    ...(it.checkError && { note: it.checkError }),
  };
  return page(
    it.frame,
    {
      title: cluster.name,
      isPrivate: true,
      hasErrors: Object.keys(summary).length > 0 || it.hasClash,
      breadcrumb: [
        { label: 'Antwoorden', href: paths.clusters },
        { label: 'Groepen', href: state === 'sent' ? paths.sentClusters : paths.clusterList },
      ],
    },
    html`${errorSummary(summary)}
${pageHeader({
  kicker: 'Groep',
  title: cluster.name,
  badges: clusterBadge(cluster),
  lead: html`${plural(cluster.voiceCount, 'keer inbreng', 'keer inbreng')}, één antwoord namens <bdi>${cluster.bodyName}</bdi>.`,
  meta: [
    cluster.occasionName &&
      html`bij <a class="nl-link" href="${cluster.occasionAddress}"><bdi>${cluster.occasionName}</bdi></a>`,
    workedOn(it),
  ],
})}
${state === 'sent' ? sent(it) : open(it)}`,
  );
}

/** Who works on it, and when it was last written at. */
function workedOn({ cluster, today }: ClusterPage): Html | false {
  if (cluster.sentAt !== null) return html`verstuurd op ${day(cluster.sentAt)}`;
  const at = (moment: Instant) => (dayOf(moment) === today ? timeInWords(moment) : momentInWords(moment));
  if (cluster.writtenAt !== null)
    return html`${icon('person')}<bdi>${cluster.writtenByName}</bdi> schreef er het laatst aan, ${at(cluster.writtenAt)}`;
  return (
    cluster.takenAt !== null &&
    html`${icon('person')}<bdi>${cluster.takenByName}</bdi> werkt hieraan sinds ${at(cluster.takenAt)}`
  );
}

/** The answer beside what people said. Who writes has one form for both: whatever was typed goes along with every button. */
function open(it: ClusterPage): Html {
  const { cluster, may } = it;
  const columns = html`<div class="sw-cluster__answer">${
    may.write ? writing(it) : may.check ? reading(it) : asItStands(it)
  }</div>
<div class="sw-cluster__voices">${voices(it)}</div>`;
  if (!may.write) return html`${notices(it)}<div class="sw-cluster">${columns}</div>${it.guidance}`;
  return html`${notices(it)}${may.check && reading(it)}
<form class="sw-cluster" method="post" action="${paths.cluster(cluster.id)}" novalidate><input type="hidden" name="version" value="${cluster.version}">${it.after > 0 && html`<input type="hidden" name="na" value="${it.after}">`}${columns}</form>
${alike(it)}${it.guidance}${dissolve(it)}`;
}

/** Within this many minutes a colleague is thought to be still at it. */
const minutesBusy = 30;

function notices({ cluster, may, hasClash, isOwn, viewerName, now }: ClusterPage): Html {
  const state = stateOf(cluster);
  const isBusy =
    may.write &&
    !hasClash &&
    cluster.takenAt !== null &&
    cluster.takenByName !== viewerName &&
    addMinutes(cluster.takenAt, minutesBusy) > now;
  return html`${
    isBusy &&
    alert({
      kind: 'info',
      title: `${cluster.takenByName} is hiermee bezig`,
      content: html`<p>U kunt meeschrijven. Bewaart u allebei, dan ziet u beide teksten en kiest u.</p>${actionForm({ action: paths.takeUpCluster(cluster.id), label: 'Neem het over', kind: 'secondary' })}`,
    })
  }${
    state === 'returned' &&
    alert({
      kind: 'warning',
      title: `${cluster.returnedByName ?? 'Een collega'} las het na en vraagt iets te veranderen`,
      content: paragraphs(cluster.returnedNote),
    })
  }${
    state === 'proposed' &&
    isOwn &&
    alert({
      kind: 'info',
      title: 'Een collega leest dit na',
      content: html`<p>Verandert u nog iets, dan moet het opnieuw worden nagelezen.</p>`,
    })
  }${
    state === 'checked' &&
    alert({
      kind: 'ok',
      title: `Nagelezen door ${cluster.checkedByName}`,
      content: html`<p>Het antwoord kan weg.</p>${may.write && html`<p>${linkButton({ label: 'Bekijk en verstuur', href: paths.sendAnswer(cluster.id) })}</p>`}`,
    })
  }`;
}

/** The form in which a body writes together. */
function writing(it: ClusterPage): Html {
  const { cluster, typed, errors, hasClash } = it;
  const canSend = !it.needsSecondReader || cluster.checkedAt !== null;
  return section({
    title: 'Het antwoord',
    id: 'antwoord',
    content: html`${hasClash && clash(it)}
<div class="sw-form">${textField({ name: 'name', label: 'Naam van de groep', hint: 'Zo vinden u en uw collega’s de groep terug.', value: typed.name, error: errors.name, maxLength: longestName })}
${answerFields({ ...it.fields, kinds: it.kinds, typed, errors })}
<div class="sw-buttons">${button({ label: hasClash ? 'Bewaar mijn tekst' : 'Bewaar', kind: canSend ? 'secondary' : 'subtle', name: 'doe', value: 'bewaar', skipsChecks: true })}${button({ label: 'Laat nalezen', kind: canSend ? 'secondary' : 'primary', name: 'doe', value: 'nakijken' })}${canSend && button({ label: 'Bekijk en verstuur', name: 'doe', value: 'versturen' })}</div></div>`,
  });
}

/** Both texts, when a colleague saved meanwhile. Nothing that was typed is lost. */
function clash({ cluster }: ClusterPage): Html {
  const outcome = outcomeIn(cluster.outcome);
  return html`${alert({
    kind: 'warning',
    title: `${cluster.writtenByName ?? 'Een collega'} heeft intussen iets anders bewaard`,
    content: html`<p>Uw eigen tekst staat nog in het formulier. Kies: bewaar uw tekst, of ga verder met die van uw collega. U kunt ook eerst iets overnemen.</p><p>${linkButton({ label: `Ga verder met de tekst van ${cluster.writtenByName ?? 'uw collega'}`, href: paths.cluster(cluster.id), kind: 'secondary' })}</p>`,
  })}
${statement({
  kind: 'answer',
  level: 3,
  title: `De tekst van ${cluster.writtenByName ?? 'uw collega'}`,
  by: html`<bdi>${cluster.name}</bdi>`,
  ...(cluster.writtenAt !== null && { when: timeInWords(cluster.writtenAt) }),
  badges: outcome && badgeOf(outcome),
  text: answerText(cluster),
})}`;
}

const outcomeIn = (text: string): Outcome | undefined =>
  (Object.keys(outcomeNames) as Outcome[]).find(outcome => outcome === text);

/** The words of an answer as they are read. */
export const answerText = (words: Words): Html =>
  html`${words.reason === '' ? html`<p>Er is nog geen antwoord geschreven.</p>` : paragraphs(words.reason)}${words.outcome === 'outside-frame' && words.frameLine !== '' && html`<p><strong>Wat vastligt:</strong> <bdi>${words.frameLine}</bdi></p>`}${(words.change !== '' || words.changeAddress !== '') && html`<p><strong>Wat er verandert:</strong> ${words.change} ${words.changeAddress && html`<a class="nl-link" href="${words.changeAddress}">${words.changeLabel}</a>`}</p>`}`;

function asItStands({ cluster }: ClusterPage): Html {
  const outcome = outcomeIn(cluster.outcome);
  return statement({
    kind: 'answer',
    title: 'Het antwoord',
    by: html`<bdi>${cluster.bodyName}</bdi>`,
    badges: outcome && badgeOf(outcome),
    text: answerText(cluster),
  });
}

/** A colleague reads it before it goes out. */
function reading(it: ClusterPage): Html {
  const { cluster } = it;
  return section({
    title: 'Lees dit antwoord na',
    id: 'nalezen',
    content: html`<p><bdi>${cluster.writtenByName}</bdi> vraagt of u dit naleest. Klopt het, is het te begrijpen, en past het bij wat mensen inbrachten?</p>
${asItStands(it)}
<form class="sw-form" method="post" action="${paths.checkAnswer(cluster.id)}" novalidate><input type="hidden" name="version" value="${cluster.version}">
${textArea({ name: 'note', label: 'Wat moet er anders?', hint: 'Alleen nodig als u het terugstuurt.', value: it.note, error: it.checkError || undefined, isRequired: false, rows: 3, maxLength: 2_000 })}
<div class="sw-buttons">${button({ label: 'Goed zo', name: 'doe', value: 'akkoord' })}${button({ label: 'Stuur terug', kind: 'secondary', name: 'doe', value: 'terug' })}</div></form>`,
  });
}

/** What people said, with a sentence for one of them where the answer to all is not enough. */
function voices(it: ClusterPage): Html {
  const { cluster, lines, may } = it;
  const list = html`<ol class="sw-cluster__list">${lines.map(line => voice(it, line))}</ol>`;
  const last = lines.at(-1);
  const here = paths.cluster(cluster.id);
  return section({
    title: 'De inbreng',
    id: 'inbreng',
    count: cluster.voiceCount,
    content: html`${it.isOwnTooLong && alert({ kind: 'error', content: html`<p>Een van uw zinnen is te lang. Gebruik ten hoogste ${longestOwnWords} tekens voor één indiener.</p>` })}${
      lines.length === 0
        ? html`<p>Er ligt geen inbreng meer in deze groep.</p>`
        : may.write
          ? html`${list}<div class="sw-buttons">${button({ label: 'Bewaar de zinnen', kind: 'secondary', name: 'doe', value: 'bewaar', skipsChecks: true })}${button({ label: 'Haal gekozen uit de groep', kind: 'subtle', name: 'doe', value: 'haal-uit', skipsChecks: true })}</div>`
          : list
    }${pagination({
      label: 'Bladeren door de inbreng',
      previous: it.after > 0 ? `${here}#inbreng` : undefined,
      next: it.hasMore && last ? `${here}?na=${last.id}#inbreng` : undefined,
    })}`,
  });
}

function voice({ may, ownWords, cluster }: ClusterPage, line: QueueLine & ClusterVoice): Html {
  const kept = ownWords.get(line.id);
  const typed = kept?.typed ?? line.ownWords;
  const id = `inbreng-${line.id}`;
  const isOut = line.dueOn === null || line.bodyId !== cluster.bodyId;
  const title = html`<bdi>${line.title}</bdi>`;
  return html`<li class="sw-cluster__voice">${may.write ? html`<div class="sw-choice"><input class="sw-choice__input" type="checkbox" id="${id}" name="inbreng" value="${line.id}"><label class="sw-choice__label" for="${id}">${title}</label></div>` : html`<p class="sw-queue__title">${title}</p>`}<div class="sw-queue__body">${isOut && alert({ kind: 'warning', content: html`<p>${line.withdrawnAt === null ? 'Hierop is intussen geantwoord.' : 'De indiener heeft dit ingetrokken.'} Het antwoord gaat hier niet naartoe.</p>` })}${line.text !== line.title && html`<div class="sw-queue__text">${paragraphs(line.text)}</div>`}${line.interest && html`<p>Wat telt voor de indiener: <bdi>${line.interest}</bdi></p>`}<ul class="sw-meta"><li>${kindNames[line.kind]}</li><li><bdi>${line.areaName ?? 'Hele gemeente'}</bdi></li>${line.sourceLabel && html`<li><bdi>${line.sourceLabel}</bdi></li>`}<li>${line.personId === null ? 'geen e-mailadres bekend' : html`<bdi>${line.authorName || 'Een bewoner'}</bdi>`}</li><li><a class="nl-link" href="${paths.voice(line.id)}">Bekijk<span class="sw-hidden"> ${line.title}</span></a></li></ul>${kept?.theirs !== undefined && alert({ kind: 'warning', title: 'Een collega schreef hier intussen iets anders', content: html`<p>“<bdi>${kept.theirs}</bdi>” Bewaart u, dan komt uw zin ervoor in de plaats.</p>` })}${
    may.write
      ? html`<details class="sw-details"${(typed !== '' || kept) && html` open`}><summary>Zin voor deze indiener<span class="sw-hidden">: ${line.title}</span></summary><input type="hidden" name="was-${line.id}" value="${kept?.was ?? line.ownWords}">${textArea({ name: `woorden-${line.id}`, label: `Zin voor deze indiener: ${line.title}`, isLabelHidden: true, isRequired: false, hint: 'Alleen de indiener en uw collega’s lezen dit. Een toezegging hoort hier niet: leg die vast als afspraak.', value: typed, rows: 2, maxLength: longestOwnWords })}</details>`
      : line.ownWords !== '' &&
        html`<p><strong>Alleen voor de indiener:</strong> <bdi>${line.ownWords}</bdi></p>`
  }</div></li>`;
}

/** What looks like it and lies in no cluster, with the words that say so. */
function alike({ cluster, like }: ClusterPage): Html {
  if (like.length === 0) return nothing;
  return section({
    title: 'Lijkt erop',
    id: 'lijkt-erop',
    content: html`<form method="post" action="${paths.addAlike(cluster.id)}" novalidate><p>Deze inbreng ligt nog in geen groep en gebruikt dezelfde woorden.</p><ol class="sw-cluster__list">${like.map(
      one =>
        html`<li class="sw-cluster__voice"><div class="sw-choice"><input class="sw-choice__input" type="checkbox" id="erbij-${one.id}" name="inbreng" value="${one.id}"><label class="sw-choice__label" for="erbij-${one.id}"><bdi>${one.title}</bdi></label></div><div class="sw-queue__body">${one.text !== one.title && html`<div class="sw-queue__text"><p>${opening(one.text)}</p></div>`}<p class="sw-cluster__why">Ook: ${one.words.map((word, index) => html`${index > 0 && ', '}<mark>${word}</mark>`)}</p></div></li>`,
    )}</ol><div class="sw-buttons">${button({ label: 'Voeg gekozen toe', kind: 'secondary' })}</div></form>`,
  });
}

const opening = (text: string): string =>
  text.length <= 180 ? text : `${text.slice(0, 180).replace(/\s+\S*$/, '')} …`;

const dissolve = ({ cluster }: ClusterPage): Html =>
  html`<details class="sw-details"><summary>Deze groep opheffen</summary><p>De inbreng wacht dan weer los op antwoord. Wat er aan antwoord is geschreven, gaat weg.</p>${actionForm({ action: paths.dissolveCluster(cluster.id), label: 'Hef de groep op', kind: 'secondary', isNegative: true })}</details>`;

function sent(it: ClusterPage): Html {
  const { cluster } = it;
  return html`${asItStands(it)}
${cluster.checkedByName !== null && html`<p>${icon('check')} Nagelezen door <bdi>${cluster.checkedByName}</bdi>.</p>`}
<p><a class="nl-link" href="${paths.clusters}">Verder met wat nog wacht</a></p>`;
}
