import { alert } from '../../../design/components/alert/alert.ts';
import { badge } from '../../../design/components/badge/badge.ts';
import { linkButton } from '../../../design/components/button/button.ts';
import { day } from '../../../design/components/day/day.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { tabs } from '../../../design/components/tabs/tabs.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import type { Edition } from '../edition.ts';
import {
  type Part,
  type Point,
  partNames,
  parts,
  pointsWithPart,
  type Reader,
  readerNames,
  readerNotes,
  readers,
  tickable,
} from '../point.ts';

/** An edition without its points, with who made it in words. */
export type EditionInList = Omit<Edition, 'points'> & { readonly statedBy: string };

export interface GuidanceShown {
  readonly edition: Edition;
  /** By its number, and not as the one that holds. */
  readonly isByNumber: boolean;
  /** The newest first. */
  readonly editions: readonly EditionInList[];
  /** For whom the points are shown; everybody when left out. */
  readonly reader?: Reader | undefined;
  readonly mayEdit: boolean;
}

/** The guidance, to be read whole. */
export function guidancePage(frame: Frame, shown: GuidanceShown): Html {
  const { edition, isByNumber, editions, reader, mayEdit } = shown;
  const newest = editions[0]?.number ?? edition.number;
  const isNewest = edition.number === newest;
  const points = edition.points.filter(point => !reader || point.readers.includes(reader));
  const address = isByNumber ? paths.guidanceEdition(edition.number) : paths.guidance;
  const filled = parts.filter(part => pointsWithPart(points, part).length > 0);
  return page(
    frame,
    {
      title: isByNumber ? `Handreiking, uitgave ${edition.number}` : 'Handreiking',
      description: `Hoe je goed samenwerkt aan ${frame.townName}: korte punten voor raad, inwoners, ambtenaren, initiatiefnemers en college.`,
      ...(isByNumber && { breadcrumb: [{ label: 'Handreiking', href: paths.guidance }] }),
    },
    html`<div class="sw-guide">${pageHeader({
      kicker: 'Handreiking',
      title: 'Samenwerken aan de stad en de wijk',
      lead: 'Korte punten voor iedereen die plannen maakt, meepraat of besluit. Het is een handreiking en geen wet: u mag ervan afwijken, als u zegt waarom.',
      ...(mayEdit && {
        actions: linkButton({
          label: 'Maak een nieuwe uitgave',
          kind: 'secondary',
          href: paths.editGuidance,
        }),
      }),
    })}
${
  !isNewest &&
  alert({
    kind: 'warning',
    title: `Dit is uitgave ${edition.number}`,
    content: html`<p>Ze geldt niet meer. <a href="${paths.guidance}">Lees de uitgave die nu geldt</a>.</p>`,
  })
}
${tabs('Voor wie', [
  { label: 'Voor iedereen', href: address, isCurrent: !reader },
  ...readers.map(it => ({
    label: readerNames[it],
    href: `${address}?voor=${it}`,
    isCurrent: it === reader,
  })),
])}
<p class="sw-guide__result" role="status">${reader ? html`${points.length} van de ${edition.points.length} punten zijn voor ${readerNotes[reader]}.` : html`${edition.points.length} punten, in ${filled.length} delen.`}${tickable(points).length > 0 && html` Bij ${tickable(points).length} daarvan zegt wie een plan maakt: dit doen we, of waarom niet.`}</p>
<nav class="sw-guide__contents" aria-label="Delen"><ol>${filled.map(part => html`<li value="${numberOf(part)}"><a href="#deel-${numberOf(part)}">${partNames[part]}</a></li>`)}</ol></nav>
${filled.map(part => partOf(part, edition.points, points))}
${section({ title: 'Uitgaven', id: 'uitgaven', content: html`<ol class="sw-guide__editions" reversed>${editions.map(it => editionItem(it, edition.number))}</ol>` })}</div>`,
  );
}

const numberOf = (part: Part): number => parts.indexOf(part) + 1;

/** A point keeps its number when only those for one reader are shown. */
function partOf(part: Part, all: readonly Point[], shown: readonly Point[]): Html {
  const inPart = pointsWithPart(all, part);
  return html`<section class="sw-guide__part" id="deel-${numberOf(part)}"><div class="sw-guide__head"><h2>${numberOf(part)}. ${partNames[part]}</h2><p class="sw-guide__columns" aria-hidden="true"><span class="sw-guide__margin-head">In de kantlijn</span>${readers.map(it => html`<span>${readerNames[it]}</span>`)}</p></div>
<ol class="sw-guide__points">${inPart.flatMap((point, index) => (shown.includes(point) ? [pointItem(point, `${numberOf(part)}.${index + 1}`)] : []))}</ol></section>`;
}

function pointItem(point: Point, number: string): Html {
  return html`<li class="sw-guide__point" id="punt-${point.key}"><div class="sw-guide__text"><h3><span class="sw-guide__number">${number}</span> ${point.advice}</h3><p>${point.reason}</p>${point.isTickable && html`<p class="sw-guide__asks">${badge({ label: 'Doe het of leg uit', tone: 'calm', icon: 'check' })}</p>`}</div>
<details class="sw-guide__note"><summary>In de kantlijn<span class="sw-hidden"> bij punt ${number}</span></summary><p>${point.note}</p></details>
<div class="sw-guide__for"><span class="sw-guide__for-word">Voor: </span><ul>${readers.map(it => point.readers.includes(it) && html`<li class="sw-guide__for-${it}"><span>${readerNames[it]}</span></li> `)}</ul></div></li>`;
}

function editionItem({ number, reason, stated, statedBy }: EditionInList, shown: number): Html {
  return html`<li><p><a href="${paths.guidanceEdition(number)}"${number === shown && html` aria-current="page"`}>Uitgave ${number}</a>${stated ? html`, ${day(stated.at)}, door ${statedBy}` : ', zoals het programma haar meebrengt'}</p>${reason && html`<p>${reason}</p>`}</li>`;
}
