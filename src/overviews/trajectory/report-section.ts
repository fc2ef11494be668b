import { linkButton } from '../../design/components/button/button.ts';
import { day } from '../../design/components/day/day.ts';
import { section } from '../../design/components/section/section.ts';
import { type Html, html, nothing, paragraphs } from '../../design/view.ts';
import { outcomeBadge } from '../../domains/decisions/public.ts';
import { paths } from '../../paths.ts';
import type { TrajectoryStory } from './gather-trajectory.ts';

/** What it came to: the report, and the decision with how it stands to what people advised or made. */
export function reportSection({ trajectory: { id }, reports, decision, ending }: TrajectoryStory): Html {
  const [newest] = reports;
  if (!newest && !decision) return nothing;
  return section({
    title: decision ? 'Het besluit en het verslag' : 'Het verslag',
    id: 'verslag',
    content: html`${
      decision
        ? html`<p>${outcomeBadge(decision.outcome)} <a class="nl-link" href="${paths.decision(decision.id)}"><bdi>${decision.title}</bdi></a>, <bdi>${decision.bodyName}</bdi> op ${day(decision.decidedOn)}.</p>${paragraphs(decision.reason)}${ending?.isDeparture ? html`<p><strong>Het besluit wijkt af van wat is geadviseerd of samen gemaakt.</strong></p>${paragraphs(ending.motivation)}` : nothing}`
        : nothing
    }${
      newest
        ? html`<p>In het verslag staat wat er is gezegd, wat ermee is gedaan en wat anders ging dan gepland.</p><div class="sw-buttons">${linkButton({ label: 'Lees het verslag', kind: 'secondary', href: paths.publishedReport(id, newest.number) })}${linkButton({ label: 'Beoordeel het traject', kind: 'subtle', href: paths.rateTrajectory(id) })}</div>`
        : nothing
    }`,
    more: { label: 'Alle versies van het verslag', href: paths.report(id) },
  });
}
