import type { Day } from '../../platform/clock.ts';

/** What an official found of where somebody with an account lives. */
export interface AddressCheck {
  readonly personId: number;
  readonly areaCode: string;
  readonly areaName: string;
  readonly checkedOn: Day;
  /** The last day on which it holds. */
  readonly untilOn: Day;
  readonly how: string;
  readonly bornOn: Day;
  readonly residentKey: string;
}

/** An address holds for a year; then somebody looks again. */
export const daysAnAddressHolds = 365;

export const longestHow = 200;

export const holdsOn = (check: Pick<AddressCheck, 'untilOn'>, today: Day): boolean => today <= check.untilOn;
