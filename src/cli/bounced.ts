import { isEmail, tidyEmail } from '../domains/people/public.ts';
import { systemClock } from '../platform/clock.ts';
import { insertBounce, removeBounce } from '../platform/mail/outbox.ts';
import { type Command, WrongUsage } from './command.ts';
import { withDatabase } from './with-database.ts';

export const bounced: Command = {
  usage: 'bounced <address> [--undo]',
  summary: 'Send no more news to an address that bounces.',
  about: `For addresses of which a bounce came back by mail. What a mail server refuses at once is noted by itself.
Who is signed in with the address sees that mail does not arrive, and can show that it does again.
Mail that somebody asks for, such as a link to sign in, is still sent.`,
  options: { undo: { type: 'boolean' } },
  optionHelp: { undo: 'Send mail to the address again.' },
  run: async ({ words, environment, isOn }) => {
    const [given, ...others] = words;
    if (!given || others.length > 0 || !isEmail(tidyEmail(given)))
      throw new WrongUsage('Say which e-mail address.');
    const address = tidyEmail(given);
    await withDatabase(environment, database =>
      database.write(tx =>
        isOn('undo')
          ? removeBounce(tx, address)
          : insertBounce(tx, address, 'Teruggekomen mail', systemClock()),
      ),
    );
    console.log(isOn('undo') ? `${address} gets mail again.` : `${address} gets no more news.`);
    return 0;
  },
};
