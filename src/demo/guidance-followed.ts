import { type Ticks, tickable, usualEdition } from '../domains/guidance/public.ts';

/** A plan of the story that follows the guidance, but for these points, each with the reason. */
export const guidanceFollowed = (except: Readonly<Record<string, string>> = {}): Ticks => ({
  edition: usualEdition.number,
  said: Object.fromEntries(
    tickable(usualEdition.points).map(({ key }) => {
      const why = except[key] ?? '';
      return [key, { complies: why === '', why }];
    }),
  ),
});
