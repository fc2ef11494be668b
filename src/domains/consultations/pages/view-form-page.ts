import { alert } from '../../../design/components/alert/alert.ts';
import { button } from '../../../design/components/button/button.ts';
import { checkbox, radioGroup } from '../../../design/components/choice/choice.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { dateField, fileField, textArea, textField } from '../../../design/components/field/field.ts';
import { fieldset } from '../../../design/components/fieldset/fieldset.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { inOrderOfPage } from '../../../design/in-sentences.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { onceField } from '../../../design/once-field.ts';
import { type Html, html, nothing } from '../../../design/view.ts';
import { dayInWords } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import { type Day, dayOf, type Instant } from '../../../platform/clock.ts';
import { acceptedFiles, type FileReason } from '../../documents/public.ts';
import { type Consultation, stateOf } from '../consultation.ts';
import {
  type ArrivalProblem,
  longestView,
  mostFiles,
  type TypedArrival,
  type TypedView,
  type ViewProblem,
} from '../view-draft.ts';
import type { ViewFile } from '../view-store.ts';

export type ViewFormProblem =
  | ViewProblem
  | ArrivalProblem
  | FileReason
  | 'files-too-many'
  | 'no-email'
  | 'other-email'
  | 'too-often'
  | 'not-open'
  | 'nobody-answers';

const sentences: Record<ViewFormProblem, string> = {
  'draft-missing': 'Kies over welk ontwerpbesluit uw zienswijze gaat.',
  'text-missing': 'Schrijf wat u vindt, en waarom.',
  'text-too-long': 'Maak de zienswijze korter: hoogstens 20.000 tekens. Of stuur de rest mee als bijlage.',
  'stake-missing': 'Schrijf welk belang er is bij dit besluit.',
  'stake-too-long': 'Maak dit korter: hoogstens 1.000 tekens.',
  'lateReason-too-long': 'Maak de uitleg korter: hoogstens 1.000 tekens.',
  'represented-missing': 'Schrijf voor wie het is: naam en adres.',
  'represented-too-long': 'Maak dit korter: hoogstens 1.000 tekens.',
  'authorisation-missing': 'Stuur de machtiging mee: een verklaring met de handtekening van de ander.',
  'name-missing': 'Vul uw naam in. De wet vraagt dat bij een zienswijze.',
  'name-too-long': 'Maak de naam korter: hoogstens 120 tekens.',
  'street-missing': 'Vul straat en huisnummer in.',
  'street-too-long': 'Maak straat en huisnummer korter.',
  'postcode-missing': 'Vul de postcode in.',
  'postcode-too-long': 'Deze postcode is te lang.',
  'town-missing': 'Vul de woonplaats in.',
  'town-too-long': 'Maak de woonplaats korter.',
  'channel-missing': 'Kies hoe de zienswijze is binnengekomen.',
  'arrivedOn-unreadable': 'Vul in op welke dag de zienswijze binnenkwam of is gezegd.',
  'arrivedOn-in-future': 'Deze dag moet nog komen.',
  'postmark-unreadable': 'Deze dag bestaat niet. Laat het leeg als het stempel niet te lezen is.',
  'postmark-after-arrival': 'Het stempel kan niet van na de dag van ontvangst zijn.',
  'file-too-heavy': 'Een bijlage is te groot. Stuur bestanden van hoogstens 25 MB.',
  'file-other-kind': 'Dit soort bestand kunnen wij niet bewaren. Stuur een PDF, een foto of een tekst.',
  'files-too-many': `Stuur hoogstens ${mostFiles} bijlagen mee.`,
  'no-email': 'Vul uw e-mailadres in. Daar komt het ontvangstbewijs.',
  'other-email': 'Dit e-mailadres klopt niet. Vul een adres in zoals naam@voorbeeld.nl.',
  'too-often': 'Er is te vaak een mail gevraagd. Wacht een uur en probeer het opnieuw.',
  'not-open': 'Indienen kan hier nu niet.',
  'nobody-answers': 'Er is nu niemand die kan antwoorden. Bel de gemeente.',
};

export interface ViewFormPage {
  readonly frame: Frame;
  readonly consultation: Consultation;
  readonly typed: TypedView;
  /** What came along already. */
  readonly files: readonly ViewFile[];
  readonly problems: Readonly<Record<string, ViewFormProblem | undefined>>;
  readonly by:
    | { readonly who: 'person'; readonly email: string }
    | { readonly who: 'guest'; readonly email: string }
    | ({ readonly who: 'official'; readonly email: string; readonly today: Day } & TypedArrival);
  readonly now: Instant;
}

/** Submitting a formal view; for oneself, or entered by an official for who wrote or spoke. */
export function viewFormPage(it: ViewFormPage): Html {
  const { consultation, typed, by } = it;
  const { announcement } = consultation;
  const said = Object.fromEntries(
    Object.entries(it.problems).flatMap(([field, problem]) => (problem ? [[field, sentences[problem]]] : [])),
  ) as Record<string, string | undefined>;
  const errors = inOrderOfPage(said, [
    'form',
    'channel',
    'arrivedOn',
    'postmarkedOn',
    'draftKey',
    'text',
    'stake',
    'lateReason',
    'files',
    'represented',
    'authorisationKey',
    'name',
    'street',
    'postcode',
    'town',
    'email',
  ]);
  const isEntered = by.who === 'official';
  const title = isEntered ? 'Een zienswijze invoeren' : 'Een zienswijze indienen';
  const action = isEntered ? paths.enterView(consultation.id) : paths.submitView(consultation.id);
  return page(
    it.frame,
    {
      title,
      breadcrumb: [
        { label: 'Inspraak', href: paths.consultations },
        { label: announcement.title, href: paths.consultation(consultation.id) },
      ],
      hasErrors: Object.keys(errors).length > 0,
    },
    html`${errorSummary(errors)}
${pageHeader({ kicker: html`<bdi>${announcement.title}</bdi>`, title })}
${isEntered ? nothing : formalNotice(it)}
${errors.form && alert({ kind: 'error', content: html`<p id="veld-form">${errors.form}</p>` })}
<form class="sw-form" method="post" action="${action}" enctype="multipart/form-data" novalidate>
${onceField()}
${by.who === 'official' && howItCame(by, errors)}
${draftField(it, errors.draftKey)}
${textArea({ name: 'text', label: isEntered ? 'De zienswijze, zoals geschreven of gezegd' : 'Uw zienswijze', hint: 'Wat vindt u van het ontwerp, wat moet er anders, en waarom?', value: typed.text, error: errors.text, maxLength: longestView.text, rows: 12 })}
${(announcement.submitters === 'interested' || typed.stake !== '') && textArea({ name: 'stake', label: isEntered ? 'Welk belang is er?' : 'Welk belang hebt u?', hint: 'Bijvoorbeeld: ik woon ernaast, of ik heb er een bedrijf.', value: typed.stake, error: errors.stake, maxLength: longestView.about, rows: 3 })}
${(isLate(it) || typed.lateReason !== '' || isEntered) && textArea({ name: 'lateReason', label: isEntered ? 'Is het te laat? Wat zegt de indiener daarover?' : 'Waarom is het te laat?', hint: isEntered ? undefined : 'Kon u er niets aan doen? Schrijf dat op.', value: typed.lateReason, error: errors.lateReason, isRequired: false, maxLength: longestView.about, rows: 3 })}
${filesField(it, errors.files)}
${forWhom(it, errors)}
${whoYouAre(it, errors)}
${mayAsk(it) && checkbox({ name: 'wantsToSpeak', label: isEntered ? 'De indiener wil spreken op de hoorzitting' : 'Ik wil ook spreken op de hoorzitting', isChecked: typed.wantsToSpeak, hint: hearingHint(it) })}
<div class="sw-buttons">${button({ label: isEntered ? 'Voer de zienswijze in' : 'Dien de zienswijze in' })}</div>
${by.who === 'guest' && html`<p class="sw-hint">U krijgt een mail met een knop. Druk daarop, dan is uw zienswijze ingediend. Het moment waarop u nu op de knop drukt telt, ook als u de mail later leest. De knop werkt twee weken.</p>`}
</form>`,
  );
}

/** Unmistakable, on top: this is the formal thing, and what happens with name and words. */
function formalNotice(it: ViewFormPage): Html {
  const { announcement, decidingBodyName } = it.consultation;
  return html`<div class="sw-formal"><h2 class="sw-formal__title">Dit is een officiële zienswijze</h2>
<ul class="sw-formal__list"><li>De gemeente moet erop antwoorden voordat er wordt besloten.</li>
<li>Op de website komt alleen een samenvatting. Uw naam, adres en tekst staan er niet bij. Wie antwoordt en wie besluit, leest alles.</li>
<li>U krijgt een ontvangstbewijs met een nummer, een dag en een tijdstip.</li></ul></div>
${isLate(it) && alert({ kind: 'warning', title: 'De termijn is voorbij', content: html`<p>Indienen kon tot en met ${dayInWords(announcement.lastOn)}. U kunt uw zienswijze nog sturen. Wij bewaren hem en merken hem als te laat. ${decidingBodyName} mag hem buiten beschouwing laten.</p>` })}`;
}

const isLate = ({ consultation, now, by }: ViewFormPage): boolean =>
  by.who !== 'official' && stateOf(consultation, now) === 'closed';

function howItCame(
  by: Extract<ViewFormPage['by'], { who: 'official' }>,
  errors: Record<string, string | undefined>,
): Html {
  return fieldset({
    legend: 'Hoe het binnenkwam',
    content: html`${radioGroup({
      name: 'channel',
      label: 'Hoe?',
      value: by.channel || undefined,
      error: errors.channel,
      options: [
        { value: 'paper', label: 'Per post' },
        {
          value: 'meeting',
          label: 'Gezegd aan de balie',
          hint: 'De indiener krijgt te lezen wat u opschrijft, en bevestigt het.',
        },
        {
          value: 'phone',
          label: 'Gezegd door de telefoon',
          hint: 'De indiener krijgt te lezen wat u opschrijft, en bevestigt het.',
        },
      ],
    })}
${dateField({ name: 'arrivedOn', label: 'Op welke dag kwam het binnen of is het gezegd?', hint: 'Kwam het eerst bij een ander bestuursorgaan binnen? Vul dan die dag in (artikel 6:15 Awb).', value: by.arrivedOn, error: errors.arrivedOn, max: by.today })}
${dateField({ name: 'postmarkedOn', label: 'Dag van het poststempel', hint: 'Alleen bij een brief. Laat het leeg als het stempel niet te lezen is.', value: by.postmarkedOn, error: errors.postmarkedOn, isRequired: false, max: by.today })}`,
  });
}

function draftField({ consultation, typed }: ViewFormPage, error: string | undefined): Html {
  const { drafts } = consultation.announcement;
  if (drafts.length === 1) return html`<p>Het gaat over: <strong><bdi>${drafts[0]?.name}</bdi></strong></p>`;
  return radioGroup({
    name: 'draftKey',
    label: 'Over welk ontwerpbesluit gaat het?',
    value: typed.draftKey || undefined,
    error,
    options: drafts.map(({ key, name }) => ({ value: key, label: name })),
  });
}

function filesField({ files }: ViewFormPage, error: string | undefined): Html {
  const kept = files.filter(file => !file.isAuthorisation);
  return html`${kept.map(file => html`<input type="hidden" name="fileKeys" value="${file.key}">`)}
${kept.length > 0 && html`<p>Al meegestuurd:</p><ul>${kept.map(file => html`<li><bdi>${file.name}</bdi></li>`)}</ul>`}
${fileField({ name: 'files', label: kept.length > 0 ? 'Nog meer bijlagen' : 'Bijlagen', hint: `PDF, foto’s of een tekst. Hoogstens ${mostFiles} bestanden.`, error, isRequired: false, isMultiple: true, accept: acceptedFiles })}`;
}

function forWhom({ typed, files, by }: ViewFormPage, errors: Record<string, string | undefined>): Html {
  const kept = files.find(file => file.isAuthorisation);
  const isEntered = by.who === 'official';
  return radioGroup({
    name: 'forWhom',
    label: 'Voor wie is de zienswijze?',
    value: typed.isForOther ? 'other' : 'self',
    options: [
      { value: 'self', label: isEntered ? 'Voor de indiener zelf' : 'Voor mijzelf' },
      {
        value: 'other',
        label: isEntered ? 'Voor iemand anders' : 'Voor iemand anders, of voor een vereniging of bedrijf',
        inside: html`${textArea({ name: 'represented', label: 'Van wie is het? Naam en adres', value: typed.represented, error: errors.represented, maxLength: longestView.about, rows: 3 })}
${kept && html`<input type="hidden" name="authorisationKey" value="${kept.key}"><p>Machtiging meegestuurd: <bdi>${kept.name}</bdi></p>`}
${fileField({ name: 'authorisation', id: 'veld-authorisationKey', label: kept ? 'Een andere machtiging' : 'Machtiging', hint: isEntered ? 'Ligt de machtiging op papier in het dossier? Dan hoeft het bestand niet.' : 'Een ondertekende verklaring dat u dit namens een ander doet (artikel 2:1 Awb).', error: errors.authorisationKey, isRequired: !isEntered && !kept, accept: acceptedFiles })}`,
      },
    ],
  });
}

function whoYouAre({ typed, by }: ViewFormPage, errors: Record<string, string | undefined>): Html {
  const isEntered = by.who === 'official';
  return fieldset({
    legend: isEntered ? 'Wie diende het in?' : 'Wie bent u?',
    hint: isEntered
      ? undefined
      : 'De wet vraagt uw naam en adres. Alleen wie antwoordt en wie besluit, ziet ze. Ze komen niet op de website en niet in het logboek.',
    content: html`${textField({ name: 'name', label: isEntered ? 'Naam van de indiener' : 'Uw naam', autocomplete: isEntered ? 'off' : 'name', value: typed.name, error: errors.name, maxLength: longestView.name })}
${textField({ name: 'street', label: 'Straat en huisnummer', autocomplete: isEntered ? 'off' : 'address-line1', value: typed.street, error: errors.street, maxLength: longestView.street })}
<div class="sw-span">${textField({ name: 'postcode', label: 'Postcode', autocomplete: isEntered ? 'off' : 'postal-code', value: typed.postcode, error: errors.postcode, maxLength: longestView.postcode, width: 8 })}${textField({ name: 'town', label: 'Woonplaats', autocomplete: isEntered ? 'off' : 'address-level2', value: typed.town, error: errors.town, maxLength: longestView.town, width: 24 })}</div>
${
  by.who === 'person'
    ? html`<p>Uw ontvangstbewijs komt op <bdi>${by.email}</bdi>.</p>`
    : textField({
        name: 'email',
        label: isEntered ? 'E-mailadres' : 'Uw e-mailadres',
        type: 'email',
        autocomplete: isEntered ? 'off' : 'email',
        hint: isEntered
          ? 'Zonder e-mailadres stuurt u zelf een brief met het ontvangstbewijs en het antwoord.'
          : 'Hier komen het ontvangstbewijs en het antwoord.',
        value: by.email,
        error: errors.email,
        isRequired: !isEntered,
      })
}`,
  });
}

const mayAsk = ({ consultation, now }: ViewFormPage): boolean =>
  consultation.announcement.hearing !== null && dayOf(now) <= consultation.announcement.hearing.askUntil;

function hearingHint({ consultation }: ViewFormPage): string {
  const { hearing } = consultation.announcement;
  return hearing ? `Op ${dayInWords(hearing.at)}, ${hearing.place}. U kunt dit later nog veranderen.` : '';
}
