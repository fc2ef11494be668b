import { type Sender, sendWaitingMail } from './send-mail.ts';

const restingPause = 1_500;
const longestPause = 5 * 60_000;

/** Sends mail for as long as the server runs. When the mail server is away the pauses grow, up to five minutes. */
export function startSending(sender: Sender): { stop(): Promise<void> } {
  let isStopping = false;
  let failures = 0;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();

  const round = async (): Promise<void> => {
    const outcome = await sendWaitingMail(sender, () => isStopping).catch(error => {
      const isAway = sender.database.failureOf(error) === 'away';
      if (!isAway)
        console.error(JSON.stringify({ at: sender.now(), mail: 'sending', error: String(error.stack) }));
      return 'away' as const;
    });
    if (outcome === 'away' && failures === 0) {
      console.error(JSON.stringify({ at: sender.now(), mail: 'sending', result: 'away, trying again' }));
    }
    failures = outcome === 'away' ? failures + 1 : 0;
    rest(failures === 0 ? restingPause : Math.min(5_000 * 2 ** (failures - 1), longestPause));
  };
  const rest = (pause: number): void => {
    if (isStopping) return;
    timer = setTimeout(() => {
      running = round();
    }, pause);
    timer.unref();
  };
  rest(0);

  return {
    stop: async () => {
      isStopping = true;
      clearTimeout(timer);
      await running;
    },
  };
}
