import { type Instant, isDay } from '../../platform/clock.ts';
import type { Form } from '../../platform/form.ts';
import { readMoment, type TypedMoment, typedMoment } from '../../platform/typed-moment.ts';
import { type Edition, readTicks } from '../guidance/public.ts';
import { longest } from './longest.ts';
import type { Plan, PlanPhase } from './plan.ts';
import type { PlanStep } from './plan-steps.ts';

/** A step as it stands in its fields, from the draft or as somebody just typed it. */
export type TypedStep = Pick<Form, 'text' | 'all' | 'isChecked'>;

/** Lists of rows in the form. A row carries its number, a phase its key; its fields are named after it. */
export const rowKinds = ['group', 'phase', 'subject', 'moment', 'role'] as const;
export type RowKind = (typeof rowKinds)[number];

/** What a row was removed with: its kind and its number. */
export const rowName = (kind: RowKind, row: string): string => `${kind}-${row}`;

type Written = { readonly plan: Plan; readonly reason: string };
type Fields = Record<string, string | readonly string[]>;

/** A draft as it stands in the fields of every step. */
export function typedPlan({ plan, reason }: Written): TypedStep {
  const rows = <Row>(
    kind: RowKind,
    list: readonly Row[],
    fields: (row: Row) => Record<string, string>,
    nameOf: (row: Row, index: number) => string = (_, index) => String(index + 1),
  ): Fields =>
    Object.fromEntries([
      [kind, list.map(nameOf)],
      ...list.flatMap((row, index) =>
        Object.entries(fields(row)).map(([field, value]) => [
          `${rowName(kind, nameOf(row, index))}-${field}`,
          value,
        ]),
      ),
    ]);
  const moment = (name: string, it: Instant | null, usualHour: string): Record<string, string> => {
    const typed = it ? typedMoment(it) : { day: '', hour: usualHour };
    return { [name]: typed.day, [`${name}-hour`]: typed.hour };
  };
  const fields: Fields = {
    title: plan.title,
    caseNumber: plan.caseNumber,
    areaCode: plan.areaCodes,
    decidingBodyId: String(plan.decidingBodyId ?? ''),
    aldermanSeatId: String(plan.aldermanSeatId ?? ''),
    contactName: plan.contactName,
    contactEmail: plan.contactEmail,
    contactPhone: plan.contactPhone,
    reason: plan.reason,
    goal: plan.goal,
    fixed: plan.fixed.join('\n'),
    open: plan.open.join('\n'),
    decided: plan.decided.join('\n'),
    whatHappens: plan.whatHappens,
    ...rows('group', plan.groups, ({ name, reach, isSeldomHeard }) => ({
      name,
      reach,
      seldom: isSeldomHeard ? 'ja' : '',
    })),
    unspoken: plan.unspoken,
    ...rows(
      'phase',
      plan.phases,
      ({ name, about, rung, motivation, opensAt, closesAt, methods }) => ({
        name,
        about,
        rung,
        motivation,
        ...moment('opensAt', opensAt, '09.00'),
        ...moment('closesAt', closesAt, '17.00'),
        methods: methods.join('\n'),
      }),
      ({ key }) => key,
    ),
    ...rows('subject', plan.subjects, ({ subject, rung, motivation }) => ({ subject, rung, motivation })),
    languages: plan.languages,
    accessibility: plan.accessibility,
    feedbackOn: plan.feedbackOn ?? '',
    feedbackHow: plan.feedbackHow,
    decisionOn: plan.decisionOn ?? '',
    ...rows(
      'moment',
      plan.moments,
      ({ kind, title, place, at }) => ({ kind, title, place, ...moment('at', at, '19.30') }),
      ({ key }) => key,
    ),
    ...rows('role', plan.roles, ({ who, does }) => ({ who, does })),
    means: plan.means,
    criteria: plan.criteria.join('\n'),
    needsSecondReader: plan.needsSecondReader ? 'ja' : '',
    ...Object.fromEntries(
      Object.entries(plan.explanations).map(([key, text]) => [explanationName(key), text]),
    ),
    changeReason: reason,
  };
  return readable(fields);
}

/** The field in which a departure is explained. */
export const explanationName = (key: string): string =>
  `explanation-${Buffer.from(key).toString('base64url')}`;

/** The same with one more row of a kind, empty. */
export function withRow(typed: TypedStep, kind: RowKind, row: string): TypedStep {
  return { ...typed, all: name => (name === kind ? [...typed.all(name), row] : typed.all(name)) };
}

function readable(fields: Fields): TypedStep {
  const all = (name: string): readonly string[] => {
    const value = fields[name] ?? '';
    return (typeof value === 'string' ? [value] : value).filter(text => text !== '');
  };
  return { text: name => all(name)[0] ?? '', all, isChecked: name => all(name).length > 0 };
}

export type StepProblem = 'too-long' | 'moment-missing' | 'unreadable' | 'skipped' | 'no-mail-address';
export type StepProblems = Readonly<Record<string, StepProblem>>;

/** What is known of the things that a step points at; what the form made up is left out. */
export interface Known {
  readonly areaCodes: ReadonlySet<string>;
  readonly bodyIds: ReadonlySet<number>;
  readonly seatIds: ReadonlySet<number>;
}

/** A draft with one step as it was filled in, and what of it cannot be read. Rows without a word in them are gone. */
export function readStep(
  step: PlanStep,
  typed: TypedStep,
  draft: Written,
  {
    known,
    edition,
    without,
  }: {
    readonly known: Known;
    /** The guidance of which the last step asks. */
    readonly edition: Edition;
    /** The row that is taken away. */
    readonly without?: string | undefined;
  },
): Written & { readonly problems: StepProblems } {
  const problems: Record<string, StepProblem> = {};
  const text = (name: string, most: number = longest.text): string => {
    const value = typed.text(name);
    if ([...value].length > most) problems[name] = 'too-long';
    return value;
  };
  const lines = (name: string): string[] =>
    text(name)
      .split('\n')
      .map(it => it.replace(/^\s*[-*•]\s+/, '').trim())
      .filter(Boolean);
  const number = (name: string, among: ReadonlySet<number>): number | null => {
    const value = Number(typed.text(name));
    return among.has(value) ? value : null;
  };
  const day = (name: string): string | null => {
    const value = typed.text(name);
    if (value === '') return null;
    if (isDay(value)) return value;
    problems[name] = 'unreadable';
    return null;
  };
  const moment = (name: string): Instant | null => {
    const meant: TypedMoment = { day: typed.text(name), hour: typed.text(`${name}-hour`) };
    if (meant.day === '') return null;
    const read = readMoment(meant);
    if (typeof read === 'string') return read;
    problems[name] = read.problem === 'skipped' ? 'skipped' : 'unreadable';
    return null;
  };
  const rows = (kind: RowKind): string[] =>
    [...new Set(typed.all(kind))]
      .filter(row => /^[a-z0-9-]{1,60}$/.test(row) && rowName(kind, row) !== without)
      .slice(0, 60);
  const isFilled = (kind: RowKind, row: string, fields: readonly string[]): boolean =>
    fields.some(field => typed.text(`${rowName(kind, row)}-${field}`) !== '');

  const write = (): Partial<Plan> => {
    const { plan } = draft;
    switch (step) {
      case 'onderwerp': {
        const contactEmail = text('contactEmail', longest.name);
        if (contactEmail !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(contactEmail))
          problems.contactEmail = 'no-mail-address';
        return {
          title: text('title', longest.title).replaceAll('\n', ' '),
          reason: text('reason'),
          goal: text('goal'),
          areaCodes: [...new Set(typed.all('areaCode'))].filter(code => known.areaCodes.has(code)),
          decidingBodyId: number('decidingBodyId', known.bodyIds),
          aldermanSeatId: number('aldermanSeatId', known.seatIds),
          contactName: text('contactName', longest.name),
          contactEmail,
          contactPhone: text('contactPhone', longest.caseNumber),
          caseNumber: text('caseNumber', longest.caseNumber),
        };
      }
      case 'ruimte':
        return {
          fixed: lines('fixed'),
          open: lines('open'),
          decided: lines('decided'),
          whatHappens: text('whatHappens'),
        };
      case 'wie':
        return {
          groups: rows('group')
            .filter(row => isFilled('group', row, ['name', 'reach']))
            .map(row => ({
              name: text(`group-${row}-name`, longest.name),
              reach: text(`group-${row}-reach`),
              isSeldomHeard: typed.isChecked(`group-${row}-seldom`),
            })),
          unspoken: text('unspoken'),
        };
      case 'fasen':
        return {
          phases: rows('phase')
            .filter(row => isFilled('phase', row, ['name', 'about', 'motivation', 'opensAt', 'closesAt']))
            .map(
              (key): PlanPhase => ({
                key,
                name: text(`phase-${key}-name`, longest.name),
                about: text(`phase-${key}-about`),
                rung: typed.text(`phase-${key}-rung`),
                motivation: text(`phase-${key}-motivation`),
                opensAt: moment(`phase-${key}-opensAt`),
                closesAt: moment(`phase-${key}-closesAt`),
                methods: plan.phases.find(phase => phase.key === key)?.methods ?? [],
              }),
            )
            .sort(byOpening),
          subjects: rows('subject')
            .filter(row => isFilled('subject', row, ['subject', 'motivation']))
            .map(row => ({
              subject: text(`subject-${row}-subject`, longest.name),
              rung: typed.text(`subject-${row}-rung`),
              motivation: text(`subject-${row}-motivation`),
            })),
        };
      case 'meedoen':
        return {
          phases: plan.phases.map(phase => ({ ...phase, methods: lines(`phase-${phase.key}-methods`) })),
          languages: text('languages'),
          accessibility: text('accessibility'),
        };
      case 'planning':
        return {
          feedbackOn: day('feedbackOn'),
          feedbackHow: text('feedbackHow'),
          decisionOn: day('decisionOn'),
          moments: rows('moment')
            .filter(row => isFilled('moment', row, ['title', 'place', 'at']))
            .flatMap(key => {
              const title = text(`moment-${key}-title`, longest.name);
              const place = text(`moment-${key}-place`, longest.name);
              const at = moment(`moment-${key}-at`);
              if (at === null) problems[`moment-${key}-at`] ??= 'moment-missing';
              const kind = typed.text(`moment-${key}-kind`) === 'decision' ? 'decision' : 'input';
              return at === null ? [] : [{ key, kind, title, place, at } as const];
            })
            .sort((a, b) => (a.at < b.at ? -1 : 1)),
        };
      case 'evaluatie':
        return {
          roles: rows('role')
            .filter(row => isFilled('role', row, ['who', 'does']))
            .map(row => ({ who: text(`role-${row}-who`, longest.name), does: text(`role-${row}-does`) })),
          means: text('means'),
          criteria: lines('criteria'),
          needsSecondReader: typed.isChecked('needsSecondReader'),
        };
      case 'nakijken':
        // What is not asked now may be asked again when the plan changes once more.
        return {
          ticks: readTicks(typed, edition),
          explanations: Object.fromEntries(
            [...new Set([...Object.keys(plan.explanations), ...typed.all('departure')])].flatMap(key => {
              const isAsked = typed.all('departure').includes(key);
              const said = isAsked ? text(explanationName(key), longest.reason) : plan.explanations[key];
              return said ? [[key, said]] : [];
            }),
          ),
        };
    }
  };
  const plan = { ...draft.plan, ...write() };
  const reason = step === 'nakijken' ? text('changeReason', longest.reason) : draft.reason;
  return { plan, reason, problems };
}

/** Phases in the order in which they open; those without a moment yet stay where they were, at the end. */
const byOpening = (a: PlanPhase, b: PlanPhase): number => (a.opensAt ?? '9').localeCompare(b.opensAt ?? '9');

/** A name for a new row that none of these has. */
export function newRow(kind: RowKind, taken: readonly string[]): string {
  const prefix = kind === 'phase' ? 'fase-' : kind === 'moment' ? 'moment-' : '';
  const highest = Math.max(0, ...taken.map(name => Number(/(\d+)$/.exec(name)?.[1] ?? 0)));
  return `${prefix}${highest + 1}`;
}
