import type { Site } from '../../platform/site.ts';
import { awardRoutes } from './award-routes.ts';
import { plansRoutes } from './plans-routes.ts';
import { progressRoutes } from './progress-routes.ts';
import { workOnPlanRoutes } from './work-on-plan-routes.ts';

/** Every address of plans and projects. */
export function projectsRoutes(site: Site): void {
  plansRoutes(site);
  workOnPlanRoutes(site);
  awardRoutes(site);
  progressRoutes(site);
}
