import type { Queries } from '../../platform/database/database.ts';
import type { Site } from '../../platform/site.ts';
import { answerRoutes } from './answer-routes.ts';
import { bringInRoutes } from './bring-in-routes.ts';
import type { Drafting } from './drafting.ts';
import { moderationRoutes } from './moderation-routes.ts';
import type { Occasions } from './occasion.ts';
import { photoRoutes } from './photo-routes.ts';
import { registerRoutes } from './register-routes.ts';
import type { Sources } from './source.ts';
import { termsRoutes } from './terms-routes.ts';
import { themesRoutes } from './themes-routes.ts';
import { type AroundVoices, voiceRoutes } from './voice-routes.ts';

/** Every address of the first ledger. The fixed addresses go before those with a number in them. */
export function allVoiceRoutes(
  site: Site,
  {
    occasions,
    sources,
    usesTheme,
    drafting,
    ...around
  }: AroundVoices & {
    readonly occasions: Occasions;
    readonly sources: Sources;
    readonly drafting: Drafting;
    /** Whether a later domain uses a theme. */
    readonly usesTheme: (db: Queries, slug: string) => Promise<boolean>;
  },
): void {
  registerRoutes(site, occasions);
  bringInRoutes(site, occasions, sources);
  moderationRoutes(site);
  termsRoutes(site);
  themesRoutes(site, usesTheme);
  photoRoutes(site);
  answerRoutes(site, { occasions, drafting });
  voiceRoutes(site, { ...around, occasions, sources });
}
