import type { Example } from '../../example.ts';
import { paragraphs } from '../../view.ts';
import { outcomeBadge } from '../badge/badge.ts';
import { day } from '../day/day.ts';
import { statement } from './statement.ts';

export const statementExamples: readonly Example[] = [
  {
    state: 'Inbreng',
    content: statement({
      kind: 'voice',
      by: 'Amina El Idrissi',
      when: day('2026-03-12'),
      text: paragraphs('Elke ochtend steken hier tweehonderd kinderen over.\n\nEen drempel zou helpen.'),
    }),
  },
  {
    state: 'Antwoord',
    content: statement({
      kind: 'answer',
      level: 3,
      title: 'Antwoord van de gemeente',
      badges: outcomeBadge('partly'),
      by: 'Ruben van Dijk, wethouder',
      when: day('2026-04-03'),
      text: paragraphs(
        'De drempel komt er. Een zebrapad komt er niet, want het is er bijna de hele dag te rustig.',
      ),
    }),
  },
  {
    state: 'Reactie',
    content: statement({
      kind: 'comment',
      by: 'Joost de Wit',
      when: day('2026-03-14'),
      text: paragraphs('Ik sta er met mijn dochter.'),
    }),
  },
];
