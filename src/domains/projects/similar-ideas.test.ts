import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findLike, groupSimilar } from './similar-ideas.ts';

const ideas = (...titles: readonly string[]) =>
  titles.map((title, index) => ({ id: index + 1, title, text: '' }));
const idsOf = (titles: readonly string[]) =>
  groupSimilar(ideas(...titles)).map(group => group.ideas.map(idea => idea.id));

test('two neighbours who ask for a bench stand side by side, whatever the form of the word', () => {
  assert.deepEqual(
    idsOf(['Een bank op het plein', 'Meer bomen', 'Bankjes bij de school', 'Boom in de straat']),
    [
      [1, 3],
      [2, 4],
    ],
  );
});

test('words that stand in every idea do not bring ideas together', () => {
  assert.deepEqual(idsOf(['Een betere buurt', 'Een nieuwe plek voor de buurt', 'Graag meer']), [
    [1],
    [2],
    [3],
  ]);
});

test('ideas with other titles and much the same text belong together', () => {
  const groups = groupSimilar([
    {
      id: 1,
      title: 'Zitplek',
      text: 'Bij de bushalte kunnen ouderen nergens rusten of schuilen tegen regen.',
    },
    { id: 2, title: 'Afdak', text: 'Ouderen moeten bij de bushalte kunnen schuilen als er regen valt.' },
    { id: 3, title: 'Fontein', text: 'Water geeft koelte.' },
  ]);
  assert.deepEqual(
    groups.map(group => group.ideas.map(idea => idea.id)),
    [[1, 2], [3]],
  );
  assert.ok(groups[0]?.words.includes('bushalte'), String(groups[0]?.words));
});

test('an idea can look like a plan that is there already', () => {
  const plan = { title: 'Bankjes op het plein' };
  const plansLike = findLike([plan, { title: 'Een fontein' }]);
  assert.deepEqual(plansLike(ideas('Een bank')), [plan]);
  assert.deepEqual(plansLike(ideas('Een boom')), []);
});

test('five hundred ideas are grouped in a moment', () => {
  const many = Array.from({ length: 500 }, (_, index) => ({
    id: index + 1,
    title: `Idee nummer${index} voor iets${index % 50}`,
    text: 'Een lange tekst over wat er allemaal beter kan in deze omgeving van ons.',
  }));
  const start = performance.now();
  groupSimilar(many);
  assert.ok(performance.now() - start < 2_000);
});
