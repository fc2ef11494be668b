import { alert } from '../../../design/components/alert/alert.ts';
import { button } from '../../../design/components/button/button.ts';
import { checkbox, checkboxGroup } from '../../../design/components/choice/choice.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { selectField, textArea, textField } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { inOrderOfPage } from '../../../design/in-sentences.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { capital } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import {
  guidedStepNames,
  guidedSteps,
  type Point,
  partNames,
  parts,
  readerNames,
  readerNotes,
  readers,
} from '../point.ts';
import { longestOfPoint, type PointProblem, type PointProblems, type PointTyped } from '../point-draft.ts';

const sentences: Record<PointProblem, string> = {
  'part-missing': 'Kies in welk deel het punt staat.',
  'advice-missing': 'Schrijf het punt op.',
  'advice-too-long': `Maak het punt korter: hoogstens ${longestOfPoint.advice} tekens.`,
  'reason-missing': 'Schrijf op waarom het helpt.',
  'reason-too-long': `Maak de reden korter: hoogstens ${longestOfPoint.reason} tekens.`,
  'note-too-long': `Maak de tekst in de kantlijn korter: hoogstens ${longestOfPoint.note} tekens.`,
  'readers-missing': 'Kies voor wie het punt is.',
};

export interface PointShown {
  /** Null for a new point. */
  readonly key: string | null;
  readonly typed: PointTyped;
  readonly version: number;
  readonly problems?: PointProblems;
  /** The point as somebody else left it since this form was opened; null when it is gone. */
  readonly meanwhile?: Point | null;
}

/** Where one point of the next edition is written. */
export function pointPage(frame: Frame, { key, typed, version, problems = {}, meanwhile }: PointShown): Html {
  const said = Object.fromEntries(
    Object.entries(problems).map(([field, problem]) => [field, sentences[problem]]),
  );
  const errors = inOrderOfPage(said, ['advice', 'reason', 'note', 'part', 'readers']);
  const title = key === null ? 'Een punt toevoegen' : 'Een punt wijzigen';
  return page(
    frame,
    {
      title,
      breadcrumb: [
        { label: 'Handreiking', href: paths.guidance },
        { label: 'Een nieuwe uitgave', href: paths.editGuidance },
      ],
      hasErrors: Object.keys(errors).length > 0 || meanwhile !== undefined,
      isPrivate: true,
    },
    html`${errorSummary(errors)}${meanwhile !== undefined && meanwhileAlert(meanwhile)}${pageHeader({ title, lead: 'Schrijf het kort, als raad van een collega.' })}
<form class="sw-form" method="post" action="${key === null ? paths.newPoint : paths.writePoint(key)}" novalidate>
<input type="hidden" name="version" value="${version}">
${textField({ name: 'advice', label: 'Het punt', hint: 'Eén zin, zoals: Ga naar mensen toe.', value: typed.advice, error: errors.advice, maxLength: longestOfPoint.advice })}
${textArea({ name: 'reason', label: 'Waarom dit helpt', value: typed.reason, error: errors.reason, maxLength: longestOfPoint.reason, rows: 3 })}
${textArea({ name: 'note', label: 'In de kantlijn', hint: 'Een voorbeeld, of hoe iemand het aanpakt.', isRequired: false, value: typed.note, error: errors.note, maxLength: longestOfPoint.note, rows: 3 })}
${selectField({ name: 'part', label: 'In welk deel staat het?', value: typed.part, error: errors.part, empty: 'Kies een deel', options: parts.map((part, index) => ({ value: part, label: `${index + 1}. ${partNames[part]}` })) })}
${checkboxGroup({ name: 'readers', label: 'Voor wie is het?', isRequired: true, error: errors.readers, values: typed.readers, options: readers.map(reader => ({ value: reader, label: readerNames[reader], hint: capital(readerNotes[reader]) })) })}
${checkboxGroup({ name: 'steps', label: 'Bij welke stap wordt het getoond?', values: typed.steps, isInline: true, options: guidedSteps.map(step => ({ value: step, label: guidedStepNames[step] })) })}
${checkbox({ name: 'isTickable', label: 'Doe het of leg uit', hint: 'Wie een plan maakt, zegt bij dit punt: dit doen we, of waarom niet.', isChecked: typed.isTickable })}
<div class="sw-buttons">${button({ label: 'Bewaar het punt' })}</div>
</form>`,
  );
}

const meanwhileAlert = (now: Point | null): Html =>
  alert({
    kind: 'warning',
    title: 'Iemand anders wijzigde de nieuwe uitgave net',
    content: now
      ? html`<p>Dit punt is daarin nu: <q>${now.advice}</q> ${now.reason}</p><p>Wat u schreef, staat hieronder nog. Bewaart u het, dan geldt uw tekst.</p>`
      : html`<p>Dit punt staat er niet in. Wat u schreef, staat hieronder nog. Bewaart u het, dan komt het erbij.</p>`,
  });
