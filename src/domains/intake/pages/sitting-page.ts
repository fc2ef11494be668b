import { alert } from '../../../design/components/alert/alert.ts';
import { actionForm, button } from '../../../design/components/button/button.ts';
import { radioGroup } from '../../../design/components/choice/choice.ts';
import { day } from '../../../design/components/day/day.ts';
import { emptyState } from '../../../design/components/empty-state/empty-state.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { selectField, textArea, textField } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { inOrderOfPage } from '../../../design/in-sentences.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { onceField } from '../../../design/once-field.ts';
import { type Html, html } from '../../../design/view.ts';
import { capital, plural } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Area } from '../../neighbourhoods/public.ts';
import {
  areaOptions,
  channelNames,
  isAbout,
  kindNames,
  type Occasion,
  occasionKey,
  type Theme,
  type VoiceKind,
} from '../../voices/public.ts';
import type { TypedSpoken } from '../enter-spoken.ts';
import type { Sitting } from '../intake.ts';
import type { EnteredLine } from '../store.ts';

export interface SittingPage {
  readonly frame: Frame;
  readonly occasion: Occasion;
  readonly sitting: Sitting;
  readonly kinds: readonly VoiceKind[];
  readonly themes: readonly Theme[];
  readonly areas: readonly Area[];
  readonly typed: TypedSpoken;
  readonly errors: Readonly<Record<string, string | undefined>>;
  readonly entered: readonly (EnteredLine & { readonly mayTakeBack: boolean })[];
  readonly count: number;
  /** How what was entered just now is called. */
  readonly done: string | undefined;
}

const order = ['form', 'text', 'interest', 'themeSlug', 'kind', 'areaCode', 'title', 'authorName'];

/** One thing after another that was said at a table, with the keyboard alone. */
export function sittingPage(it: SittingPage): Html {
  const { occasion, sitting, typed, entered } = it;
  const key = occasionKey(occasion);
  const errors = inOrderOfPage(it.errors, order);
  const hasErrors = Object.keys(errors).length > 0;
  return page(
    it.frame,
    {
      title: `Invoeren: ${sitting.name}`,
      breadcrumb: [
        { label: occasion.name, href: occasion.address },
        { label: 'Invoeren', href: paths.intake(key) },
      ],
      hasErrors,
      isPrivate: true,
    },
    html`${errorSummary(errors)}
${pageHeader({
  kicker: html`<bdi>${occasion.name}</bdi>`,
  title: sitting.name,
  meta: [
    day(sitting.receivedOn),
    capital(channelNames[sitting.channel]),
    `${plural(it.count, 'reactie', 'reacties')} ingevoerd`,
  ],
})}
${errors.form && alert({ kind: 'error', content: html`<p id="veld-form">${errors.form}</p>` })}
${it.done && html`<div role="status">${alert({ kind: 'ok', content: html`<p>Ingevoerd: <bdi>${it.done}</bdi></p>` })}</div>`}
<form class="sw-intake-form" method="post" action="${paths.sitting(key, sitting.id)}" novalidate>
${onceField()}
<div class="sw-intake-form__words">
${textArea({ name: 'text', label: 'Wat is er gezegd?', hint: 'In de woorden van wie het zei. Noem geen namen of telefoonnummers van anderen.', value: typed.text, error: errors.text, maxLength: 10_000, rows: 5, hasFocus: !hasErrors })}
${textArea({ name: 'interest', label: 'Wat is voor deze persoon belangrijk?', hint: 'Bijvoorbeeld: dat mijn kinderen veilig naar school fietsen.', value: typed.interest, error: errors.interest, rows: 2, isRequired: false })}
</div>
<div class="sw-intake-form__about">
${selectField({ name: 'themeSlug', label: 'Thema', value: typed.themeSlug, error: errors.themeSlug, empty: 'Kies een thema', options: it.themes.map(theme => ({ value: theme.slug, label: theme.name })) })}
${kindField(it, errors.kind)}
${selectField({
  name: 'areaCode',
  label: 'Wijk of buurt',
  value: typed.areaCode,
  error: errors.areaCode,
  isRequired: occasion.areaCodes !== null,
  empty: occasion.areaCodes === null ? 'De hele gemeente' : 'Kies een wijk of buurt',
  options: areaOptions(it.areas, code => isAbout(occasion, code)),
})}
${textField({ name: 'title', label: 'Titel', hint: 'Leeg: de eerste zin wordt de titel.', value: typed.title, error: errors.title, maxLength: 140, isRequired: false, autocomplete: 'off' })}
${textField({ name: 'authorName', label: 'Naam op de website', hint: 'Alleen als de persoon dat zelf wil.', value: typed.authorName, error: errors.authorName, isRequired: false, autocomplete: 'off' })}
</div>
<div class="sw-buttons">${button({ label: 'Voer in' })}</div>
</form>
${section({
  title: 'Wat u van deze tafel invoerde',
  id: 'ingevoerd',
  content:
    entered.length === 0
      ? emptyState({
          title: 'Nog niets ingevoerd',
          text: 'Na elke reactie komt u hier terug, klaar voor de volgende.',
        })
      : html`<ol class="sw-entered" reversed start="${it.count > 0 ? entered.length : 1}">${entered.map(line => enteredItem(key, sitting, line))}</ol>${it.count > entered.length && html`<p class="sw-section__more"><a class="nl-link" href="${paths.voicesOn(occasion.kind, occasion.id)}&amp;komt-van=table-${sitting.id}">Bekijk alles van deze tafel</a></p>`}`,
})}`,
  );
}

function kindField({ kinds, typed }: SittingPage, error: string | undefined): Html {
  const [only, ...others] = kinds;
  if (only && others.length === 0 && !error) return html`<input type="hidden" name="kind" value="${only}">`;
  return radioGroup({
    name: 'kind',
    label: 'Wat is het?',
    value: typed.kind || only,
    error,
    isInline: true,
    options: kinds.map(kind => ({ value: kind, label: kindNames[kind] })),
  });
}

const enteredItem = (
  key: string,
  sitting: Sitting,
  line: EnteredLine & { readonly mayTakeBack: boolean },
): Html =>
  html`<li class="sw-entered__item"><div><a class="nl-link" href="${paths.voice(line.id)}"><bdi>${line.title}</bdi></a>${line.withdrawnAt !== null && html` <span class="sw-entered__gone">Teruggehaald</span>`}<span class="sw-intake__meta">${line.themeName}, <bdi>${line.areaName ?? 'hele gemeente'}</bdi>${line.authorName !== '' && html`, <bdi>${line.authorName}</bdi>`}</span></div>${line.mayTakeBack && actionForm({ action: paths.takeBackSpoken(key, sitting.id, line.id), label: 'Haal terug', about: line.title, kind: 'subtle' })}</li>`;
