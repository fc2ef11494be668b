import { alert } from '../../../design/components/alert/alert.ts';
import { button } from '../../../design/components/button/button.ts';
import { checkboxGroup, radioGroup } from '../../../design/components/choice/choice.ts';
import { emptyState } from '../../../design/components/empty-state/empty-state.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { selectField, textArea, textField } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import type { Trajectory } from '../../participation/public.ts';
import {
  type InterestReason,
  interestKey,
  longest,
  type RegisteredInterest,
  type TypedInterest,
  weighingNames,
} from '../interest.ts';
import type { HeardIn } from '../store.ts';
import { interestCard } from './interest-card.ts';

export interface InterestPage {
  readonly trajectory: Pick<Trajectory, 'id' | 'title'>;
  /** Undefined for one that is being added. */
  readonly interest: RegisteredInterest | undefined;
  readonly others: readonly RegisteredInterest[];
  readonly areaChoices: readonly { readonly code: string; readonly name: string }[];
  readonly typed: TypedInterest;
  readonly typedWeighing: { readonly outcome: string; readonly reason: string };
  readonly typedConflict: { readonly otherKey: string; readonly explanation: string };
  readonly errors: Readonly<Record<string, string | undefined>>;
  /** Voices in which it may be heard, and those in which it is. */
  readonly voices: readonly (HeardIn & { readonly isLinked: boolean })[];
  readonly sought: string;
}

export const interestSentences: Record<InterestReason, string> = {
  'name-missing': 'Geef het belang een naam.',
  'name-too-long': 'Maak de naam korter, ten hoogste 100 tekens.',
  'name-taken': 'Dit belang staat er al. Kies een andere naam, of werk dat belang bij.',
  'whose-missing': 'Schrijf op van wie dit belang is.',
  'whose-too-long': 'Maak dit korter, ten hoogste 200 tekens.',
};

/** Keeping one interest: what it is, where it is heard, what it conflicts with, how it was weighed. */
export function interestPage(frame: Frame, it: InterestPage): Html {
  const { trajectory, interest, errors } = it;
  const title = interest?.name ?? 'Een belang toevoegen';
  return page(
    frame,
    {
      title: interest ? `Belang: ${title}` : title,
      breadcrumb: [
        { label: trajectory.title, href: paths.trajectory(trajectory.id) },
        { label: 'Belangen', href: paths.interests(trajectory.id) },
      ],
      hasErrors: Object.keys(errors).length > 0,
      isPrivate: true,
    },
    html`${errorSummary(errors)}
${pageHeader({
  kicker: html`<bdi>${trajectory.title}</bdi>`,
  title,
  ...(!interest && {
    lead: 'Iets wat voor mensen, dieren of later belangrijk is. Noem het zo dat wie het heeft, zich erin herkent.',
  }),
})}
${errors.form && alert({ kind: 'error', content: html`<p id="veld-form">${errors.form}</p>` })}
${
  interest
    ? html`<div class="sw-columns"><div>${heardPart(it, interest)}${weighingPart(it, interest)}</div><aside aria-label="Wat er nu staat">${section({ title: 'Zo staat het er nu', content: interestCard(interest) })}${conflictPart(it, interest)}${describePart(it)}${removePart(it, interest)}</aside></div>`
    : describePart(it)
}`,
  );
}

function describePart({ trajectory, interest, typed, areaChoices, errors }: InterestPage): Html {
  const form = html`<form class="sw-form" method="post" action="${interest ? paths.interest(trajectory.id, interestKey(interest)) : paths.newInterest(trajectory.id)}" novalidate>
${interest && html`<input type="hidden" name="version" value="${interest.version}">`}
${textField({ name: 'name', label: 'Het belang', hint: 'Bijvoorbeeld: veilig naar school fietsen.', value: typed.name, error: errors.name, maxLength: longest.name })}
${textField({ name: 'whose', label: 'Van wie is het?', hint: 'De groep, niet de naam van een mens.', value: typed.whose, error: errors.whose, maxLength: longest.whose })}
${areaChoices.length > 0 && checkboxGroup({ name: 'areaCodes', label: 'Waar?', hint: 'Kies niets als het overal geldt.', values: typed.areaCodes, options: areaChoices.map(({ code, name }) => ({ value: code, label: name })) })}
<div class="sw-buttons">${button({ label: interest ? 'Bewaar' : 'Zet in het register', kind: interest ? 'secondary' : 'primary' })}</div>
</form>`;
  return interest ? section({ title: 'Naam en groep', content: form }) : form;
}

function heardPart({ trajectory, voices, sought }: InterestPage, interest: RegisteredInterest): Html {
  const key = interestKey(interest);
  return section({
    title: 'In welke reacties dit te horen is',
    id: 'reacties',
    content: html`<form class="sw-form" method="get" action="${paths.interest(trajectory.id, key)}#reacties">${textField({ name: 'zoek', label: 'Zoek ook op andere woorden', value: sought, isRequired: false })}<div class="sw-buttons">${button({ label: 'Zoek', kind: 'secondary' })}</div></form>
${
  voices.length === 0
    ? emptyState({
        title: 'Geen reacties die hierop lijken',
        text: 'Zoek op woorden die mensen zelf zouden gebruiken.',
      })
    : html`<form method="post" action="${paths.hearInterest(trajectory.id, key)}">${voices.map(({ id }) => html`<input type="hidden" name="shown" value="${id}">`)}
${checkboxGroup({
  name: 'voices',
  label: 'Kies de reacties waarin dit belang te horen is',
  values: voices.filter(({ isLinked }) => isLinked).map(({ id }) => String(id)),
  options: voices.map(({ id, title, interest: said }) => ({
    value: String(id),
    label: title,
    ...(said !== '' && { hint: `Belangrijk voor deze persoon: ${said}` }),
  })),
})}
<div class="sw-buttons">${button({ label: 'Wijs deze reacties aan', kind: 'secondary' })}</div></form>`
}`,
  });
}

function weighingPart(
  { trajectory, typedWeighing, errors }: InterestPage,
  interest: RegisteredInterest,
): Html {
  return section({
    title: interest.weighings.length > 0 ? 'Opnieuw wegen' : 'Hoe dit is gewogen',
    id: 'weging',
    content: html`<form class="sw-form" method="post" action="${paths.weighInterest(trajectory.id, interestKey(interest))}" novalidate>
<input type="hidden" name="after" value="${interest.weighings[0]?.number ?? 0}">
${radioGroup({ name: 'outcome', label: 'Wat werd het?', value: typedWeighing.outcome || undefined, error: errors.outcome, options: Object.entries(weighingNames).map(([value, label]) => ({ value, label })) })}
${textArea({ name: 'reason', label: 'Waarom?', hint: 'Voor wie dit belang heeft. Wat gaf de doorslag, en wat is gedaan om het minder erg te maken? Een eerdere weging blijft te lezen.', value: typedWeighing.reason, error: errors.reason, maxLength: longest.reason })}
<div class="sw-buttons">${button({ label: 'Leg de weging vast' })}</div>
</form>`,
  });
}

function conflictPart(
  { trajectory, others, typedConflict, errors }: InterestPage,
  interest: RegisteredInterest,
): Html | false {
  if (others.length === 0) return false;
  return section({
    title: 'Waarmee het botst',
    id: 'botst',
    content: html`<form class="sw-form" method="post" action="${paths.interestConflict(trajectory.id, interestKey(interest))}" novalidate>
${selectField({ name: 'other', label: 'Met welk belang?', value: typedConflict.otherKey, error: errors.other, empty: 'Kies een belang', options: others.map(other => ({ value: interestKey(other), label: other.name })) })}
${textArea({ name: 'explanation', label: 'Hoe botst het?', hint: 'Bijvoorbeeld: voor de bomen verdwijnen vier parkeerplaatsen.', value: typedConflict.explanation, error: errors.explanation, maxLength: longest.explanation, rows: 3 })}
<div class="sw-buttons">${button({ label: 'Leg vast dat het botst', kind: 'secondary' })}${interest.conflicts.length > 0 && button({ label: 'Het botst niet meer', kind: 'subtle', name: 'isOver', value: 'ja', skipsChecks: true })}</div>
</form>`,
  });
}

function removePart({ trajectory, errors }: InterestPage, interest: RegisteredInterest): Html | false {
  if (interest.standing !== null || interest.weighings.length > 0) return false;
  return html`<details class="sw-fold"${errors.removal && html` open`}><summary>Haal dit belang weg</summary><form class="sw-form" method="post" action="${paths.removeInterest(trajectory.id, interestKey(interest))}" novalidate>${textField({ name: 'removal', label: 'Waarom haalt u het weg?', hint: 'Bijvoorbeeld: het staat er dubbel. Dit komt in het logboek.', value: '', error: errors.removal })}<div class="sw-buttons">${button({ label: 'Haal weg', kind: 'secondary', isNegative: true })}</div></form></details>`;
}
