import { ledgers } from '../ledgers.ts';
import { openDatabase } from '../open-database.ts';
import { CannotRun } from '../platform/cannot-run.ts';
import { compareLedger } from '../platform/log/compare-ledger.ts';
import { keptHeads, readHead, writeHead } from '../platform/log/kept-heads.ts';
import { verifyLog } from '../platform/log/verify-log.ts';
import { pendingMigrations } from '../platform/migrate.ts';
import { readSettings } from '../platform/settings.ts';
import { type Command, WrongUsage } from './command.ts';
import { counted, printJson, progress } from './terminal.ts';

export const verify: Command = {
  usage: 'verify [--head SIZE:HASH] [--json]',
  summary: 'Check that nothing in the record was altered.',
  about: `Does all the sums of the record again. Names the first entry that was altered, removed, inserted,
reordered or cut off, and every voice, answer, decision or promise that was changed behind the record's back.
Compares with the heads in heads.log in DATA_DIR, and with any head you kept yourself (from the page /logboek
or from a mail). Changes nothing, and works while the site runs.

Exit code 0: whole. 2: broken. 1: it could not be checked.`,
  options: { head: { type: 'string', multiple: true }, json: { type: 'boolean' } },
  optionHelp: {
    head: 'A head somebody kept, as SIZE:HASH. May be given more than once.',
    json: 'Print the verdict as JSON.',
  },
  run: async ({ texts, isOn, environment }) => {
    const settings = readSettings(environment);
    const given = texts('head').map(text => {
      const head = readHead(text);
      if (!head) throw new WrongUsage(`"${text}" is not a head; it looks like 1204:9f86d081… (64 digits).`);
      return head;
    });
    const database = await openDatabase(settings);
    try {
      if ((await pendingMigrations(database)).length > 0) {
        throw new CannotRun('The database is not up to date. Run "samenwijk migrate" first.');
      }
      const shown = progress();
      const heads = [...keptHeads(settings.dataDir), ...given];
      const { verdict, differences } = await database.snapshot(async read => {
        const verdict = await verifyLog(read, heads, entries =>
          shown.show(`${counted(entries, 'entry', 'entries')} verified`),
        );
        const differences = [];
        for (const ledger of ledgers) differences.push(...(await compareLedger(read, ledger)));
        return { verdict, differences };
      });
      shown.done();
      const isWhole = !verdict.firstBreak && differences.length === 0;
      if (isOn('json')) printJson({ isWhole, ...verdict, differences });
      else {
        if (verdict.firstBreak) console.log(verdict.firstBreak.sentence);
        for (const difference of differences) console.log(difference.sentence);
        console.log(
          isWhole
            ? `The record is whole: ${counted(verdict.head.size, 'entry', 'entries')}, head ${writeHead(verdict.head)}.`
            : 'The record is broken.',
        );
        console.log(
          `Compared with ${counted(verdict.headsCompared, 'head')} kept outside the database; ${counted(verdict.erased, 'entry was', 'entries were')} erased on request; ${counted(verdict.waiting, 'entry waits', 'entries wait')} to be sealed.`,
        );
      }
      return isWhole ? 0 : 2;
    } finally {
      await database.close();
    }
  },
};
