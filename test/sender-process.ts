// Sends the mail of one database until it is killed; its clock can be put ahead.
import { startBackground } from '../src/background.ts';
import { addMinutes, systemClock } from '../src/platform/clock.ts';
import { readSettings } from '../src/platform/settings.ts';
import { openDatabase } from '../src/server.ts';

const settings = readSettings(process.env);
const now = () => addMinutes(systemClock(), Number(process.env.MINUTES_AHEAD ?? 0));
startBackground(openDatabase(settings), settings, now);
// The pauses between rounds alone do not keep a process alive; a server is kept alive by its port.
setInterval(() => {}, 60_000);
