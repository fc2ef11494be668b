import type { Site } from '../../platform/site.ts';
import { beginRoutes } from './begin-routes.ts';
import { listRoutes } from './list-routes.ts';
import { planRoutes } from './plan-routes.ts';
import { publishRoutes } from './publish-routes.ts';
import { rulesRoutes } from './rules-routes.ts';
import { templateRoutes } from './template-routes.ts';
import { versionRoutes } from './version-routes.ts';
import { withdrawRoutes } from './withdraw-routes.ts';

export function participationRoutes(site: Site): void {
  listRoutes(site);
  beginRoutes(site);
  planRoutes(site);
  publishRoutes(site);
  versionRoutes(site);
  withdrawRoutes(site);
  templateRoutes(site);
  rulesRoutes(site);
}
