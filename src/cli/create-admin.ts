import { appointAdministrator } from '../domains/organisations/public.ts';
import { createAdmin } from '../domains/people/public.ts';
import { CannotRun } from '../platform/cannot-run.ts';
import { systemClock } from '../platform/clock.ts';
import { isRefusal } from '../platform/refusal.ts';
import { withTownName } from '../town-name.ts';
import { type Command, WrongUsage } from './command.ts';
import { printJson } from './terminal.ts';
import { withDatabase } from './with-database.ts';

export const createAdministrator: Command = {
  usage: 'create-admin <e-mail> <name> [--json]',
  summary: 'Make somebody administrator of the site.',
  about: `Gives somebody with this e-mail address the seat of administrator, and prints a link to sign in with.
The link works once, for an hour. The first thing the site asks is a second factor.
Doing it again for the same address only gives a new link.`,
  options: { json: { type: 'boolean' } },
  optionHelp: { json: 'Print the address as JSON.' },
  run: async ({ words, environment, isOn }) => {
    const [email, ...nameWords] = words;
    const name = nameWords.join(' ');
    if (!email || !name) throw new WrongUsage('Say the e-mail address and the name of the administrator.');
    const { link, isNew } = await withDatabase(environment, async (database, settings) => {
      const { baseUrl, townName } = await withTownName(settings, database);
      const now = systemClock();
      return database.write(async tx => {
        const made = await createAdmin(tx, { email, name }, now);
        if (isRefusal(made)) throw new CannotRun(sentences[made.refused]);
        const isNew = await appointAdministrator(tx, made.person, { townName, now });
        return { link: baseUrl + made.address, isNew };
      });
    });
    if (isOn('json')) printJson({ link, isNew });
    else {
      console.log(isNew ? `${name} is administrator now.` : `${name} was administrator already.`);
      console.log(`Sign in once, within an hour, with:\n${link}`);
    }
    return 0;
  },
};

const sentences = {
  'no-email': 'That is not an e-mail address.',
  'no-name': 'The name is empty.',
} satisfies Record<Extract<Awaited<ReturnType<typeof createAdmin>>, { refused: string }>['refused'], string>;
