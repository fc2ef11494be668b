// Decimal numbers without rounding: whole digits and how many of them stand behind the point.

export interface Decimal {
  readonly digits: bigint;
  readonly decimals: number;
}

const form = /^([+-]?)(\d+)(?:[.,](\d*))?(?:[eE]([+-]?\d{1,2}))?$/;

/** Reads 1250, 1250.50 and 1250,50 exactly; undefined when it is no number. Zeros at the end are dropped. */
export function readDecimal(text: string): Decimal | undefined {
  const [, sign, whole, behind = '', exponent = '0'] = form.exec(text.trim()) ?? [];
  if (whole === undefined) return undefined;
  let digits = BigInt(`${whole}${behind}`) * (sign === '-' ? -1n : 1n);
  let decimals = behind.length - Number(exponent);
  for (; decimals < 0; decimals++) digits *= 10n;
  for (; decimals > 0 && digits % 10n === 0n; decimals--) digits /= 10n;
  return { digits, decimals };
}

/** The same number in units of 10^-decimals. `decimals` is at least its own. */
export const inUnits = (decimal: Decimal, decimals: number): bigint =>
  decimal.digits * 10n ** BigInt(decimals - decimal.decimals);

/** 125050 units of a hundredth as 1250.5. */
export function writeDecimal(units: bigint, decimals: number): string {
  const text = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0');
  const whole = text.slice(0, text.length - decimals);
  const behind = decimals > 0 ? text.slice(-decimals).replace(/0+$/, '') : '';
  return `${units < 0n ? '-' : ''}${whole}${behind && `.${behind}`}`;
}
