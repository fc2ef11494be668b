import { readSettings } from '../platform/settings.ts';
import { startServer } from '../server.ts';
import type { Command, ExitCode } from './command.ts';

/** Runs the site until it is told to stop. */
export const serve: Command = {
  usage: 'serve',
  summary: 'Run the site.',
  about: `Brings the database up to date and runs the site until it is stopped (SIGTERM or Ctrl+C).
Requests that are under way are finished first; a second signal stops at once.`,
  run: async ({ environment }) => {
    const settings = readSettings(environment);
    const running = await startServer(settings);
    console.log(`Samenwijk is running on ${addressOf(settings.host, running.port)}`);
    if (settings.isDemo) tellWhereToLook(addressOf(settings.host, running.port));
    return untilStopped(running);
  },
};

const addressOf = (host: string, port: number): string =>
  `http://${host.includes(':') ? `[${host}]` : host}:${port}`;

function tellWhereToLook(address: string): void {
  console.log(`
This is a demo with a town that does not exist.
  Look around as a resident, a manager, an alderman …  ${address}/demo
  Or sign in as amina@waterveen.example                ${address}/inloggen
  The mail with the link is in the outbox              ${address}/postvak`);
}

function untilStopped(running: { stop(): Promise<void> }): Promise<ExitCode> {
  return new Promise((resolve, reject) => {
    let isStopping = false;
    const stop = (): void => {
      if (isStopping) process.exit(1);
      isStopping = true;
      running.stop().then(() => resolve(0), reject);
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
  });
}
