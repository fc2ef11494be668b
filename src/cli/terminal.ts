// What is said to a person at a terminal, while a command is busy.

/** Shows how far long work is, on a terminal only; nothing in a log file or a pipe. */
export function progress(): { show(text: string): void; done(): void } {
  const { stderr } = process;
  let shownAt = 0;
  return {
    show: text => {
      if (!stderr.isTTY || performance.now() - shownAt < 100) return;
      shownAt = performance.now();
      stderr.write(`\r\u001b[K${text}`);
    },
    done: () => {
      if (stderr.isTTY && shownAt > 0) stderr.write('\r\u001b[K');
    },
  };
}

/** 1234 as 1,234: so that large numbers read easily. */
export const counted = (number: number, thing: string, things = `${thing}s`): string =>
  `${number.toLocaleString('en')} ${number === 1 ? thing : things}`;

export const printJson = (value: unknown): void => console.log(JSON.stringify(value, null, 2));
