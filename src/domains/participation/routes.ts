import type { Site } from '../../platform/site.ts';
import { listRoutes } from './list-routes.ts';

export function participationRoutes(site: Site): void {
  listRoutes(site);
}
