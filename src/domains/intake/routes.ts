import type { Site } from '../../platform/site.ts';
import type { Occasions } from '../voices/public.ts';
import { importRoutes } from './import-routes.ts';
import { sittingRoutes } from './sitting-routes.ts';

/** Entering what was said on an occasion, one by one or from a file. */
export function intakeRoutes(site: Site, occasions: Occasions): void {
  sittingRoutes(site, occasions);
  importRoutes(site, occasions);
}
