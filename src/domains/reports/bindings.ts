import { type Binding, type PublishedTrajectory, rungIn } from '../participation/public.ts';

/** A phase or subject in which people had more weight than being heard. */
export interface BindingPart {
  /** The name of the phase, or the subject. */
  readonly name: string;
  readonly rung: string;
  readonly binding: Exclude<Binding, 'informed' | 'free'>;
}

/** Where in a trajectory whoever decides is bound to what people advised, made or decide along. */
export const bindingParts = ({ plan, rules }: Pick<PublishedTrajectory, 'plan' | 'rules'>): BindingPart[] =>
  [
    ...plan.phases.map(({ name, rung }) => ({ name, rung })),
    ...plan.subjects.map(({ subject, rung }) => ({ name: subject, rung })),
  ].flatMap(({ name, rung: key }) => {
    const rung = rungIn(rules, key);
    return rung && rung.binding !== 'informed' && rung.binding !== 'free'
      ? [{ name, rung: rung.name, binding: rung.binding }]
      : [];
  });

/** Whether a departure needs the consent of those who made or decide it together. */
export const needsConsent = (parts: readonly BindingPart[]): boolean =>
  parts.some(({ binding }) => binding === 'binds' || binding === 'together');
