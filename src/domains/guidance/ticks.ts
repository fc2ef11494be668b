import type { Form } from '../../platform/form.ts';
import type { Edition } from './edition.ts';
import { type Point, tickable } from './point.ts';

/** What who runs a trajectory says about one point: we do this, or why not. */
export interface Tick {
  readonly complies: boolean;
  readonly why: string;
}

/** What a plan says about the points of an edition, by the key of the point. What is missing was not answered. */
export interface Ticks {
  readonly edition: number;
  readonly said: Readonly<Record<string, Tick>>;
}

export const noTicks: Ticks = { edition: 0, said: {} };

export const longestWhy = 1_000;

/** The fields of a point in a form. */
export const tickField = (point: Pick<Point, 'key'>): string => `punt-${point.key}`;
export const whyField = (point: Pick<Point, 'key'>): string => `punt-${point.key}-uitleg`;

/** What was filled in about the points of an edition. */
export function readTicks(form: Pick<Form, 'text'>, { number, points }: Edition): Ticks {
  const said = tickable(points).flatMap((point): [string, Tick][] => {
    const choice = form.text(tickField(point));
    if (choice !== 'ja' && choice !== 'nee') return [];
    return [
      [point.key, { complies: choice === 'ja', why: choice === 'ja' ? '' : form.text(whyField(point)) }],
    ];
  });
  return { edition: number, said: Object.fromEntries(said) };
}

/** What is wrong with that, by field. A point may stay unanswered, but a "no" is explained. */
export function wrongTicks(points: readonly Point[], { said }: Ticks): Readonly<Record<string, string>> {
  const wrong = tickable(points).flatMap((point): [string, string][] => {
    const tick = said[point.key];
    if (!tick || tick.complies) return [];
    if (tick.why === '')
      return [[whyField(point), `Leg uit waarom u dit niet doet: ${inSentence(point.advice)}`]];
    return [...tick.why].length > longestWhy
      ? [[whyField(point), `Maak de uitleg korter: hoogstens ${longestWhy} tekens.`]]
      : [];
  });
  return Object.fromEntries(wrong);
}

const inSentence = (advice: string): string => advice.charAt(0).toLowerCase() + advice.slice(1);
