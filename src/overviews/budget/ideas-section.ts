import { linkButton } from '../../design/components/button/button.ts';
import { until } from '../../design/components/day/until.ts';
import { emptyState } from '../../design/components/empty-state/empty-state.ts';
import { type MatterCard, matterList } from '../../design/components/matter-card/matter-card.ts';
import { section } from '../../design/components/section/section.ts';
import { icon } from '../../design/icons.ts';
import { type Html, html, nothing } from '../../design/view.ts';
import { plural } from '../../design/words.ts';

import { type VoiceLine, voiceCard } from '../../domains/voices/public.ts';
import { paths } from '../../paths.ts';
import { dayOf } from '../../platform/clock.ts';
import type { BudgetStory } from './gather-budget.ts';
import { rotate } from './rotate.ts';

const shown = 8;

/** What people asked for: who carries it, and what came of it. */
export function ideasSection(it: BudgetStory): Html {
  const { budget, ideas, phase, now } = it;
  if (ideas.length === 0 && phase !== 'ideas') return nothing;
  const isOpen = phase === 'ideas';
  const today = dayOf(now);
  return section({
    title: 'Ideeën',
    id: 'ideeen',
    count: ideas.length,
    content:
      ideas.length === 0
        ? emptyState({
            title: 'Er is nog geen idee',
            text: html`Indienen kan ${until(budget.rules.checkAt)}. Wees de eerste.`,
            action: linkButton({
              label: 'Dien een idee in',
              kind: 'secondary',
              href: paths.newVoiceOn('budget', budget.id),
            }),
          })
        : html`<p>${phase === 'withdrawn' ? 'Wie nog wacht op een antwoord, krijgt het.' : carriersInWords(budget.rules.leastCarriers)} ${isOpen ? 'Vindt u een idee goed? Open het en steun het. ' : ''}De volgorde schuift elke dag een plaats op.</p>${matterList(
            rotate(ideas, today)
              .slice(0, shown)
              .map(idea => card(idea, it)),
          )}`,
    ...(ideas.length > 0 && {
      more: { label: 'Alle ideeën, met wat ermee is gedaan', href: paths.voicesOn('budget', budget.id) },
    }),
  });
}

const carriersInWords = (least: number): string =>
  least === 0
    ? ''
    : `Een plan komt op het stembiljet als minstens ${plural(least, 'bewoner', 'bewoners')} het dragen: wie het indient en wie het steunt.`;

function card(idea: VoiceLine, { peopleBehind, budget, now }: BudgetStory): MatterCard {
  const behind = peopleBehind.get(idea.id)?.length ?? 0;
  const least = budget.rules.leastCarriers;
  // On the page of the budget itself it goes without saying which one it is for.
  const it = voiceCard({ ...idea, occasionName: null }, dayOf(now));
  return {
    ...it,
    meta: [
      ...(it.meta ?? []),
      html`${icon('person')}${
        behind < least
          ? `${behind} van de ${plural(least, 'bewoner', 'bewoners')} ${behind === 1 ? 'draagt' : 'dragen'} dit`
          : `${plural(behind, 'mens draagt', 'mensen dragen')} dit`
      }`,
    ],
  };
}

/** How the objections against the draft ballot stand: each is answered before voting opens. */
export function objectionsSection({ budget, objections, phase }: BudgetStory): Html {
  const count = objections.length;
  if (count === 0) return nothing;
  const open = objections.filter(objection => objection.dueOn !== null).length;
  return section({
    title: 'Bezwaren',
    id: 'bezwaren',
    count,
    content: html`<p>${plural(count, 'bezwaar', 'bezwaren')} tegen het concept-stembiljet. ${
      open === 0
        ? 'Alles is beantwoord.'
        : `${plural(open, 'wacht', 'wachten')} op antwoord${phase === 'draft' ? ', uiterlijk voor het stemmen begint' : ''}.`
    }</p>`,
    more: {
      label: 'Lees de bezwaren en de antwoorden',
      href: `${paths.voicesOn('budget', budget.id)}&soort=objection`,
    },
  });
}
