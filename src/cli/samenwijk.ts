// samenwijk <command>: what an administrator does from a terminal.
import { readSettings, SettingsWrong } from '../platform/settings.ts';
import { startServer } from '../server.ts';

const command = process.argv[2] ?? '--help';
try {
  if (command === 'serve') {
    const running = await startServer(readSettings(process.env));
    console.log(`Samenwijk is running on port ${running.port}`);
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void running.stop());
  }
} catch (error) {
  console.error(error instanceof SettingsWrong ? error.sentences.join('\n') : String(error));
  process.exitCode = 1;
}
