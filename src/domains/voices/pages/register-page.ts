import { linkButton } from '../../../design/components/button/button.ts';
import { emptyState } from '../../../design/components/empty-state/empty-state.ts';
import { dateField, selectField } from '../../../design/components/field/field.ts';
import { filterBar } from '../../../design/components/filter-bar/filter-bar.ts';
import { matterList } from '../../../design/components/matter-card/matter-card.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { pagination } from '../../../design/components/pagination/pagination.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html, nothing } from '../../../design/view.ts';
import { dayInWords } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Day } from '../../../platform/clock.ts';
import type { ListPage } from '../../../platform/keyset.ts';
import type { Area } from '../../neighbourhoods/public.ts';
import { isSame, type Occasion, occasionKey } from '../occasion.ts';
import type { OccasionName } from '../occasion-store.ts';
import { sourceKey } from '../source.ts';
import type { Theme } from '../theme.ts';
import { isByDueDay, kindNames, stateNames, type VoiceState, voiceKinds } from '../voice.ts';
import type { VoiceFilter, VoiceLine } from '../voice-store.ts';
import { areaOptions } from './area-options.ts';
import { voiceCard } from './voice-card.ts';

export interface RegisterPage {
  readonly frame: Frame;
  readonly found: ListPage<VoiceLine>;
  readonly filter: VoiceFilter;
  readonly themes: readonly Theme[];
  readonly areas: readonly Area[];
  readonly occasions: readonly OccasionName[];
  /** The parts of the occasion that was chosen. */
  readonly parts: NonNullable<Occasion['parts']>;
  readonly bodies: readonly { readonly id: number; readonly name: string }[];
  readonly mayEnterForOthers: boolean;
  readonly mayModerate: boolean;
  readonly today: Day;
}

/** The names of the choices in an address, and what they choose. */
export const filterNames = {
  areaCode: 'wijk',
  occasion: 'bij',
  part: 'fase',
  source: 'komt-van',
  bodyId: 'orgaan',
  state: 'stand',
  kind: 'soort',
  themeSlug: 'thema',
  fromOn: 'vanaf',
  untilOn: 'tot-en-met',
} as const satisfies Record<keyof VoiceFilter, string>;

const states: readonly VoiceState[] = ['owed', 'late', 'answered', 'withdrawn'];

/** The register of voices: everything that was ever brought in, the newest first. */
export function registerPage(it: RegisterPage): Html {
  const { filter, found } = it;
  const chosen = chosenIn(it);
  return page(
    it.frame,
    {
      title: 'Inbreng',
      description: 'Wat bewoners, verenigingen en ondernemers hebben ingebracht, en wat ervan is gekomen.',
    },
    html`${pageHeader({
      title: 'Inbreng',
      lead: 'Alles wat is ingebracht, en wat ervan is gekomen. Op elk idee, elke vraag en elke melding moet een antwoord komen, met een reden.',
      actions: html`${linkButton({ label: 'Breng iets in', href: paths.newVoice, icon: 'voice' })}${it.mayEnterForOthers && linkButton({ label: 'Voer in voor een ander', href: paths.enterVoice, kind: 'secondary' })}${it.mayModerate && linkButton({ label: 'Modereer', href: paths.moderation, kind: 'secondary' })}`,
    })}
${filterBar({ action: paths.voices, fields: fields(it), chosen, result: orderInWords(filter) })}
${
  found.rows.length > 0
    ? matterList(
        found.rows.map(line => voiceCard(line, it.today)),
        { level: 2 },
      )
    : emptyState(
        chosen.length > 0 || found.previous
          ? {
              title: 'Er is niets gevonden',
              text: 'Kies een ruimere periode of laat een keuze weg.',
              action: html`<a class="nl-link" href="${paths.voices}">Toon alle inbreng</a>`,
            }
          : {
              title: 'Er is nog niets ingebracht',
              text: 'Wees de eerste. Het mag klein zijn: een losse stoeptegel, een vraag, een idee voor het plein.',
              action: linkButton({ label: 'Breng iets in', href: paths.newVoice }),
            },
      )
}
${pagination({ previous: found.previous && addressOf(paths.voices, filter, found.previous), next: found.next && addressOf(paths.voices, filter, found.next), label: 'Bladeren door de inbreng' })}
<p class="sw-files">Zelf verder rekenen? Haal deze lijst op als <a href="${addressOf(paths.voicesCsv, filter)}">CSV</a> of <a href="${addressOf(paths.voicesJson, filter)}">JSON</a>.</p>`,
  );
}

/** The address of a list with these choices, after or before a voice in it. */
function addressOf(
  path: string,
  filter: VoiceFilter,
  from: { readonly na?: string; readonly voor?: string } = {},
): string {
  const query = new URLSearchParams();
  const { occasion, source, ...others } = filter;
  const values = {
    ...others,
    occasion: occasion && occasionKey(occasion),
    source: source && sourceKey(source),
  };
  for (const [field, name] of Object.entries(filterNames)) {
    const value = values[field as keyof VoiceFilter];
    if (value !== undefined) query.set(name, String(value));
  }
  for (const [name, mark] of Object.entries(from)) query.set(name, mark);
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

function fields({ filter, themes, areas, occasions, parts, bodies, today }: RegisterPage): Html {
  return html`${selectField({ name: filterNames.areaCode, label: 'Waar', value: filter.areaCode, isRequired: false, empty: 'Overal', options: areaOptions(areas) })}
${selectField({ name: filterNames.kind, label: 'Soort', value: filter.kind, isRequired: false, empty: 'Alle soorten', options: voiceKinds.map(kind => ({ value: kind, label: kindNames[kind] })) })}
${selectField({ name: filterNames.state, label: 'Hoe het staat', value: filter.state, isRequired: false, empty: 'Alles', options: states.map(state => ({ value: state, label: stateNames[state] })) })}
${selectField({ name: filterNames.themeSlug, label: 'Thema', value: filter.themeSlug, isRequired: false, empty: 'Alle thema’s', options: themes.map(theme => ({ value: theme.slug, label: theme.name })) })}
${occasions.length > 0 && selectField({ name: filterNames.occasion, label: 'Ingebracht bij', value: filter.occasion && occasionKey(filter.occasion), isRequired: false, empty: 'Alles', options: occasions.map(occasion => ({ value: occasionKey(occasion), label: occasion.name })) })}
${parts.length > 0 ? selectField({ name: filterNames.part, label: 'Fase', value: filter.part, isRequired: false, empty: 'Alle fasen', options: parts.map(part => ({ value: part.key, label: part.name })) }) : nothing}
${filter.source && html`<input type="hidden" name="${filterNames.source}" value="${sourceKey(filter.source)}">`}
${selectField({ name: filterNames.bodyId, label: 'Wie antwoordt', value: filter.bodyId === undefined ? undefined : String(filter.bodyId), isRequired: false, empty: 'Iedereen', options: bodies.map(body => ({ value: String(body.id), label: body.name })) })}
${dateField({ name: filterNames.fromOn, label: 'Ingebracht vanaf', value: filter.fromOn, isRequired: false, max: today })}
${dateField({ name: filterNames.untilOn, label: 'Ingebracht tot en met', value: filter.untilOn, isRequired: false, max: today })}`;
}

function chosenIn({
  filter,
  themes,
  areas,
  occasions,
  parts,
  bodies,
  found,
}: RegisterPage): { label: string; href: string }[] {
  // A part and a source are of an occasion: they go with it.
  const without = (field: keyof VoiceFilter): string =>
    addressOf(paths.voices, {
      ...filter,
      ...(field === 'occasion' && { part: undefined, source: undefined }),
      [field]: undefined,
    });
  const labels: Partial<Record<keyof VoiceFilter, string | undefined>> = {
    areaCode: filter.areaCode && areas.find(area => area.code === filter.areaCode)?.name,
    occasion: occasions.find(it => filter.occasion && isSame(it, filter.occasion))?.name,
    part: filter.part && `fase ${parts.find(({ key }) => key === filter.part)?.name ?? filter.part}`,
    source: filter.source && (found.rows[0]?.sourceLabel || 'Eén onderdeel'),
    kind: filter.kind && kindNames[filter.kind],
    state: filter.state && stateNames[filter.state],
    themeSlug: filter.themeSlug && themes.find(theme => theme.slug === filter.themeSlug)?.name,
    bodyId: filter.bodyId === undefined ? undefined : bodies.find(body => body.id === filter.bodyId)?.name,
    fromOn: filter.fromOn && `vanaf ${dayInWords(filter.fromOn)}`,
    untilOn: filter.untilOn && `tot en met ${dayInWords(filter.untilOn)}`,
  };
  return Object.entries(labels).flatMap(([field, label]) =>
    label ? [{ label, href: without(field as keyof VoiceFilter) }] : [],
  );
}

function orderInWords(filter: VoiceFilter): string {
  if (isByDueDay(filter.state)) return 'Wat het eerst een antwoord moet krijgen, staat bovenaan.';
  return Object.values(filter).every(choice => choice === undefined)
    ? 'De nieuwste inbreng staat bovenaan.'
    : 'De nieuwste inbreng die past bij uw keuze staat bovenaan.';
}
