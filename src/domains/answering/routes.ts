import type { Site } from '../../platform/site.ts';
import { type AroundClusters, clusterRoutes } from './cluster-routes.ts';
import { queueRoutes } from './queue-routes.ts';

/** Every address of answering together. The fixed addresses go before those with a number in them. */
export function answeringRoutes(site: Site, around: AroundClusters): void {
  queueRoutes(site, around.occasions);
  clusterRoutes(site, around);
}
