import assert from 'node:assert/strict';
import { test } from 'node:test';
import { momentInWords } from '../../design/words.ts';
import { departuresOf } from './departures.ts';
import { usualRules } from './ladder.ts';
import { missingIn } from './missing.ts';
import { planFrom, templateFrom } from './plan-template.ts';
import { starterTemplates } from './starter-templates.ts';

test('the templates that come along ask only for what they cannot know, and depart from no rule', () => {
  for (const { plan } of starterTemplates) {
    const begun = planFrom(plan, '2026-06-01');
    assert.deepEqual(
      missingIn({ ...begun, title: 'Een naam' }, usualRules).map(({ reason }) => reason),
      ['reason-missing', 'deciding-body-missing', 'contact-missing', 'contact-reach-missing'],
    );
    assert.deepEqual(departuresOf(begun, usualRules, '2026-05-01'), []);
  }
});

test('hours stay as they are on the clock, in winter and in summer', () => {
  for (const startOn of ['2026-01-05', '2026-06-01', '2026-10-19']) {
    for (const { plan } of starterTemplates)
      for (const phase of planFrom(plan, startOn).phases) {
        assert.match(momentInWords(phase.opensAt ?? ''), /09\.00 uur$/);
        assert.match(momentInWords(phase.closesAt ?? ''), /17\.00 uur$/);
      }
  }
});

test('a plan that was kept and begun again has its days as far apart as they were', () => {
  const [street] = starterTemplates;
  assert.ok(street);
  const held = { ...planFrom(street.plan, '2026-03-02'), title: 'Kerkstraat', contactName: 'Wim' };
  const again = planFrom(templateFrom(held), '2026-09-07');
  assert.equal(again.title, '');
  assert.equal(again.contactName, '');
  assert.deepEqual(again.phases, planFrom(street.plan, '2026-09-07').phases);
  assert.equal(again.decisionOn, planFrom(street.plan, '2026-09-07').decisionOn);
});

test('a plan without phases can be kept as well', () => {
  const [street] = starterTemplates;
  assert.ok(street);
  const kept = templateFrom({ ...street.plan, phases: [] });
  assert.equal(kept.decisionOn, null);
  assert.deepEqual(kept.moments, []);
});
