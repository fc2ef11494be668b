import { alert } from '../../../design/components/alert/alert.ts';
import { linkButton } from '../../../design/components/button/button.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { plural } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Trajectory } from '../../participation/public.ts';
import { interestKey, type RegisteredInterest } from '../interest.ts';
import { interestCard } from './interest-card.ts';

export interface RegisterPage {
  readonly trajectory: Pick<Trajectory, 'id' | 'title'>;
  readonly interests: readonly RegisteredInterest[];
  readonly mayKeep: boolean;
  /** In how many voices an interest is named that stands nowhere in the register yet. */
  readonly unheardCount: number;
}

/** How the register is ordered, and what the numbers in it do not say. */
export const howToRead =
  'De belangen staan op alfabet. Het aantal reacties zegt hoe vaak iets is genoemd, niet hoe zwaar het weegt: één goede reden kan meer wegen dan honderd handtekeningen.';

/** What matters to whom in a trajectory, and how it was weighed. For everybody. */
export function registerPage(frame: Frame, it: RegisterPage): Html {
  const { trajectory, interests, mayKeep } = it;
  return page(
    frame,
    {
      title: `Belangen bij ${trajectory.title}`,
      breadcrumb: [
        { label: 'Meepraten', href: paths.trajectories },
        { label: trajectory.title, href: paths.trajectory(trajectory.id) },
      ],
    },
    html`${pageHeader({
      kicker: html`<bdi>${trajectory.title}</bdi>`,
      title: 'Welke belangen er zijn',
      lead: howToRead,
      ...(mayKeep && {
        actions: linkButton({ label: 'Voeg een belang toe', href: paths.newInterest(trajectory.id) }),
      }),
    })}
${
  mayKeep &&
  it.unheardCount > 0 &&
  alert({
    kind: 'info',
    content: html`<p>In ${plural(it.unheardCount, 'reactie staat', 'reacties staat')} wat iemand belangrijk vindt, zonder dat het bij een belang hieronder hoort. Open een belang om ze aan te wijzen, of voeg er een toe.</p>`,
  })
}
${section({
  title: 'Op alfabet',
  count: interests.length,
  content: html`<div class="sw-interests">${interests.map(interest =>
    interestCard(
      interest,
      mayKeep
        ? html`<p><a class="nl-link" href="${paths.interest(trajectory.id, interestKey(interest))}">Werk bij<span class="sw-hidden">: ${interest.name}</span></a></p>`
        : undefined,
    ),
  )}</div>
<p>Als open data: <a class="nl-link" href="${paths.interestsCsv(trajectory.id)}">CSV</a> of <a class="nl-link" href="${paths.interestsJson(trajectory.id)}">JSON</a>.</p>`,
})}`,
  );
}
