import { createHash } from 'node:crypto';
import type { Plan } from './plan.ts';
import type { PlanStep } from './plan-steps.ts';

/** What of a plan is written in a step. The phases are written in two: when and why, and how people take part. */
function writtenIn(step: PlanStep, plan: Plan, reason: string): unknown {
  switch (step) {
    case 'onderwerp':
      return [
        plan.title,
        plan.caseNumber,
        plan.areaCodes,
        plan.decidingBodyId,
        plan.aldermanSeatId,
        plan.contactName,
        plan.contactEmail,
        plan.contactPhone,
        plan.reason,
        plan.goal,
      ];
    case 'ruimte':
      return [plan.fixed, plan.open, plan.decided, plan.whatHappens];
    case 'wie':
      return [plan.groups, plan.unspoken];
    case 'fasen':
      return [plan.phases.map(phase => ({ ...phase, methods: [] })), plan.subjects];
    case 'meedoen':
      return [plan.phases.map(({ key, methods }) => [key, methods]), plan.languages, plan.accessibility];
    case 'planning':
      return [plan.feedbackOn, plan.feedbackHow, plan.decisionOn, plan.moments];
    case 'evaluatie':
      return [plan.roles, plan.means, plan.criteria, plan.needsSecondReader];
    case 'nakijken':
      return [plan.explanations, plan.ticks, reason];
  }
}

/** Tells one state of a step from another, so that nobody writes over what a colleague saved meanwhile. */
export const stepMark = (
  step: PlanStep,
  { plan, reason }: { readonly plan: Plan; readonly reason: string },
): string =>
  createHash('sha256')
    .update(JSON.stringify(writtenIn(step, plan, reason)))
    .digest('base64url')
    .slice(0, 16);
