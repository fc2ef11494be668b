import { alert } from '../../../design/components/alert/alert.ts';
import { linkButton } from '../../../design/components/button/button.ts';
import { day } from '../../../design/components/day/day.ts';
import { emptyState } from '../../../design/components/empty-state/empty-state.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html, nothing, paragraphs } from '../../../design/view.ts';
import { capital, plural } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Day } from '../../../platform/clock.ts';
import type { PublishedTrajectory } from '../../participation/public.ts';
import type { Exemption, ReportVersion } from '../store.ts';

/** How it stands with the report of a trajectory: which versions there are, and what is waited for. */
export const reportPage = (
  frame: Frame,
  {
    trajectory,
    versions,
    owedCount,
    exemption,
    today,
    mayWrite,
    mayExempt,
    mayDecide,
  }: {
    readonly trajectory: PublishedTrajectory;
    readonly versions: readonly ReportVersion[];
    readonly owedCount: number;
    /** Given for the next report. */
    readonly exemption: Exemption | undefined;
    readonly today: Day;
    readonly mayWrite: boolean;
    readonly mayExempt: boolean;
    readonly mayDecide: boolean;
  },
): Html =>
  page(
    frame,
    {
      title: `Alle versies van het verslag van ${trajectory.title}`,
      description: 'Wat er is gezegd, wat ermee is gedaan en waarom.',
      breadcrumb: [
        { label: 'Meepraten', href: paths.trajectories },
        { label: trajectory.title, href: paths.trajectory(trajectory.id) },
      ],
    },
    html`${pageHeader({
      kicker: trajectory.title,
      title: 'Verslag',
      lead: 'Wat er is gezegd, wat ermee is gedaan en waarom. Het komt uit het logboek, ook wat anders ging dan gepland.',
      ...(mayWrite && {
        actions: linkButton({ label: 'Werk aan het verslag', href: paths.writeReport(trajectory.id) }),
      }),
    })}
${section({
  title: 'Gepubliceerd',
  content:
    versions.length === 0
      ? emptyState({ title: 'Er is nog geen verslag', text: waitedFor(trajectory, owedCount, today) })
      : html`<ul>${versions.map(
          ({ number, publishedAt }) =>
            html`<li><a class="nl-link" href="${paths.publishedReport(trajectory.id, number)}">Versie ${number}</a>, van ${day(publishedAt)} (<a class="nl-link" href="${paths.reportPdf(trajectory.id, number)}">PDF<span class="sw-hidden"> van versie ${number}</span></a>)</li>`,
        )}</ul><p>Een versie verandert niet meer. Is er meer bekend, zoals het besluit of wat deelnemers ervan vonden, dan komt er een nieuwe versie naast.</p>`,
})}
${exemption ? exempted(exemption) : nothing}
${
  mayExempt && owedCount > 0 && !exemption
    ? alert({
        kind: 'info',
        title: 'Het verslag wacht op antwoorden',
        content: html`<p>${owedInWords(owedCount)} Als orgaan dat besluit kunt u openbaar zeggen waarom het verslag daar niet op hoeft te wachten.</p><p>${linkButton({ label: 'Laat het verslag toch publiceren', kind: 'secondary', href: paths.exemptReport(trajectory.id) })}</p>`,
      })
    : nothing
}
${
  mayDecide && trajectory.decidedAt === null
    ? section({
        title: 'Het besluit',
        content: html`<p>Is er besloten? Leg het besluit vast met hoe de belangen zijn gewogen. Iedereen die meedeed hoort dan wat er met de eigen inbreng is gebeurd.</p><p>${linkButton({ label: 'Leg het besluit vast', kind: 'secondary', href: paths.decideOnTrajectory(trajectory.id) })}</p>`,
      })
    : nothing
}
${trajectory.reportedAt !== null && section({ title: 'Deed u mee?', content: html`<p>Zeg hoe u het traject vond. Het duurt een minuut.</p><p>${linkButton({ label: 'Beoordeel het traject', kind: 'secondary', href: paths.rateTrajectory(trajectory.id) })}</p>` })}`,
  );

const owedInWords = (owed: number): string =>
  `Er ${owed === 1 ? 'ontbreekt' : 'ontbreken'} nog ${plural(owed, 'antwoord', 'antwoorden')}.`;

function waitedFor({ feedbackOn, closesAt }: PublishedTrajectory, owedCount: number, today: Day): Html {
  const by =
    feedbackOn === null
      ? nothing
      : feedbackOn < today
        ? html` Het zou er zijn op ${day(feedbackOn)}. Dat is te laat.`
        : html` Het komt uiterlijk ${day(feedbackOn)}.`;
  return html`Het verslag komt als iedereen antwoord heeft. Meedoen kan tot ${day(closesAt)}. ${owedCount > 0 && owedInWords(owedCount)}${by}`;
}

const exempted = ({ reason, seatName, bodyName, givenAt, owedCount }: Exemption): Html =>
  alert({
    kind: 'warning',
    title: 'Het verslag mag er komen voordat alles is beantwoord',
    content: html`<p>Op ${day(givenAt, 'moment')}, door ${capital(seatName)}, <bdi>${bodyName}</bdi>, toen er nog ${plural(owedCount, 'antwoord ontbrak', 'antwoorden ontbraken')}. De reden:</p>${paragraphs(reason)}`,
  });
