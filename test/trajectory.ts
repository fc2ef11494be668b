// A trajectory for tests, in any phase: the redesign of the Kerkstraat in Westerwijk.
import { noTicks } from '../src/domains/guidance/public.ts';
import {
  beginTrajectory,
  holdTrajectory,
  type Plan,
  type PublishedTrajectory,
  statePlan,
  type Trajectory,
} from '../src/domains/participation/public.ts';
import { addDays, atHour, dayOf, type Instant } from '../src/platform/clock.ts';
import { agreed, type Neighbourhood } from './neighbourhood.ts';
import type { TestSite } from './site.ts';
import { testTown } from './town.ts';

/** A whole plan with two phases of twenty days each, ten days apart: listening, and a draft to react to. */
export function testPlan(
  { now }: Pick<TestSite, 'now'>,
  { opensInDays, decidingBodyId }: { readonly opensInDays: number; readonly decidingBodyId: number },
): Plan {
  const day = (days: number) => addDays(dayOf(now()), opensInDays + days);
  const noon = (days: number): Instant => atHour(day(days), 12);
  return {
    title: 'Kerkstraat opnieuw ingericht',
    caseNumber: 'Z/26/2001',
    areaCodes: [testTown.west],
    decidingBodyId,
    aldermanSeatId: null,
    contactName: 'Wim Wijk',
    contactEmail: 'wim@example.nl',
    contactPhone: '',
    reason: 'Het riool in de Kerkstraat is oud.',
    goal: 'Een straat waar iedereen veilig loopt en fietst.',
    fixed: ['Het riool wordt vervangen.'],
    open: ['Waar de bomen komen.', 'Hoeveel auto’s er staan.'],
    decided: ['De raad gaf geld in 2025.'],
    whatHappens: 'We lezen alles en geven op alles antwoord.',
    groups: [
      { name: 'Bewoners van de Kerkstraat', reach: 'Een brief', isSeldomHeard: false },
      { name: 'Jongeren', reach: 'Een avond in het jongerencentrum', isSeldomHeard: true },
    ],
    unspoken: 'We tellen de bomen die er staan.',
    phases: [
      {
        key: 'luisteren',
        name: 'Luisteren',
        about: 'Wat is er nodig?',
        rung: 'consult',
        motivation: 'Er is nog veel open.',
        opensAt: noon(0),
        closesAt: noon(20),
        methods: ['Via deze website', 'Een avond in het buurthuis'],
      },
      {
        key: 'ontwerp',
        name: 'Reageren op het ontwerp',
        about: 'Klopt het ontwerp?',
        rung: 'advise',
        motivation: 'U weet het best hoe de straat gebruikt wordt.',
        opensAt: noon(30),
        closesAt: noon(50),
        methods: ['Via deze website'],
      },
    ],
    subjects: [],
    languages: 'Nederlands en Turks',
    accessibility: 'Het buurthuis heeft een lift.',
    moments: [],
    roles: [{ who: 'Wijkteam Westerwijk', does: 'luistert en antwoordt' }],
    feedbackOn: day(65),
    feedbackHow: 'Per e-mail en op deze pagina.',
    decisionOn: day(80),
    means: 'Eén dag per week.',
    criteria: ['Alle groepen zijn gehoord.'],
    needsSecondReader: false,
    explanations: {},
    ticks: noTicks,
  };
}

/** A trajectory that Wim of the team runs. `opensInDays: -5` is five days into the first phase. */
export async function makeTrajectory(
  site: TestSite,
  { wim, teamId, trafficId }: Pick<Neighbourhood, 'wim' | 'teamId' | 'trafficId'>,
  { opensInDays = -5, ...plan }: Partial<Plan> & { readonly opensInDays?: number } = {},
): Promise<PublishedTrajectory> {
  const viewer = await wim.viewer();
  const now = site.now();
  const whole = { ...testPlan(site, { opensInDays, decidingBodyId: trafficId }), ...plan };
  return site.database.write(async tx => {
    const begun = agreed(await beginTrajectory(tx, viewer, { runningBodyId: teamId, plan: whole }, now));
    const held = (await holdTrajectory(tx, begun.id)) as Trajectory;
    const said = { reason: '', statedBySeatId: viewer.seats[0]?.id ?? 0, checkedBySeatId: null };
    return statePlan(tx, held, whole, said, now);
  });
}
