import { eurosInWords } from '../../../design/words.ts';
import type { NotEnough } from '../book-money.ts';
import type { MoneyKind, Pot } from '../money-entry.ts';

/** What happened to the money, in a word. */
export const moneyKindNames: Record<MoneyKind, string> = {
  grant: 'Toegekend',
  'take-back': 'Teruggenomen',
  reserve: 'Gereserveerd',
  release: 'Vrijgegeven',
  commit: 'Verplicht',
  uncommit: 'Verplichting verlaagd',
  spend: 'Uitgegeven',
  repay: 'Terugontvangen',
};

export const potNames: Record<Pot, string> = {
  free: 'Vrij',
  reserved: 'Gereserveerd',
  committed: 'Verplicht',
  spent: 'Uitgegeven',
};

/** What each pot is, for who does not keep books. */
export const potNotes: Record<Pot, string> = {
  free: 'nog niet bestemd',
  reserved: 'apart gezet voor een gekozen plan',
  committed: 'besteld of vastgelegd in een contract',
  spent: 'betaald',
};

const wishes: Record<MoneyKind, string> = {
  grant: 'toekennen',
  'take-back': 'terugnemen',
  reserve: 'reserveren',
  release: 'vrijgeven',
  commit: 'verplichten',
  uncommit: 'minder verplichten',
  spend: 'uitgeven',
  repay: 'terugontvangen',
};

const waysOut: Partial<Record<MoneyKind, string>> = {
  reserve: 'Vraag om meer geld, of geef eerst bij een ander plan geld vrij.',
  release: 'Wat al verplicht is, verlaagt u eerst bij de verplichtingen.',
  commit: 'Reserveer eerst meer geld voor dit plan.',
  spend: 'Leg eerst vast waar u zich voor verplicht.',
};

/** Why money could not be moved, with both amounts and what can be done. */
export function notEnoughInWords(
  { pot, hasCents }: Pick<NotEnough, 'pot' | 'hasCents'>,
  {
    kind,
    amountCents,
    projectTitle,
  }: { kind: MoneyKind; amountCents: number; projectTitle?: string | undefined },
): string {
  const has = eurosInWords(hasCents);
  const what = pot === 'free' || !projectTitle ? '' : ` voor ‘${projectTitle}’`;
  const there =
    pot === 'spent'
      ? `Er is${what} ${has} uitgegeven`
      : `Er is${what} nog ${has} ${potNames[pot].toLowerCase()}`;
  const wayOut = waysOut[kind];
  return `${there}; u wilt ${eurosInWords(amountCents)} ${wishes[kind]}.${wayOut ? ` ${wayOut}` : ''}`;
}
