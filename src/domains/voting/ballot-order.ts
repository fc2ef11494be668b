import { createHash } from 'node:crypto';

/**
 * The order of the plans on one ballot: by the hash of its receipt together with the number of the plan. Chance decides it
 * for every voter anew, it stays the same for one ballot, and nobody can choose it.
 */
export function inOrderOf<Plan extends { readonly id: number }>(
  receipt: string,
  plans: readonly Plan[],
): Plan[] {
  return plans
    .map(plan => ({ plan, place: createHash('sha256').update(`${receipt} ${plan.id}`).digest('hex') }))
    .sort((one, other) => (one.place < other.place ? -1 : 1))
    .map(({ plan }) => plan);
}
