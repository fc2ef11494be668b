import type { Site } from '../../platform/site.ts';
import type { AfterReply } from './after-reply.ts';
import { buildRoutes } from './build-routes.ts';
import { fillRoutes } from './fill-routes.ts';
import { listRoutes } from './list-routes.ts';

/** Every address of questionnaires. */
export function questionnairesRoutes(site: Site, afterReply: AfterReply): void {
  listRoutes(site);
  buildRoutes(site);
  fillRoutes(site, afterReply);
}
