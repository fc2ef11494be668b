import type { Site } from '../../platform/site.ts';
import { answerRoutes } from './answer-routes.ts';
import { bringInRoutes } from './bring-in-routes.ts';
import { moderationRoutes } from './moderation-routes.ts';
import type { Occasions } from './occasion.ts';
import { photoRoutes } from './photo-routes.ts';
import { registerRoutes } from './register-routes.ts';
import { termsRoutes } from './terms-routes.ts';
import { type AroundVoices, voiceRoutes } from './voice-routes.ts';

/** Every address of the first ledger. The fixed addresses go before those with a number in them. */
export function allVoiceRoutes(
  site: Site,
  { occasions, ...around }: AroundVoices & { readonly occasions: Occasions },
): void {
  registerRoutes(site);
  bringInRoutes(site, occasions);
  moderationRoutes(site);
  termsRoutes(site);
  photoRoutes(site);
  answerRoutes(site);
  voiceRoutes(site, around);
}
