// Exact fractions of amounts, for what a supporter paid.

/** A fraction in lowest terms; the denominator is positive. Plain data: it can be sent to another thread. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export function fraction(numerator: bigint, denominator = 1n): Fraction {
  const divisor = greatestDivisor(numerator, denominator);
  const sign = denominator < 0n ? -1n : 1n;
  return { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor };
}

export const compareFractions = (a: Fraction, b: Fraction): number => {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

/** To the nearest whole unit, halves up: for showing, never for deciding. */
export const rounded = ({ numerator, denominator }: Fraction): bigint => {
  const doubled = 2n * numerator + denominator;
  const quotient = doubled / (2n * denominator);
  return doubled < 0n && quotient * 2n * denominator !== doubled ? quotient - 1n : quotient;
};

/** A float within two units in the last place, also where numerator and denominator are too large for one. */
export function toNumber({ numerator, denominator }: Fraction): number {
  if (numerator < 0n) return -toNumber({ numerator: -numerator, denominator });
  const lift = bits(denominator) - bits(numerator) + 64;
  const quotient =
    lift > 0 ? (numerator << BigInt(lift)) / denominator : numerator / (denominator << BigInt(-lift));
  return Number(quotient) * 2 ** -lift;
}

const bits = (value: bigint): number => value.toString(16).length * 4;

export function greatestDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y > 0n) [x, y] = [y, x % y];
  return x > 0n ? x : 1n;
}
