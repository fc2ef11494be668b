import type { Example } from '../../example.ts';
import { outcomeBadge, promiseBadge, voiceBadge } from '../badge/badge.ts';
import { day } from '../day/day.ts';
import { type MatterCard, matterList } from './matter-card.ts';

const cards: readonly MatterCard[] = [
  {
    href: '/inbreng/1',
    kind: 'Idee',
    title: 'Een zebrapad bij de school',
    badges: outcomeBadge('partly'),
    text: 'Elke ochtend steken hier tweehonderd kinderen over. Auto’s rijden door.',
    meta: ['Amina El Idrissi', day('2026-03-12'), '84 mensen steunen dit'],
  },
  {
    href: '/inbreng/2',
    kind: 'Vraag',
    title: 'Wanneer gaat de brug open?',
    badges: voiceBadge('late'),
    meta: ['6 dagen te laat'],
  },
  {
    href: '/afspraken/1',
    title: 'Een nieuwe speeltuin',
    badges: promiseBadge('kept'),
    meta: ['Wijkmanager Fatima Bakker'],
  },
];

export const matterCardExamples: readonly Example[] = [
  { state: 'Onder elkaar', content: matterList(cards, { level: 4 }) },
  { state: 'In kolommen', content: matterList(cards, { level: 4, isGrid: true }) },
];
