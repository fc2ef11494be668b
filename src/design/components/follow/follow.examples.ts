import type { Example } from '../../example.ts';
import { follow } from './follow.ts';

export const followExamples: readonly Example[] = [
  {
    state: 'Nog niet',
    content: follow({ action: '/volgen', what: 'deze wijk', isFollowing: false, followerCount: 212 }),
  },
  { state: 'Wel', content: follow({ action: '/volgen', what: 'deze afspraak', isFollowing: true }) },
];
