// Sends the mail of one database until it is killed; its clock can be put ahead.
import { startBackground } from '../src/background.ts';
import { openDatabase } from '../src/open-database.ts';
import { addMinutes, systemClock } from '../src/platform/clock.ts';
import { readSettings } from '../src/platform/settings.ts';

const settings = readSettings(process.env);
const now = () => addMinutes(systemClock(), Number(process.env.MINUTES_AHEAD ?? 0));
startBackground(await openDatabase(settings), settings, now);
// The pauses between rounds alone do not keep a process alive; a server is kept alive by its port.
setInterval(() => {}, 60_000);
