import { partsBar, partsBars } from '../../../design/components/parts-bar/parts-bar.ts';
import type { Html } from '../../../design/view.ts';
import { eurosInWords } from '../../../design/words.ts';
import type { Pot, Pots } from '../money-entry.ts';
import { potNames, potNotes } from './money-words.ts';

const order: readonly Pot[] = ['spent', 'committed', 'reserved', 'free'];

const parts = (pots: Pots) =>
  order.map(pot => ({
    label: potNames[pot],
    value: pots[`${pot}Cents`],
    text: eurosInWords(pots[`${pot}Cents`]),
    note: potNotes[pot],
  }));

/** Where the money of a budget is, as one bar with the numbers under it. */
export const moneyBar = (pots: Pots): Html => partsBar({ label: moneyInWords(pots), parts: parts(pots) });

/** The money of several budgets, each a bar on the same scale. */
export const moneyBars = (budgets: readonly { readonly name: Html; readonly pots: Pots }[]): Html =>
  partsBars({
    parts: order.map(pot => potNames[pot]),
    bars: budgets.map(({ name, pots }) => ({
      name,
      text: eurosInWords(pots.grantedCents),
      label: moneyInWords(pots),
      parts: parts(pots),
    })),
  });

/** The same in one sentence. */
export const moneyInWords = (pots: Pots): string =>
  pots.grantedCents === 0
    ? 'Er is nog geen geld toegekend.'
    : `Van ${eurosInWords(pots.grantedCents)} is ${eurosInWords(pots.spentCents)} uitgegeven, ${eurosInWords(pots.committedCents)} verplicht, ${eurosInWords(pots.reservedCents)} gereserveerd en ${eurosInWords(pots.freeCents)} nog vrij.`;
