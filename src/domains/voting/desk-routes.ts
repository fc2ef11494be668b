import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { dayOf } from '../../platform/clock.ts';
import { type Form, readForm } from '../../platform/form.ts';
import { allowed, found } from '../../platform/found.ts';
import { secretKeyIn } from '../../platform/secret-key.ts';
import { goTo, numberIn, type Site, show } from '../../platform/site.ts';
import { type Budget, findBudget } from '../budgets/public.ts';
import { allAreas } from '../neighbourhoods/public.ts';
import { isOfficial, viewerIn } from '../organisations/public.ts';
import { checkAddress } from './check-address.ts';
import { addressCheckPage, type TypedCheck } from './pages/address-check-page.ts';
import { deskCodePage, deskPage, emptyDesk, type TypedDesk } from './pages/desk-page.ts';
import { plainAddress, squareFor } from './pages/sheet.ts';
import { mayGiveRightToVote } from './policy.ts';
import { fillResident, type Resident, residentKey, type TypedResident } from './resident.ts';
import { findSalt, keepSalt } from './right-store.ts';
import { serveAtDesk } from './serve-at-desk.ts';

const saltName = 'resident salt';

const emptyCheck: TypedCheck = { ...emptyDesk, email: '', areaCode: '', how: '' };

/** At a desk: a code for whoever lives here, and addresses of accounts. */
export function deskRoutes({ router, database, settings, now }: Site): void {
  const db = database.read;
  const budgetRunBy = async (c: Context): Promise<Budget> => {
    const budget = found(await findBudget(db, numberIn(c, 'id')));
    allowed(mayGiveRightToVote(viewerIn.of(c), budget));
    return budget;
  };
  const secret = secretKeyIn(settings.secretFile);
  /** The slow hash is made before anything is held. */
  const keyOf = async (resident: Resident): Promise<string> => {
    const sealed =
      (await findSalt(db)) ??
      (await database.write(tx => keepSalt(tx, secret.seal(randomBytes(16).toString('hex'), saltName))));
    const salt = secret.open(sealed, saltName);
    // Another salt would make everybody a voter who was never seen.
    if (salt === undefined) throw new Error('The salt of residents was sealed with another SECRET_FILE');
    return residentKey(resident, salt);
  };

  router.get(paths.votingDesk(':id'), async c => {
    const budget = await budgetRunBy(c);
    return show(c, deskPage(frameIn.of(c), { budget, typed: emptyDesk }));
  });

  router.post(paths.votingDesk(':id'), async c => {
    c.header('Cache-Control', 'no-store');
    const budget = await budgetRunBy(c);
    const form = await readForm(c);
    const typed: TypedDesk = {
      ...residentIn(form),
      livesThere: form.isChecked('livesThere'),
      letterCode: form.text('letterCode'),
      isWithoutLetter: form.isChecked('isWithoutLetter'),
      slipCode: form.text('slipCode'),
    };
    const resident = fillResident(typed, dayOf(now()));
    if ('refused' in resident)
      return show(c, deskPage(frameIn.of(c), { budget, typed, problems: resident.problems }), 422);
    const key = await keyOf(resident);
    const { livesThere, letterCode, isWithoutLetter, slipCode } = typed;
    const served = await database.write(tx =>
      serveAtDesk(
        tx,
        viewerIn.of(c),
        {
          budgetId: budget.id,
          residentKey: key,
          bornOn: resident.bornOn,
          livesThere,
          letterCode,
          isWithoutLetter,
          slipCode,
        },
        now(),
      ),
    );
    if ('refused' in served) {
      return show(c, deskPage(frameIn.of(c), { budget, typed, refusal: served }), 422);
    }
    return show(
      c,
      deskCodePage(frameIn.of(c), {
        budget,
        ...served,
        square: squareFor(settings.baseUrl, budget, served.code),
        address: plainAddress(settings.baseUrl, budget),
      }),
    );
  });

  router.get(paths.addressChecks, async c => {
    allowed(isOfficial(viewerIn.of(c)));
    return show(c, addressCheckPage(frameIn.of(c), { typed: emptyCheck, areas: await allAreas(db) }));
  });

  router.post(paths.addressChecks, async c => {
    c.header('Cache-Control', 'no-store');
    allowed(isOfficial(viewerIn.of(c)));
    const form = await readForm(c);
    const typed: TypedCheck = {
      ...residentIn(form),
      email: form.text('email'),
      areaCode: form.text('areaCode'),
      how: form.text('how'),
    };
    const areas = await allAreas(db);
    const resident = fillResident(typed, dayOf(now()));
    if ('refused' in resident)
      return show(c, addressCheckPage(frameIn.of(c), { typed, problems: resident.problems, areas }), 422);
    const key = await keyOf(resident);
    const { email, areaCode, how } = typed;
    const checked = await database.write(tx =>
      checkAddress(
        tx,
        viewerIn.of(c),
        { email, areaCode, how, bornOn: resident.bornOn, residentKey: key },
        now(),
      ),
    );
    if (!('refused' in checked)) {
      return goTo(c, paths.addressChecks, {
        kind: 'ok',
        text: `Het adres is vastgelegd: ${checked.areaName}. De persoon krijgt hierover een mail.`,
      });
    }
    if (checked.refused === 'not-allowed') return found<Response>(undefined);
    return show(c, addressCheckPage(frameIn.of(c), { typed, problems: checked.problems, areas }), 422);
  });
}

const residentIn = (form: Form): TypedResident => ({
  firstName: form.text('firstName'),
  bornOn: form.text('bornOn'),
  postcode: form.text('postcode'),
  houseNumber: form.text('houseNumber'),
});
