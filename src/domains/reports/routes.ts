import type { Site } from '../../platform/site.ts';
import { decideRoutes } from './decide-routes.ts';
import { publishedRoutes } from './published-routes.ts';
import { ratingRoutes } from './rating-routes.ts';
import { writeRoutes } from './write-routes.ts';

export function reportsRoutes(site: Site): void {
  // Before those with a number in the address.
  writeRoutes(site);
  publishedRoutes(site);
  decideRoutes(site);
  ratingRoutes(site);
}
