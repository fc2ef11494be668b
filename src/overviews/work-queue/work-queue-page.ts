import { linkButton } from '../../design/components/button/button.ts';
import { day } from '../../design/components/day/day.ts';
import { type Chance, doNow } from '../../design/components/do-now/do-now.ts';
import { emptyState } from '../../design/components/empty-state/empty-state.ts';
import { selectField } from '../../design/components/field/field.ts';
import { figureTiles } from '../../design/components/figure-tiles/figure-tiles.ts';
import { filterBar } from '../../design/components/filter-bar/filter-bar.ts';
import { type MatterCard, matterList } from '../../design/components/matter-card/matter-card.ts';
import { pageHeader } from '../../design/components/page-header/page-header.ts';
import { section } from '../../design/components/section/section.ts';
import { type Frame, page } from '../../design/layout.ts';
import { type Html, html } from '../../design/view.ts';
import { numberInWords, plural } from '../../design/words.ts';
import type { AreaName } from '../../domains/decisions/public.ts';
import type { Area } from '../../domains/neighbourhoods/public.ts';
import type { Body } from '../../domains/organisations/public.ts';
import { isLate, type Pledge, promiseCard } from '../../domains/promises/public.ts';
import { type Theme, type VoiceLine, voiceCard } from '../../domains/voices/public.ts';
import { paths } from '../../paths.ts';
import type { Day } from '../../platform/clock.ts';

/** What falls due within this many working days is due soon. */
export const soonWorkingDays = 5;

export interface WorkQueue {
  readonly today: Day;
  readonly soonUntil: Day;
  readonly counts: { readonly late: number; readonly soon: number; readonly later: number };
  readonly owed: readonly VoiceLine[];
  readonly hasMore: boolean;
  /** The bodies the reader answers for. */
  readonly answerable: ReadonlySet<number>;
  /** The plans the reader writes or looks along at. */
  readonly planTasks: readonly Chance[];
  /** What budgets ask. */
  readonly budgetTasks: readonly Chance[];
  readonly consultationTasks: readonly Chance[];
  readonly promises: readonly { readonly promise: Pledge; readonly mayReport: boolean }[];
  /** The places each promise names, by its number. */
  readonly promiseAreas: ReadonlyMap<number, readonly AreaName[]>;
  readonly chosen: { readonly body: string; readonly themeSlug: string; readonly areaCode: string };
  readonly choices: {
    readonly bodies: readonly Body[];
    readonly ownBodyIds: readonly number[];
    readonly themes: readonly Theme[];
    readonly areas: readonly Area[];
  };
  readonly mayModerate: boolean;
  readonly mayEnterForOthers: boolean;
}

/** What an official's bodies owe, what falls due soon and what is late. */
export function workQueuePage(frame: Frame, it: WorkQueue): Html {
  const { counts, owed, today, soonUntil, promises } = it;
  const title = 'Werkvoorraad';
  const late = owed.filter(voice => (voice.dueOn ?? '') < today);
  const soon = owed.filter(voice => (voice.dueOn ?? '') >= today && (voice.dueOn ?? '') <= soonUntil);
  const later = owed.filter(voice => (voice.dueOn ?? '') > soonUntil);
  const latePromises = promises.filter(({ promise }) => isLate(promise, today)).length;
  const cards = (voices: readonly VoiceLine[]) => matterList(voices.map(voice => cardWithAnswer(voice, it)));
  return page(
    frame,
    { title, isPrivate: true },
    html`${pageHeader({
      title,
      lead: 'Wat nog beantwoord en nagekomen moet worden. Iedereen kan op de website zien wat te laat is.',
      ...(it.mayEnterForOthers && {
        actions: linkButton({ label: 'Voer in voor een ander', href: paths.enterVoice, kind: 'secondary' }),
      }),
    })}
${figureTiles([
  tile(counts.late, 'Antwoorden te laat', late.length > 0 && '#te-laat'),
  tile(counts.soon, `Antwoorden binnen ${soonWorkingDays} werkdagen`, soon.length > 0 && '#binnenkort'),
  tile(counts.later, 'Antwoorden later', later.length > 0 && '#later'),
  tile(latePromises, 'Afspraken te laat', promises.length > 0 && '#afspraken'),
])}
${it.answerable.size > 0 && html`<p><a class="nl-link" href="${paths.clusters}">Zet inbreng bij elkaar en geef er één antwoord op</a></p>`}
${it.mayModerate && html`<p><a class="nl-link" href="${paths.moderation}">Kijk wat er onlangs is gezegd, om te modereren</a></p>`}
${filters(it)}
${
  owed.length === 0
    ? emptyState({
        title: 'Er wacht niets op antwoord',
        text:
          it.choices.ownBodyIds.length === 0
            ? 'U antwoordt voor geen enkel orgaan. Kies hierboven een orgaan om te zien wat daar wacht.'
            : 'Alles wat u hier kiest, is beantwoord.',
      })
    : html`${late.length > 0 && section({ id: 'te-laat', title: 'Te laat', count: counts.late, content: cards(late) })}
${soon.length > 0 && section({ id: 'binnenkort', title: `Binnen ${soonWorkingDays} werkdagen`, count: counts.soon, content: html`<p>Uiterlijk ${day(soonUntil)}.</p>${cards(soon)}` })}
${later.length > 0 && section({ id: 'later', title: 'Later', count: counts.later, content: cards(later) })}`
}
${it.hasMore && html`<div class="sw-buttons">${linkButton({ label: 'Toon meer', kind: 'secondary', href: moreAddress(it) })}</div>`}
${it.planTasks.length > 0 && section({ id: 'participatieplannen', title: 'Participatieplannen', count: it.planTasks.length, content: doNow(it.planTasks) })}
${it.budgetTasks.length > 0 && section({ id: 'wijkbudgetten', title: 'Wijkbudgetten', count: it.budgetTasks.length, content: doNow(it.budgetTasks) })}
${it.consultationTasks.length > 0 && section({ id: 'inspraak', title: 'Inspraak', count: it.consultationTasks.length, content: doNow(it.consultationTasks) })}
${section({
  id: 'afspraken',
  title: 'Afspraken om na te komen',
  count: promises.length,
  content:
    promises.length === 0
      ? emptyState({ title: 'Er is geen afspraak te laat, en de komende twee weken loopt er geen af' })
      : matterList(
          promises.map(({ promise, mayReport }) => ({
            ...promiseCard(promise, it.promiseAreas.get(promise.id) ?? [], today),
            ...(mayReport && {
              action: linkButton({
                label: 'Vertel hoe het gaat',
                kind: 'secondary',
                href: paths.reportProgress(promise.id),
                about: `met ${promise.title}`,
              }),
            }),
          })),
        ),
})}`,
  );
}

const tile = (count: number, label: string, href: string | false) => ({
  value: numberInWords(count),
  label,
  ...(href && { href }),
});

function cardWithAnswer(voice: VoiceLine, { today, answerable }: WorkQueue): MatterCard {
  const card = voiceCard(voice, today);
  if (!answerable.has(voice.bodyId)) return card;
  const action = linkButton({
    label: 'Geef antwoord',
    kind: 'secondary',
    href: paths.answerVoice(voice.id),
    about: `op ${voice.title}`,
  });
  return { ...card, action };
}

function filters({ chosen, choices, counts }: WorkQueue): Html {
  const { bodies, ownBodyIds, themes, areas } = choices;
  const total = counts.late + counts.soon + counts.later;
  const without = (name: keyof WorkQueue['chosen']) => addressOf({ ...chosen, [name]: '' });
  const body = bodies.find(({ id }) => String(id) === chosen.body);
  const theme = themes.find(({ slug }) => slug === chosen.themeSlug);
  const area = areas.find(({ code }) => code === chosen.areaCode);
  return filterBar({
    action: paths.workQueue,
    fields: html`${selectField({
      name: 'orgaan',
      label: 'Orgaan',
      isRequired: true,
      empty: ownBodyIds.length > 0 ? 'Mijn organen' : 'Kies een orgaan',
      value: chosen.body,
      options: [
        { value: 'alle', label: 'Alle organen' },
        ...bodies.map(({ id, name }) => ({ value: String(id), label: name })),
      ],
    })}${selectField({
      name: 'thema',
      label: 'Thema',
      empty: 'Alle thema’s',
      value: chosen.themeSlug,
      options: themes.map(({ slug, name }) => ({ value: slug, label: name })),
    })}${selectField({
      name: 'plaats',
      label: 'Wijk of buurt',
      empty: 'Hele gemeente',
      value: chosen.areaCode,
      options: areas.map(({ code, name, kind }) => ({ value: code, label: `${name} (${kind})` })),
    })}`,
    chosen: [
      ...(body || chosen.body === 'alle'
        ? [{ label: body?.name ?? 'Alle organen', href: without('body') }]
        : []),
      ...(theme ? [{ label: theme.name, href: without('themeSlug') }] : []),
      ...(area ? [{ label: area.name, href: without('areaCode') }] : []),
    ],
    result: `${plural(total, 'antwoord wordt', 'antwoorden worden')} verwacht. Wat het eerst af moet, staat bovenaan.`,
  });
}

function addressOf(chosen: WorkQueue['chosen'], after = ''): string {
  const query = new URLSearchParams();
  if (chosen.body) query.set('orgaan', chosen.body);
  if (chosen.themeSlug) query.set('thema', chosen.themeSlug);
  if (chosen.areaCode) query.set('plaats', chosen.areaCode);
  if (after) query.set('na', after);
  return query.size > 0 ? `${paths.workQueue}?${query}` : paths.workQueue;
}

function moreAddress({ chosen, owed }: WorkQueue): string {
  const last = owed.at(-1);
  return addressOf(chosen, last?.dueOn ? `${last.dueOn}.${last.id}` : '');
}
