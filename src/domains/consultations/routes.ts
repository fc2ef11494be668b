import type { Site } from '../../platform/site.ts';
import { announcementRoutes } from './announcement-routes.ts';
import { consultationRoutes } from './consultation-routes.ts';
import { noteRoutes } from './note-routes.ts';
import { submitRoutes } from './submit-routes.ts';
import { viewRoutes } from './view-routes.ts';

/** Every address of the formal consultations. The fixed addresses go before those with a number in them. */
export function consultationsRoutes(site: Site): void {
  announcementRoutes(site);
  submitRoutes(site);
  viewRoutes(site);
  noteRoutes(site);
  consultationRoutes(site);
}
