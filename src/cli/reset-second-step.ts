import { resetSecondFactor } from '../domains/people/public.ts';
import { CannotRun } from '../platform/cannot-run.ts';
import { systemClock } from '../platform/clock.ts';
import { type Command, WrongUsage } from './command.ts';
import { withDatabase } from './with-database.ts';

export const resetSecondStep: Command = {
  usage: 'reset-second-step <e-mail>',
  summary: 'Take away the app, codes and passkeys of somebody who lost them.',
  about: `For somebody who can no longer take the second step of signing in, and showed you who they are.
Signs that person out everywhere, and sends a mail that it happened. The next time an official
signs in, the site asks to set up a new second step.`,
  run: async ({ words, environment }) => {
    const [email, ...others] = words;
    if (!email || others.length > 0) throw new WrongUsage('Say which e-mail address.');
    await withDatabase(environment, database =>
      database.write(async tx => {
        const outcome = await resetSecondFactor(tx, email, systemClock());
        if ('refused' in outcome) throw new CannotRun(`Nobody signs in with ${email}.`);
      }),
    );
    console.log(`${email} sets up a new second step at the next time of signing in.`);
    return 0;
  },
};
