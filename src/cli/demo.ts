import type { Command } from './command.ts';
import { serve } from './serve.ts';

/** Runs the site with a town that does not exist. */
export const demo: Command = {
  usage: 'demo',
  summary: 'Run the site with a fictional town to look around in.',
  about: `The same as "samenwijk serve" with DEMO=1: fills an empty database with a fictional town, and shows mail on
a page instead of sending it.`,
  run: given => serve.run({ ...given, environment: { ...given.environment, DEMO: '1' } }),
};
