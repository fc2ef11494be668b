import { dayInWords, momentInWords, plural } from '../../design/words.ts';
import { type Departure, explainedIn } from './departures.ts';
import { bindingNames, type ParticipationRules, rungIn } from './ladder.ts';
import type { Plan, PlanPhase } from './plan.ts';
import type { PlanNames } from './plan-names.ts';
import type { PlanStep } from './plan-steps.ts';

/** One thing a plan says: what is asked, and the answer as a text or as a list. */
export interface PlanLine {
  /** The same in every version, so that versions can be laid beside each other. */
  readonly key: string;
  readonly question: string;
  readonly answer: string | readonly string[];
}

/** Lines that belong together under a name of their own, such as a phase. */
export interface PlanBlock {
  readonly key: string;
  readonly title: string;
  readonly lines: readonly PlanLine[];
}

/** A part of a plan, as a chapter that can be read on its own. */
export interface PlanChapter {
  readonly part: PlanStep;
  readonly title: string;
  readonly lines: readonly PlanLine[];
  readonly blocks: readonly PlanBlock[];
}

/** The whole plan in words for everybody, without what is not filled in. */
export function planInWords(plan: Plan, rules: ParticipationRules, names: PlanNames): PlanChapter[] {
  const chapters: PlanChapter[] = [
    chapter('onderwerp', 'Waar het over gaat', [
      line('title', 'Hoe heet het traject?', plan.title),
      line('reason', 'Waarom gebeurt dit?', plan.reason),
      line('goal', 'Wat is het doel?', plan.goal),
      line('areas', 'Waar is het?', names.areas.length === 0 ? 'In de hele gemeente' : names.areas),
      line('decidingBody', 'Wie besluit?', names.decidingBody),
      line('alderman', 'Welke wethouder is verantwoordelijk?', names.alderman),
      line(
        'contact',
        'Bij wie kunt u terecht?',
        [plan.contactName, plan.contactEmail, plan.contactPhone].filter(Boolean).join(', '),
      ),
      line('caseNumber', 'Zaaknummer', plan.caseNumber),
    ]),
    chapter('ruimte', 'Wat vastligt en wat open is', [
      line('fixed', 'Wat ligt vast?', plan.fixed),
      line('open', 'Wat is nog open?', plan.open),
      line('decided', 'Wat is al besloten?', plan.decided),
      line('whatHappens', 'Wat gebeurt er met wat u zegt?', plan.whatHappens),
    ]),
    chapter(
      'wie',
      'Wie we willen horen',
      [],
      [
        ...plan.groups.map(({ name, reach, isSeldomHeard }) => ({
          key: `group:${name}`,
          title: name,
          lines: filled([
            line('reach', 'Hoe bereiken we deze groep?', reach),
            line('seldom', 'Wordt deze groep vaak gehoord?', isSeldomHeard ? 'Nee, te weinig' : ''),
          ]),
        })),
        ...(plan.unspoken === ''
          ? []
          : [
              {
                key: 'unspoken',
                title: 'Wie niet zelf kan spreken',
                lines: [line('unspoken', 'Hoe telt die mee?', plan.unspoken)],
              },
            ]),
      ],
    ),
    chapter(
      'fasen',
      'Fasen en treden',
      [],
      [
        ...plan.phases.map(phase => phaseBlock(phase, rules)),
        ...plan.subjects.map(({ subject, rung, motivation }) => ({
          key: `subject:${subject}`,
          title: `Onderwerp: ${subject}`,
          lines: filled([...rungLines(rung, rules), line('motivation', 'Waarom deze trede?', motivation)]),
        })),
      ],
    ),
    chapter('meedoen', 'Meedoen', [
      ...plan.phases.map(({ key, name, methods }) =>
        line(`methods:${key}`, `Hoe doet u mee in de fase ${name}?`, methods),
      ),
      line('languages', 'In welke talen?', plan.languages),
      line('accessibility', 'Hoe kan iedereen meedoen?', plan.accessibility),
    ]),
    chapter(
      'planning',
      'Planning en terugkoppeling',
      [
        line(
          'feedbackOn',
          'Wanneer hoort u wat ermee gebeurt?',
          plan.feedbackOn ? `Uiterlijk ${dayInWords(plan.feedbackOn)}` : '',
        ),
        line('feedbackHow', 'Hoe hoort u dat?', plan.feedbackHow),
        line(
          'decisionOn',
          'Wanneer valt het besluit?',
          plan.decisionOn ? `Naar verwachting ${dayInWords(plan.decisionOn)}` : '',
        ),
      ],
      plan.moments.map(({ key, kind, title, place, at }) => ({
        key: `moment:${key}`,
        title,
        lines: filled([
          line('at', 'Wanneer?', momentInWords(at)),
          line('place', 'Waar?', place),
          line('kind', 'Wat gebeurt er?', kind === 'decision' ? 'Er wordt besloten' : 'U kunt meepraten'),
        ]),
      })),
    ),
    chapter('evaluatie', 'Rollen, middelen en evaluatie', [
      ...plan.roles.map(({ who, does }) => line(`role:${who}`, `Wat doet ${who}?`, does)),
      line('means', 'Welke middelen zijn er?', plan.means),
      line('criteria', 'Waaraan zien we of het goed ging?', plan.criteria),
      line(
        'needsSecondReader',
        'Wie leest de antwoorden na?',
        plan.needsSecondReader ? 'Een tweede lezer leest elk antwoord voordat het weggaat' : '',
      ),
    ]),
    chapter(
      'nakijken',
      'Waar dit plan afwijkt, en waarom',
      explainedIn(plan).map(it => line(it.key, departureInWords(it, plan, rules), it.explanation)),
    ),
  ];
  return chapters.filter(({ lines, blocks }) => lines.length > 0 || blocks.length > 0);
}

function phaseBlock(phase: PlanPhase, rules: ParticipationRules): PlanBlock {
  const { key, name, about, rung, motivation, opensAt, closesAt } = phase;
  return {
    key: `phase:${key}`,
    title: name,
    lines: filled([
      line('name', 'Hoe heet de fase?', name),
      line('opensAt', 'Vanaf wanneer?', opensAt ? momentInWords(opensAt) : ''),
      line('closesAt', 'Tot wanneer?', closesAt ? momentInWords(closesAt) : ''),
      line('about', 'Waar gaat het over?', about),
      ...rungLines(rung, rules),
      line('motivation', 'Waarom deze trede?', motivation),
    ]),
  };
}

const rungLines = (key: string, rules: ParticipationRules): PlanLine[] => {
  const rung = rungIn(rules, key);
  return rung
    ? [
        line('rung', 'Trede', rung.name),
        line('meaning', 'Wat betekent dat?', `${rung.meaning} ${bindingNames[rung.binding]}`),
      ]
    : [];
};

/** In one sentence where a plan departs from what is usual. */
export function departureInWords(
  { kind, about }: Departure,
  { phases }: Pick<Plan, 'phases'>,
  rules: ParticipationRules,
): string {
  const lowest = rungIn(rules, rules.lowestRung)?.name ?? '';
  switch (kind) {
    case 'rung-of-phase':
      return `De fase „${phases.find(({ key }) => key === about)?.name ?? about}” staat op een lagere trede dan ${lowest}.`;
    case 'rung-of-subject':
      return `Het onderwerp „${about}” staat op een lagere trede dan ${lowest}.`;
    case 'notice':
      return `De eerste fase begint eerder dan ${plural(rules.noticeDays, 'dag', 'dagen')} nadat het plan openbaar is.`;
    case 'group':
      return `Voor de groep „${about}”, die weinig wordt gehoord, is niet bedacht hoe die wordt bereikt.`;
    case 'feedback-missing':
      return 'Er is geen dag waarop deelnemers uiterlijk horen wat er met hun inbreng gebeurt.';
    case 'feedback-late':
      return 'Deelnemers horen pas na het besluit wat er met hun inbreng gebeurt.';
    case 'decision-early':
      return 'Het besluit valt voordat de laatste fase is gesloten.';
  }
}

const line = (key: string, question: string, answer: PlanLine['answer']): PlanLine => ({
  key,
  question,
  answer,
});

const filled = (lines: readonly PlanLine[]): PlanLine[] => lines.filter(({ answer }) => answer.length > 0);

const chapter = (
  part: PlanStep,
  title: string,
  lines: readonly PlanLine[],
  blocks: readonly PlanBlock[] = [],
): PlanChapter => ({ part, title, lines: filled(lines), blocks });
