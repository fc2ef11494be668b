import { alert } from '../../../design/components/alert/alert.ts';
import { button } from '../../../design/components/button/button.ts';
import { checkbox, radioGroup } from '../../../design/components/choice/choice.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import {
  dateField,
  type SelectField,
  selectField,
  textArea,
  textField,
} from '../../../design/components/field/field.ts';
import { fieldset } from '../../../design/components/fieldset/fieldset.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { inOrderOfPage, inSentences } from '../../../design/in-sentences.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { onceField } from '../../../design/once-field.ts';
import { type Html, html } from '../../../design/view.ts';
import { dayInWords } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Problems } from '../../../platform/refusal.ts';
import { areaFields } from '../../decisions/public.ts';
import type { Area } from '../../neighbourhoods/public.ts';
import { type AnnouncementField, longest, type TypedAnnouncement } from '../announcement-draft.ts';
import type { Consultation } from '../consultation.ts';
import type { CorrectionProblem } from '../correct-announcement.ts';
import { announcementSentences } from './announcement-sentences.ts';

/** What the form is for: a new consultation, one that is being prepared, or one that is out and is put right. */
export type FormFor =
  | {
      readonly for: 'new';
      readonly bodyId: string;
      readonly trajectory: { readonly id: number; readonly title: string } | null;
    }
  | { readonly for: 'prepare'; readonly consultation: Consultation; readonly isChangedMeanwhile: boolean }
  | {
      readonly for: 'correct';
      readonly consultation: Consultation;
      readonly isChangedMeanwhile: boolean;
      readonly reason: string;
    };

export interface AnnouncementChoices {
  readonly bodies: SelectField['options'];
  readonly decidingBodies: SelectField['options'];
  readonly themes: SelectField['options'];
  readonly areas: readonly Area[];
}

/** The form in which a consultation is set up: everything is filled in as it usually goes. */
export function announcementFormPage(
  frame: Frame,
  {
    what,
    typed,
    choices,
    problems = {},
  }: {
    readonly what: FormFor;
    readonly typed: TypedAnnouncement;
    readonly choices: AnnouncementChoices;
    readonly problems?: Problems<AnnouncementField | 'reason', CorrectionProblem>;
  },
): Html {
  const errors = inOrderOfPage(inSentences(problems, announcementSentences), [
    'title',
    'about',
    'drafts',
    'decidingBodyId',
    'themeSlug',
    'caseNumber',
    'basis',
    'article',
    'submitters',
    'opensOn',
    'weeks',
    'answerOn',
    'onPaper',
    'postAddress',
    'contactName',
    'contactEmail',
    'hasHearing',
    'hearingOn',
    'hearingPlace',
    'askUntil',
    'order',
    'minutesEach',
    'reason',
  ]);
  const { title, lead, action, send } = wordsFor(what);
  const isCorrection = what.for === 'correct';
  return page(
    frame,
    {
      title,
      breadcrumb: [
        { label: 'Inspraak', href: paths.consultations },
        ...(what.for === 'new'
          ? []
          : [
              { label: what.consultation.announcement.title, href: paths.consultation(what.consultation.id) },
            ]),
      ],
      hasErrors: Object.keys(errors).length > 0,
      isPrivate: true,
    },
    html`${errorSummary(errors)}
${
  what.for !== 'new' &&
  what.isChangedMeanwhile &&
  alert({
    kind: 'warning',
    title: 'Iemand anders heeft dit net gewijzigd',
    content: html`<p>Wat u invulde, staat er nog. Bekijk <a class="nl-link" href="${paths.consultation(what.consultation.id)}">hoe het nu is</a> en bewaar dan opnieuw.</p>`,
  })
}
${pageHeader({ title, lead, ...(what.for === 'new' && what.trajectory && { kicker: what.trajectory.title }) })}
<form class="sw-form" method="post" action="${action}" novalidate>
${onceField()}
${what.for === 'prepare' && html`<input type="hidden" name="edits" value="${what.consultation.edits}">`}
${what.for === 'correct' && html`<input type="hidden" name="number" value="${what.consultation.number}">`}
${what.for === 'new' && what.trajectory && html`<input type="hidden" name="traject" value="${what.trajectory.id}">`}
${fieldset({
  legend: 'Waar het over gaat',
  content: html`${textField({ name: 'title', label: 'Hoe heet de inspraak?', hint: 'Bijvoorbeeld: Bestemmingsplan Havenkwartier.', value: typed.title, error: errors.title, maxLength: longest.title })}
${textArea({ name: 'about', label: 'Wat wil de gemeente besluiten?', hint: 'Een paar zinnen voor bewoners.', value: typed.about, error: errors.about, isRequired: false, maxLength: longest.about, rows: 5 })}
${textArea({ name: 'drafts', label: 'Welke ontwerpbesluiten liggen ter inzage?', hint: 'Een per regel. Zijn het er meer, dan kiest de indiener waar de zienswijze over gaat.', value: typed.drafts, error: errors.drafts, rows: 3 })}
${what.for === 'new' && selectField({ name: 'bodyId', label: 'Wie ontvangt en beantwoordt de zienswijzen?', empty: 'Kies', options: choices.bodies, value: what.bodyId })}
${selectField({ name: 'decidingBodyId', label: 'Wie besluit?', empty: 'Kies', options: choices.decidingBodies, value: typed.decidingBodyId, error: errors.decidingBodyId })}
${selectField({ name: 'themeSlug', label: 'Thema', empty: 'Kies een thema', options: choices.themes, value: typed.themeSlug, error: errors.themeSlug })}
${textField({ name: 'caseNumber', label: 'Zaaknummer', hint: 'Bijvoorbeeld Z/26/0000123', value: typed.caseNumber, error: errors.caseNumber, isRequired: false, maxLength: longest.caseNumber, width: 24 })}`,
})}
${areaFields(choices.areas, typed.areaCodes)}
${fieldset({
  legend: 'De regels',
  content: html`${radioGroup({
    name: 'basis',
    label: 'Volgens welke regels gaat het?',
    value: typed.basis,
    error: errors.basis,
    options: [
      {
        value: 'awb',
        label: 'De wet: afdeling 3.4 van de Algemene wet bestuursrecht',
        hint: 'Ten minste zes weken.',
      },
      {
        value: 'ordinance',
        label: 'De inspraakverordening van de gemeente',
        hint: 'De termijn kan dan anders zijn.',
        inside: textField({
          name: 'article',
          label: 'Welk artikel?',
          value: typed.article,
          error: errors.article,
          isRequired: false,
          maxLength: longest.article,
        }),
      },
    ],
  })}
${radioGroup({
  name: 'submitters',
  label: 'Wie mag een zienswijze indienen?',
  value: typed.submitters,
  error: errors.submitters,
  options: [
    { value: 'everybody', label: 'Iedereen' },
    { value: 'interested', label: 'Belanghebbenden', hint: 'Wie indient, schrijft welk belang er is.' },
  ],
})}
<div class="sw-moment">${dateField({ name: 'opensOn', label: 'Ter inzage vanaf', value: typed.opensOn, error: errors.opensOn })}${textField({ name: 'weeks', label: 'Hoeveel weken', value: typed.weeks, error: errors.weeks, inputMode: 'numeric', width: 4 })}</div>
<p class="sw-hint">De laatste dag rekenen wij uit. Valt die op een zaterdag, een zondag of een feestdag, dan loopt de termijn door tot de eerste werkdag daarna.${what.for !== 'new' && html` Nu is dat ${dayInWords(what.consultation.announcement.lastOn)}.`}</p>
${dateField({ name: 'answerOn', label: 'Wanneer zijn de antwoorden er uiterlijk?', value: typed.answerOn, error: errors.answerOn })}`,
})}
${fieldset({
  legend: 'Lezen, schrijven en bellen',
  content: html`${textArea({ name: 'onPaper', label: 'Waar en wanneer op papier te lezen?', hint: 'Bijvoorbeeld: Stadhuis, publieksbalie, op werkdagen van 9.00 tot 17.00 uur.', value: typed.onPaper, error: errors.onPaper, maxLength: longest.where, rows: 3 })}
${textArea({ name: 'postAddress', label: 'Waar kan een brief heen?', value: typed.postAddress, error: errors.postAddress, maxLength: longest.where, rows: 3 })}
${textField({ name: 'contactName', label: 'Wie kunnen mensen bellen of mailen?', hint: 'Ook voor een mondelinge zienswijze.', value: typed.contactName, error: errors.contactName, maxLength: longest.contact })}
${textField({ name: 'contactEmail', label: 'E-mailadres', type: 'email', value: typed.contactEmail, error: errors.contactEmail, isRequired: false })}
${textField({ name: 'contactPhone', label: 'Telefoonnummer', type: 'tel', value: typed.contactPhone, isRequired: false, width: 16 })}`,
})}
${fieldset({
  legend: 'Hoorzitting',
  content: html`${checkbox({ name: 'hasHearing', label: 'Er is een hoorzitting', isChecked: typed.hasHearing, error: errors.hasHearing, hint: 'Wie een zienswijze indient, kan daar spreken. Vul de rest alleen in als er een is.' })}
<div class="sw-moment">${dateField({ name: 'hearingOn', label: 'Dag', value: typed.hearingOn, error: errors.hearingOn, isRequired: false })}${textField({ name: 'hearingHour', label: 'Tijdstip', hint: 'Zoals 19.30', value: typed.hearingHour, isRequired: false, width: 8 })}</div>
${textField({ name: 'hearingPlace', label: 'Plaats', value: typed.hearingPlace, error: errors.hearingPlace, isRequired: false })}
${dateField({ name: 'askUntil', label: 'Vragen om te spreken kan tot en met', value: typed.askUntil, error: errors.askUntil, isRequired: false })}
${radioGroup({
  name: 'order',
  label: 'In welke volgorde spreken mensen?',
  value: typed.order,
  error: errors.order,
  isRequired: false,
  options: [
    { value: 'asked', label: 'Wie het eerst vraagt, spreekt het eerst' },
    {
      value: 'lot',
      label: 'Door loting',
      hint: 'U loot als niemand meer kan vragen. Iedereen kan de loting narekenen.',
    },
  ],
})}
${textField({ name: 'minutesEach', label: 'Minuten per spreker', value: typed.minutesEach, error: errors.minutesEach, inputMode: 'numeric', isRequired: false, width: 4 })}`,
})}
${isCorrection && textArea({ name: 'reason', label: 'Waarom verandert de aankondiging?', hint: 'Iedereen leest dit. De oude tekst blijft te lezen.', value: what.reason, error: errors.reason, maxLength: longest.reason, rows: 4 })}
<div class="sw-buttons">${button({ label: send })}</div>
</form>`,
  );
}

function wordsFor(what: FormFor): { title: string; lead: string; action: string; send: string } {
  if (what.for === 'new')
    return {
      title: 'Een inspraak klaarzetten',
      lead: 'De regels zijn ingevuld zoals het meestal gaat. Niemand ziet het voordat u het aankondigt.',
      action: paths.newConsultation,
      send: 'Zet de inspraak klaar',
    };
  if (what.for === 'prepare')
    return {
      title: 'De inspraak bewerken',
      lead: 'Niemand anders ziet dit voordat u het aankondigt.',
      action: paths.prepareConsultation(what.consultation.id),
      send: 'Bewaar',
    };
  return {
    title: 'De aankondiging verbeteren',
    lead: 'Iedereen leest wat er verandert en waarom. De termijn kan langer worden, niet korter. Wie een zienswijze indiende, krijgt bericht.',
    action: paths.correctAnnouncement(what.consultation.id),
    send: 'Maak de verbetering openbaar',
  };
}
