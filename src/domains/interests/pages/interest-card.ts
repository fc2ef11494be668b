import { badge } from '../../../design/components/badge/badge.ts';
import { day } from '../../../design/components/day/day.ts';
import { type Html, html, paragraphs } from '../../../design/view.ts';
import { listInWords, plural } from '../../../design/words.ts';
import { interestKey, type RegisteredInterest, type Weighing, weighingNames } from '../interest.ts';

/** One interest in the register: whose, where, how often it was heard, with what it conflicts, and how it was weighed. */
export function interestCard(it: RegisteredInterest, action?: Html): Html {
  const [last, ...earlier] = it.weighings;
  return html`<article class="sw-interest" id="belang-${interestKey(it)}">
<h3 class="sw-interest__name"><bdi>${it.name}</bdi></h3>
<p class="sw-interest__meta"><bdi>${it.whose}</bdi>${it.places.length > 0 && html`, in <bdi>${listInWords(it.places.map(({ name }) => name))}</bdi>`}. ${heard(it)}</p>
${
  it.conflicts.length > 0 &&
  html`<ul class="sw-interest__conflicts">${it.conflicts.map(conflict => html`<li><strong>Botst met <bdi>${conflict.name}</bdi>.</strong> <bdi>${conflict.explanation}</bdi></li>`)}</ul>`
}
${last ? weighing(last) : html`<p class="sw-interest__open">Nog niet gewogen.</p>`}
${earlier.length > 0 && html`<details class="sw-fold"><summary>${plural(earlier.length, 'eerdere weging', 'eerdere wegingen')}</summary>${earlier.map(weighing)}</details>`}
${action}
</article>`;
}

function heard({ voiceCount, standing }: RegisteredInterest): Html {
  if (voiceCount > 0) return html`Gehoord in ${plural(voiceCount, 'reactie', 'reacties')}.`;
  return standing === null
    ? html`Nog in geen reactie aangewezen.`
    : html`<strong>Niemand sprak hiervoor. Het telt wel mee.</strong>`;
}

const weighing = ({ outcome, reason, bodyName, weighedAt }: Weighing): Html =>
  html`<div class="sw-interest__weighing"><p>${badge(looks[outcome])} <span class="sw-interest__who"><bdi>${bodyName}</bdi>, ${day(weighedAt, 'moment')}</span></p>${paragraphs(reason)}</div>`;

const looks = {
  met: { label: weighingNames.met, tone: 'good', icon: 'check' },
  partly: { label: weighingNames.partly, tone: 'busy', icon: 'half' },
  yielded: { label: weighingNames.yielded, tone: 'calm', icon: 'dash' },
} as const;
