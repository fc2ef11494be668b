import type { Site } from '../../platform/site.ts';
import { paperRoutes } from './paper-routes.ts';
import { resultRoutes } from './result-routes.ts';

/** Ballots on paper, the count, and what came of it. */
export function talliesRoutes(site: Site): void {
  paperRoutes(site);
  resultRoutes(site);
}
