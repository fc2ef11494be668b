import type { Site } from '../../platform/site.ts';
import { codesRoutes } from './codes-routes.ts';
import { deskRoutes } from './desk-routes.ts';
import { paperRoutes } from './paper-routes.ts';
import { resultRoutes } from './result-routes.ts';
import { voteRoutes } from './vote-routes.ts';

/** The right to vote, voting itself, and what comes of it. */
export function votingRoutes(site: Site): void {
  voteRoutes(site);
  paperRoutes(site);
  resultRoutes(site);
  codesRoutes(site);
  deskRoutes(site);
}
