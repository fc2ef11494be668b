import { actionForm, button } from '../../../design/components/button/button.ts';
import { day } from '../../../design/components/day/day.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { dateField, selectField, textField } from '../../../design/components/field/field.ts';
import { fieldset } from '../../../design/components/fieldset/fieldset.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { inOrderOfPage } from '../../../design/in-sentences.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { onceField } from '../../../design/once-field.ts';
import { type Html, html } from '../../../design/view.ts';
import { plural } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { PublishedTrajectory } from '../../participation/public.ts';
import { ageGroupNames, ageGroups } from '../about-you.ts';
import {
  type Attendance,
  type AttendanceProblem,
  type AttendanceProblems,
  type AttendanceTyped,
  longestName,
} from '../attendance.ts';

const sentences: Record<AttendanceProblem, string> = {
  'phase-missing': 'Kies bij welke fase het hoort.',
  'name-missing': 'Schrijf op welke bijeenkomst het was.',
  'name-too-long': `Maak de naam korter: hoogstens ${longestName} tekens.`,
  'no-day': 'Vul in op welke dag het was.',
  'day-to-come': 'Deze dag moet nog komen. Tel pas als het is geweest.',
  'no-number': 'Vul een heel getal in, zoals 24.',
  'more-than-there-were': 'Samen zijn dit meer mensen dan er waren. Kijk de getallen na.',
};

export interface AttendancesShown {
  readonly trajectory: PublishedTrajectory;
  readonly attendances: readonly Attendance[];
  readonly typed: AttendanceTyped;
  readonly problems?: AttendanceProblems;
}

/** Where whoever runs it enters how many people were at an evening. */
export function attendancesPage(
  frame: Frame,
  { trajectory, attendances, typed, problems = {} }: AttendancesShown,
): Html {
  const said = Object.fromEntries(
    Object.entries(problems).map(([field, problem]) => [
      field === 'ageGroups' ? 'age-to-15' : field,
      sentences[problem],
    ]),
  );
  const errors = inOrderOfPage(said, ['name', 'heldOn', 'phase', 'people', 'age-to-15']);
  return page(
    frame,
    {
      title: 'Wie was er op een bijeenkomst',
      breadcrumb: [
        { label: 'Meepraten', href: paths.trajectories },
        { label: trajectory.title, href: paths.trajectory(trajectory.id) },
        { label: 'Wie deed mee', href: paths.whoIsHeard(trajectory.id) },
      ],
      hasErrors: Object.keys(errors).length > 0,
      isPrivate: true,
    },
    html`<div class="sw-attendances">${errorSummary(errors)}${pageHeader({
      kicker: trajectory.title,
      title: 'Wie was er op een bijeenkomst',
      lead: 'Wie aan tafel zat of op straat meepraatte, telt ook mee. U telt mensen, u noteert geen namen.',
    })}
<form class="sw-form" method="post" action="${paths.attendances(trajectory.id)}" novalidate>${onceField()}
${textField({ name: 'name', label: 'Welke bijeenkomst was het?', hint: 'Zoals: avond in het buurthuis.', value: typed.name, error: errors.name, maxLength: longestName })}
${dateField({ name: 'heldOn', label: 'Wanneer was het?', value: typed.heldOn, error: errors.heldOn })}
${selectField({ name: 'phase', label: 'Bij welke fase hoort het?', value: typed.phase, error: errors.phase, empty: 'Kies een fase', options: trajectory.plan.phases.map(({ key, name }) => ({ value: key, label: name })) })}
${textField({ name: 'people', label: 'Hoeveel mensen waren er?', value: typed.people, error: errors.people, inputMode: 'numeric', width: 8 })}
${fieldset({
  legend: 'Hoe oud waren zij, ongeveer?',
  hint: 'Alleen als iemand het geteld heeft. U mag groepen openlaten.',
  content: html`<div class="sw-attendances__ages">${ageGroups.map(group => textField({ name: `age-${group}`, label: ageGroupNames[group], isRequired: false, value: typed.ageGroups[group], error: errors[`age-${group}` as keyof typeof errors], inputMode: 'numeric', width: 8 }))}</div>`,
})}
<div class="sw-buttons">${button({ label: 'Bewaar deze telling' })}</div></form>
${
  attendances.length > 0 &&
  section({
    title: 'Geteld',
    id: 'geteld',
    content: html`<ul class="sw-attendances__list">${attendances.map(it => html`<li><p><strong>${it.name}</strong>, ${day(it.heldOn)}: ${plural(it.people, 'deelnemer', 'deelnemers')}</p>${actionForm({ label: 'Haal weg', about: `de telling van ${it.name}`, kind: 'subtle', action: paths.takeBackAttendance(trajectory.id, it.id) })}</li>`)}</ul>`,
  })
}</div>`,
  );
}
