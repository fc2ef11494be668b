import { acceptedPhotos } from '../../../platform/photo.ts';
import { type Html, html } from '../../view.ts';
import { plural } from '../../words.ts';
import { checkboxGroup } from '../choice/choice.ts';
import { fileField } from '../field/field.ts';

export interface PhotoField {
  /** The photos that came along already, when the form comes back. */
  readonly kept: readonly {
    readonly key: string;
    readonly src: string;
    readonly width: number;
    readonly height: number;
  }[];
  readonly most: number;
  /** What not to show on them. */
  readonly hint: string;
  readonly error: string | undefined;
}

/** Photos to send along. Those that were chosen before stay, and can be left out. */
export function photoField({ kept, most, hint, error }: PhotoField): Html {
  const room = most - kept.length;
  return html`${
    kept.length > 0 &&
    html`${kept.map(photo => html`<input type="hidden" name="photoKeys" value="${photo.key}">`)}
<ul class="sw-photos">${kept.map((photo, index) => html`<li><img src="${photo.src}" alt="Foto ${index + 1}, al meegestuurd" width="${photo.width}" height="${photo.height}"></li>`)}</ul>
${checkboxGroup({ name: 'removedPhotos', label: 'Toch een foto weglaten?', options: kept.map((photo, index) => ({ value: photo.key, label: `Laat foto ${index + 1} weg` })) })}`
  }
${
  room === 0 &&
  error &&
  html`<div class="utrecht-form-field-error-message" id="veld-photos"><span class="sw-hidden">Fout: </span>${error}</div>`
}${
  room > 0 &&
  fileField({
    name: 'photos',
    label: kept.length > 0 ? 'Nog meer foto’s' : 'Foto’s',
    hint: `Ten hoogste ${plural(room, 'foto', 'foto’s')}. ${hint}`,
    error,
    isRequired: false,
    isMultiple: true,
    accept: acceptedPhotos,
  })
}`;
}
