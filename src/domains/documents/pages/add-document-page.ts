import { alert } from '../../../design/components/alert/alert.ts';
import { button } from '../../../design/components/button/button.ts';
import { radioGroup } from '../../../design/components/choice/choice.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { dateField, fileField, textArea, textField } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { inOrderOfPage } from '../../../design/in-sentences.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { onceField } from '../../../design/once-field.ts';
import { type Html, html } from '../../../design/view.ts';
import { plural } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Day } from '../../../platform/clock.ts';
import { type Occasion, occasionKey } from '../../voices/public.ts';
import type { Document } from '../document.ts';
import { type DocumentField, type DocumentProblem, longest, type TypedDocument } from '../document-draft.ts';
import { acceptedFiles, type FileReason } from '../read-file.ts';
import type { Piece } from '../split-text.ts';
import type { FileLine } from '../store.ts';
import { passageText } from './passage-text.ts';

export const problemSentences: Record<DocumentProblem, string> = {
  'title-missing': 'Schrijf hoe het document heet.',
  'title-too-long': 'Maak de naam korter, ten hoogste 140 tekens.',
  'about-too-long': 'Maak de toelichting korter, ten hoogste 1.000 tekens.',
  'day-missing': 'Vul in vanaf welke dag iedereen het kan lezen.',
  'no-day': 'Deze dag bestaat niet. Vul de dag in als dag, maand en jaar.',
  'day-in-past': 'Deze dag is al geweest. Kies vandaag of een latere dag.',
  'form-missing': 'Kies of het een bestand, een link of een tekst is.',
  'file-missing': 'Kies het bestand.',
  'link-missing': 'Vul het adres in waar het document staat.',
  'link-too-long': 'Dit adres is te lang. Gebruik een adres van ten hoogste 1.000 tekens.',
  'no-link': 'Dit is geen adres van een website. Een adres begint met https://.',
  'text-missing': 'Plak hier de tekst.',
  'text-too-long': 'Deze tekst is te lang. Knip hem in delen van ten hoogste 200.000 tekens.',
  'too-many-passages': 'Deze tekst heeft meer dan duizend alinea’s. Knip hem in delen.',
  'reason-missing': 'Schrijf waarom er een nieuwe versie is. Iedereen leest dit.',
  'reason-too-long': 'Maak de reden korter, ten hoogste 1.000 tekens.',
};

export const fileSentences: Record<FileReason, string> = {
  'file-too-heavy': 'Het bestand is te zwaar. Kies een bestand van ten hoogste 25 MB.',
  'file-other-kind':
    'Dit soort bestand kan niet. Kies een PDF, een tekst (ODT of Word zonder macro’s), een JPEG of een PNG.',
};

const fieldsOfPage: readonly DocumentField[] = [
  'reason',
  'title',
  'about',
  'onDisplayFrom',
  'form',
  'file',
  'link',
  'text',
];

export interface AddDocumentPage {
  readonly frame: Frame;
  readonly occasion: Occasion;
  /** The version that this one replaces. */
  readonly replaced: Document | undefined;
  readonly typed: TypedDocument;
  /** The file that came along already. */
  readonly file: FileLine | undefined;
  readonly errors: { readonly [F in DocumentField]?: string };
  /** How the text falls apart, when somebody asked to see that. */
  readonly pieces: readonly Piece[] | undefined;
  readonly today: Day;
}

/** Putting a document on display, or a newer version of one. */
export function addDocumentPage(it: AddDocumentPage): Html {
  const { occasion, replaced, typed } = it;
  const errors = inOrderOfPage(it.errors, fieldsOfPage);
  const title = replaced ? 'Een nieuwe versie' : 'Een document toevoegen';
  const key = occasionKey(occasion);
  return page(
    it.frame,
    {
      title,
      hasErrors: Object.keys(errors).length > 0,
      isPrivate: true,
      breadcrumb: [
        { label: occasion.name, href: occasion.address },
        { label: 'Documenten', href: paths.documentsOn(key) },
        ...(replaced ? [{ label: replaced.title, href: paths.document(replaced.id) }] : []),
      ],
    },
    html`${errorSummary(errors)}
${pageHeader({
  kicker: html`<bdi>${occasion.name}</bdi>`,
  title,
  lead: replaced
    ? html`Dit komt in de plaats van <bdi>${replaced.title}</bdi>. De eerdere versie blijft te lezen, met de reacties erbij.`
    : 'Wat u hier neerzet, verandert u later niet meer. Klopt er iets niet, dan zet u een nieuwe versie neer, met een reden.',
})}
<form class="sw-form" method="post" action="${replaced ? paths.replaceDocument(key, replaced.id) : paths.addDocument(key)}" enctype="multipart/form-data" novalidate>
${onceField()}
${replaced && textArea({ name: 'reason', label: 'Waarom is er een nieuwe versie?', hint: 'Zeg wat er anders is. Iedereen leest dit.', value: typed.reason, error: errors.reason, maxLength: longest.reason, rows: 3 })}
${textField({ name: 'title', label: 'Hoe heet het document?', value: typed.title, error: errors.title, maxLength: longest.title })}
${textArea({ name: 'about', label: 'Wat staat erin?', hint: 'In een of twee zinnen. Zo ziet een lezer meteen of dit het goede document is.', value: typed.about, error: errors.about, isRequired: false, maxLength: longest.about, rows: 2 })}
${dateField({ name: 'onDisplayFrom', label: 'Vanaf welke dag kan iedereen het lezen?', hint: 'Tot die dag ziet alleen wie het traject uitvoert het.', value: typed.onDisplayFrom, error: errors.onDisplayFrom, min: it.today })}
${radioGroup({
  name: 'form',
  label: 'Wat is het?',
  value: typed.form || undefined,
  error: errors.form,
  options: [
    {
      value: 'text',
      label: 'Een tekst om op te reageren',
      hint: 'U plakt de tekst. Mensen reageren op elke alinea.',
      inside: textArea({
        name: 'text',
        label: 'De tekst',
        hint: 'Zet een lege regel tussen twee alinea’s. Een korte regel zonder punt wordt een kop. U kunt ook # voor een kop zetten.',
        value: typed.text,
        error: errors.text,
        isRequired: false,
        rows: 12,
      }),
    },
    {
      value: 'file',
      label: 'Een bestand',
      hint: 'PDF, tekst (ODT of Word), JPEG of PNG, ten hoogste 25 MB.',
      inside: html`${it.file && html`<p>Gekozen: <bdi>${it.file.name}</bdi></p><input type="hidden" name="fileKey" value="${it.file.key}">`}${fileField({ name: 'file', label: it.file ? 'Een ander bestand' : 'Het bestand', accept: acceptedFiles, error: errors.file, isRequired: false })}`,
    },
    {
      value: 'link',
      label: 'Een link naar een andere website',
      hint: 'Alleen voor wat daar zal blijven staan.',
      inside: textField({
        name: 'link',
        label: 'Het adres',
        type: 'url',
        value: typed.link,
        error: errors.link,
        isRequired: false,
        maxLength: longest.link,
      }),
    },
  ],
})}
<div class="sw-buttons">${button({ label: replaced ? 'Zet de nieuwe versie neer' : 'Voeg het document toe' })}${button({ label: 'Bekijk de alinea’s', kind: 'secondary', name: 'doen', value: 'bekijk' })}</div>
</form>
${it.pieces && preview(it.pieces)}`,
  );
}

/** How a pasted text will stand on the page; nothing has been kept yet. */
function preview(pieces: readonly Piece[]): Html {
  const count = pieces.filter(({ number }) => number !== null).length;
  return section({
    title: 'Zo komt de tekst op de pagina',
    id: 'alineas',
    content: html`${alert({ kind: 'info', content: html`<p>${count === 0 ? 'Er is nog geen tekst.' : `${plural(count, 'alinea', 'alinea’s')}. Er is nog niets toegevoegd.`}</p>` })}
<div class="sw-passages">${pieces.map(({ number, text }) =>
      number === null
        ? html`<h3 class="sw-passages__heading">${text}</h3>`
        : html`<div class="sw-passage"><p class="sw-passage__number"><span class="sw-hidden">Alinea </span>${number}</p><div class="sw-passage__text">${passageText(text)}</div></div>`,
    )}</div>`,
  });
}
