import type { Site } from '../../platform/site.ts';
import { codesRoutes } from './codes-routes.ts';
import { deskRoutes } from './desk-routes.ts';
import { voteRoutes } from './vote-routes.ts';

/** The right to vote, and voting itself. */
export function votingRoutes(site: Site): void {
  voteRoutes(site);
  codesRoutes(site);
  deskRoutes(site);
}
