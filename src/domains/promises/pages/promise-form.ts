import { button } from '../../../design/components/button/button.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { dateField, textField } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { photoField } from '../../../design/components/photo-field/photo-field.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { onceField } from '../../../design/once-field.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import { type PhotoReason, photoSentences } from '../../../platform/photo.ts';
import type { PhotoLine } from '../photo-store.ts';
import { longest, type Pledge } from '../promise.ts';
import type { StepProblem, TypedStep } from '../step.ts';

/** A page with one form about one promise. */
export function promiseForm(
  frame: Frame,
  promise: Pledge,
  {
    title,
    lead,
    action,
    fields,
    submit,
    errors,
    hasFiles = false,
  }: {
    readonly title: string;
    readonly lead: string;
    readonly action: string;
    readonly fields: Html;
    readonly submit: string;
    readonly errors: Readonly<Record<string, string | undefined>>;
    readonly hasFiles?: boolean;
  },
): Html {
  return page(
    frame,
    {
      title,
      breadcrumb: [
        { label: 'Afspraken', href: paths.promises },
        { label: promise.title, href: paths.promise(promise.id) },
      ],
      hasErrors: Object.keys(errors).length > 0,
      isPrivate: true,
    },
    html`${errorSummary(errors)}
${pageHeader({ kicker: promise.title, title, lead })}
<form class="sw-form" method="post" action="${action}"${hasFiles && html` enctype="multipart/form-data"`} novalidate>
${onceField()}
${fields}
<div class="sw-buttons">${button({ label: submit })}</div>
</form>`,
  );
}

export const mostPhotos = 5;

export type EvidenceProblem = StepProblem | PhotoReason | 'photos-too-many';

export const stepSentences: Record<EvidenceProblem, string> = {
  'text-missing': 'Schrijf op wat er is gebeurd, of waarom niet.',
  'text-too-long': 'Maak de tekst korter: hoogstens 5.000 tekens.',
  'link-too-long': 'Dit adres is te lang. Kies een korter adres.',
  'link-unreadable': 'Vul het hele adres in, met https:// ervoor.',
  'happenedOn-missing': 'Vul in op welke dag dit was.',
  'happenedOn-unreadable': 'Deze dag bestaat niet. Vul een dag in zoals 12-3-2026.',
  'happenedOn-in-future': 'Deze dag moet nog komen. Vul in wanneer het is gebeurd.',
  'photos-too-many': 'U kunt ten hoogste vijf foto’s meesturen. De eerste vijf staan hieronder.',
  ...photoSentences,
};

/** The day, the photos and the link with which a keeper shows what happened. */
export function evidenceFields(
  typed: TypedStep,
  photos: readonly PhotoLine[],
  errors: { readonly happenedOn?: string; readonly photos?: string; readonly link?: string },
): Html {
  return html`${dateField({ name: 'happenedOn', label: 'Op welke dag was dit?', value: typed.happenedOn, error: errors.happenedOn })}
${photoField({
  kept: photos.map(({ key, thumbnailWidth: width, thumbnailHeight: height }) => ({
    key,
    src: paths.promiseThumbnail(key),
    width,
    height,
  })),
  most: mostPhotos,
  hint: 'Zorg dat er niemand herkenbaar op staat.',
  error: errors.photos,
})}
${textField({ name: 'link', label: 'Een link', hint: 'Bijvoorbeeld naar een verslag of een bericht.', type: 'url', value: typed.link, error: errors.link, isRequired: false, maxLength: longest.link })}`;
}
