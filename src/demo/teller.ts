// Started by the server at the first start of the demo, in a process of its own: the memory that telling takes goes with it.
import { openDatabase } from '../open-database.ts';
import { systemClock } from '../platform/clock.ts';
import { readSettings } from '../platform/settings.ts';
import { tellStory } from './tell-story.ts';

const database = await openDatabase(readSettings(process.env));
try {
  await tellStory(database, systemClock());
} finally {
  await database.close();
}
