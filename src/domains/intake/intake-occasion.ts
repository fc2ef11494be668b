import type { Context } from 'hono';
import { type Day, dayOf, type Instant, isDay } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';
import type { Form } from '../../platform/form.ts';
import { allowed, found } from '../../platform/found.ts';
import { allAreas } from '../neighbourhoods/public.ts';
import { viewerIn } from '../organisations/public.ts';
import { findOccasionOn, isAbout, type Occasion, type Occasions, readOccasionKey } from '../voices/public.ts';
import { seatForIntake } from './policy.ts';
import type { TypedSetting } from './setting.ts';

/** The occasion in the address, as it stood on a day, for who may enter what was said there. For others it is not there. */
export async function intakeOccasion(
  c: Context,
  db: Queries,
  occasions: Occasions,
  now: Instant,
  typedDay = '',
): Promise<{ readonly occasion: Occasion; readonly areaCodes: readonly string[]; readonly today: Day }> {
  const ref = found(readOccasionKey(c.req.param('occasion') ?? ''));
  const today = dayOf(now);
  const day = isDay(typedDay) && typedDay <= today ? typedDay : today;
  const occasion = found(await findOccasionOn(db, occasions, ref, { day, now }));
  allowed(seatForIntake(viewerIn.of(c), occasion) !== undefined);
  const areaCodes = (await allAreas(db)).flatMap(({ kind, code }) =>
    kind !== 'municipality' && isAbout(occasion, code) ? code : [],
  );
  return { occasion, areaCodes, today };
}

export const typedSetting = (occasion: Occasion, today: Day): TypedSetting => ({
  name: '',
  channel: 'meeting',
  receivedOn: today,
  areaCode: occasion.defaultAreaCode ?? '',
});

export const settingOfForm = (form: Form): TypedSetting => ({
  name: form.text('name'),
  channel: form.text('channel'),
  receivedOn: form.text('receivedOn'),
  areaCode: form.text('areaCode'),
});
