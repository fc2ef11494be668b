import { alert } from '../../../design/components/alert/alert.ts';
import { linkButton } from '../../../design/components/button/button.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { icon } from '../../../design/icons.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html, nothing, paragraphs } from '../../../design/view.ts';
import { dayInWords, plural } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Day } from '../../../platform/clock.ts';
import { type OccasionName, occasionKey } from '../../voices/public.ts';
import { type Document, isOnDisplay, isReplaced, type Passage } from '../document.ts';
import { displayDay, documentBadge, hostOf, kindOfDocument } from './document-card.ts';
import { passageText } from './passage-text.ts';

export interface DocumentPage {
  readonly frame: Frame;
  readonly document: Document;
  readonly occasion: OccasionName;
  readonly passages: readonly Passage[];
  /** How many reactions there are on each passage, by its id. */
  readonly reactions: ReadonlyMap<number, number>;
  /** How many there are on the document as a whole. */
  readonly reactionsOnWhole: number;
  /** Until when it can be commented on, or why not; undefined where nobody reacts to it any more. */
  readonly whenOpen: string | undefined;
  /** Whether people can react to it now. */
  readonly isOpen: boolean;
  /** Who runs the occasion can replace and withdraw it. */
  readonly mayChange: boolean;
  /** The reactions on the version before. */
  readonly reactionsBefore: number;
  readonly today: Day;
}

/** One document: the file, the link, or the text passage by passage. */
export function documentPage(it: DocumentPage): Html {
  const { document, occasion, today } = it;
  const all = [...it.reactions.values()].reduce((sum, count) => sum + count, it.reactionsOnWhole);
  return page(
    it.frame,
    {
      title: document.title,
      ...(document.about !== '' && { description: document.about.slice(0, 150) }),
      isPrivate: !isOnDisplay(document, today),
      breadcrumb: [
        { label: occasion.name, href: occasion.address },
        { label: 'Documenten', href: paths.documentsOn(occasionKey(occasion)) },
      ],
    },
    html`${pageHeader({
      kicker: html`<bdi>${occasion.name}</bdi>`,
      title: document.title,
      badges: documentBadge(document, today),
      ...(document.about !== '' && { lead: document.about }),
      meta: [
        kindOfDocument(document),
        displayDay(document, today),
        all > 0 && plural(all, 'reactie', 'reacties'),
      ],
    })}
${howItStands(it)}
${!document.isShut && contentOf(it)}
${it.mayChange && changes(it)}`,
  );
}

/** What a reader must know before reading on: not there yet, replaced, withdrawn, or newer than an earlier one. */
function howItStands({ document, today, reactionsBefore }: DocumentPage): Html {
  const { withdrawnReason, replacedById, replacesId, reason, onDisplayFrom, isShut } = document;
  if (withdrawnReason !== null)
    return alert({
      kind: 'warning',
      title: 'Dit document is ingetrokken',
      content: html`${paragraphs(withdrawnReason)}<p>${isShut ? 'Wat erin stond, is niet meer te lezen.' : 'U kunt het nog lezen.'}${document.form === 'text' && ' Op reacties die er al waren, komt antwoord.'}</p>`,
    });
  if (!isOnDisplay(document, today))
    return alert({
      kind: 'info',
      title: `Iedereen kan dit lezen vanaf ${dayInWords(onDisplayFrom)}`,
      content: html`<p>Tot die dag ziet alleen u het, en wie het traject met u uitvoert.</p>`,
    });
  if (isReplaced(document, today))
    return alert({
      kind: 'warning',
      title: 'Er is een nieuwe versie',
      content: html`<p>Dit is een eerdere versie. <a class="nl-link" href="${paths.document(replacedById ?? 0)}">Lees de nieuwe versie</a></p>`,
    });
  if (replacesId !== null)
    return alert({
      kind: 'info',
      title: 'Dit is een nieuwe versie',
      content: html`${paragraphs(reason)}<p><a class="nl-link" href="${paths.document(replacesId)}">Lees de versie ervoor</a>${reactionsBefore > 0 && `. Daarop ${reactionsBefore === 1 ? 'kwam' : 'kwamen'} ${plural(reactionsBefore, 'reactie', 'reacties')}.`}</p>`,
    });
  return nothing;
}

function contentOf(it: DocumentPage): Html {
  const { document } = it;
  if (document.form === 'file')
    return html`<p class="sw-buttons">${linkButton({ label: `Lees het document (${kindOfDocument(document)})`, href: paths.documentFile(document.id) })}</p>
${reactionsTo(it)}`;
  if (document.form === 'link')
    return html`<p class="sw-buttons">${linkButton({ label: `Ga naar ${hostOf(document.link ?? '')}`, href: document.link ?? '', icon: 'forward' })}</p>
<p class="sw-hint">U verlaat deze website. Voor wat daar staat, zorgt iemand anders.</p>
${reactionsTo(it)}`;
  return html`${it.whenOpen && html`<p class="sw-passages__when">${it.isOpen && 'U kunt op elke alinea reageren. U krijgt antwoord, met een reden. '}${it.whenOpen}</p>`}
<div class="sw-passages">${it.passages.map(passage => passageIn(it, passage))}</div>`;
}

/** Reacting to a document without passages, and what was said about it. */
function reactionsTo({ document, occasion, whenOpen, isOpen, reactionsOnWhole: count }: DocumentPage): Html {
  const source = `document-${document.id}`;
  if (!whenOpen && count === 0) return nothing;
  return section({
    title: 'Reacties op dit document',
    count,
    content: html`${whenOpen && html`<p>${whenOpen}</p>`}${isOpen && html`<p class="sw-buttons">${linkButton({ label: 'Reageer op dit document', kind: 'secondary', href: paths.newVoiceOn(occasion.kind, occasion.id, source) })}</p>`}`,
    ...(count > 0 && { more: { label: 'Lees de reacties', href: paths.voicesAboutSource(source) } }),
  });
}

function passageIn({ document, occasion, reactions, isOpen }: DocumentPage, passage: Passage): Html {
  const { number, id, text } = passage;
  if (number === null) return html`<h2 class="sw-passages__heading">${text}</h2>`;
  const count = reactions.get(id) ?? 0;
  const read =
    count > 0 &&
    html`<a class="nl-link" href="${paths.passage(document.id, number)}">${plural(count, 'reactie', 'reacties')}<span class="sw-hidden"> op alinea ${number}</span></a>`;
  const react =
    isOpen &&
    html`<a class="nl-link" href="${paths.newVoiceOn(occasion.kind, occasion.id, `passage-${id}`)}">${icon('voice')}Reageer op deze alinea<span class="sw-hidden">: alinea ${number}</span></a>`;
  return html`<div class="sw-passage" id="alinea-${number}"><p class="sw-passage__number"><span class="sw-hidden">Alinea </span>${number}</p><div class="sw-passage__text">${passageText(text)}</div>${(read || react) && html`<p class="sw-passage__actions">${read}${react}</p>`}</div>`;
}

function changes({ document, occasion }: DocumentPage): Html {
  if (document.withdrawnAt !== null) return nothing;
  const links = [
    document.replacedById === null && {
      href: paths.replaceDocument(occasionKey(occasion), document.id),
      label: 'Zet een nieuwe versie neer',
    },
    { href: paths.withdrawDocument(document.id), label: 'Trek dit document in' },
  ].filter(link => link !== false);
  return section({
    title: 'Wat u nu kunt doen',
    content: html`<ul class="sw-actions">${links.map(link => html`<li><a class="nl-link" href="${link.href}">${link.label}</a></li>`)}</ul>`,
  });
}
