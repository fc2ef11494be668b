import { alert } from '../../../design/components/alert/alert.ts';
import { actionForm, button, linkButton } from '../../../design/components/button/button.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { textArea } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { listInWords } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import { type EditionChanges, isNoChange } from '../draft-change.ts';
import { type Part, type Point, partNames, parts, pointsWithPart, readerNames } from '../point.ts';
import { longestReason, type ReasonProblem } from '../publish-edition.ts';

const sentences: Record<ReasonProblem | 'nothing-changed', string> = {
  'reason-missing': 'Schrijf waarom er een nieuwe uitgave komt. Iedereen leest dit.',
  'reason-too-long': `Maak de reden korter: hoogstens ${longestReason} tekens.`,
  'nothing-changed': 'U hebt nog niets veranderd.',
};

export interface EditGuidanceShown {
  /** The edition that holds. */
  readonly edition: number;
  readonly points: readonly Point[];
  readonly changes: EditionChanges;
  readonly version: number;
  readonly reason?: string;
  readonly problem?: ReasonProblem | 'nothing-changed' | undefined;
  readonly isChangedMeanwhile?: boolean;
}

/** Where the next edition is put together. */
export function editGuidancePage(frame: Frame, shown: EditGuidanceShown): Html {
  const { edition, points, changes, version, reason = '', problem, isChangedMeanwhile } = shown;
  const error = problem && sentences[problem];
  const next = edition + 1;
  return page(
    frame,
    {
      title: 'Een nieuwe uitgave van de handreiking',
      breadcrumb: [{ label: 'Handreiking', href: paths.guidance }],
      hasErrors: error !== undefined || isChangedMeanwhile === true,
      isPrivate: true,
    },
    html`<div class="sw-guide-edit">${errorSummary({ reason: error })}${
      isChangedMeanwhile &&
      alert({
        kind: 'warning',
        title: 'Iemand anders wijzigde de nieuwe uitgave net',
        content: html`<p>Daarom is uw stap niet gedaan. Hieronder staat hoe de uitgave nu is. Kijk of uw stap nog nodig is.</p>`,
      })
    }
${pageHeader({
  title: 'Een nieuwe uitgave van de handreiking',
  lead: `Maak de handreiking van uw gemeente zelf. Tot u haar uitgeeft, geldt uitgave ${edition}. Oude uitgaven blijven altijd te lezen.`,
  actions: linkButton({ label: 'Voeg een punt toe', kind: 'secondary', href: paths.newPoint }),
})}
${section({
  title: 'Wat er verandert',
  id: 'verandert',
  content: isNoChange(changes)
    ? html`<p>Nog niets. Wijzig een punt, voeg er een toe of haal er een weg.</p>`
    : html`${changeList(changes)}
<form class="sw-form" method="post" action="${paths.publishGuidance}" novalidate><input type="hidden" name="version" value="${version}">${textArea({ name: 'reason', label: 'Waarom komt er een nieuwe uitgave?', hint: 'Iedereen leest dit bij de uitgaven.', value: reason, error, maxLength: longestReason, rows: 3 })}<div class="sw-buttons">${button({ label: `Geef uitgave ${next} uit` })}</div></form>
${actionForm({ label: 'Gooi deze wijzigingen weg', kind: 'subtle', action: paths.dropGuidanceDraft, fields: versionField(version) })}`,
})}
${parts.map((part, index) => partToEdit(part, index + 1, points, version))}</div>`,
  );
}

const versionField = (version: number): Html => html`<input type="hidden" name="version" value="${version}">`;

function changeList({ added, changed, removed, isReordered }: EditionChanges): Html {
  const line = (word: string, all: readonly Point[]) =>
    all.map(point => html`<li><strong>${word}:</strong> ${point.advice}</li>`);
  return html`<ul>${line('Erbij', added)}${line('Gewijzigd', changed)}${line('Weg', removed)}${isReordered && html`<li><strong>Volgorde:</strong> de punten staan anders.</li>`}</ul>`;
}

function partToEdit(part: Part, number: number, all: readonly Point[], version: number): Html {
  const points = pointsWithPart(all, part);
  const fields = versionField(version);
  return section({
    title: `${number}. ${partNames[part]}`,
    id: `deel-${number}`,
    content:
      points.length === 0
        ? html`<p>In dit deel staan geen punten.</p>`
        : html`<ol class="sw-guide-edit__points">${points.map((point, index) => {
            const about = `het punt: ${point.advice}`;
            return html`<li id="punt-${point.key}"><div><p class="sw-guide-edit__advice"><a href="${paths.writePoint(point.key)}"><span class="sw-guide__number">${number}.${index + 1}</span> ${point.advice}</a></p><p class="sw-guide-edit__for">${listInWords(point.readers.map(it => readerNames[it]))}${point.isTickable && '. Doe het of leg uit'}</p></div><div class="sw-guide-edit__deeds">${index > 0 && actionForm({ label: 'Omhoog', about, kind: 'subtle', action: paths.movePointUp(point.key), fields })}${index < points.length - 1 && actionForm({ label: 'Omlaag', about, kind: 'subtle', action: paths.movePointDown(point.key), fields })}${actionForm({ label: 'Haal weg', about, kind: 'subtle', action: paths.removePoint(point.key), fields })}</div></li>`;
          })}</ol>`,
  });
}
