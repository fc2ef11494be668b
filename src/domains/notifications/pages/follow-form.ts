import { follow } from '../../../design/components/follow/follow.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import type { Topic } from '../topic.ts';

export interface FollowForm {
  readonly topic: Topic;
  /** "deze wijk", "deze afspraak". */
  readonly what: string;
  readonly isFollowing: boolean;
  readonly followerCount?: number;
  /** The page it stands on, to come back to. */
  readonly returnTo: string;
}

/** To follow a place or a matter, or to stop. The same for every guest. */
export function followForm({ topic, what, isFollowing, followerCount, returnTo }: FollowForm): Html {
  return follow({
    action: isFollowing ? paths.unfollow : paths.follow,
    what,
    isFollowing,
    ...(followerCount !== undefined && { followerCount }),
    fields: html`<input type="hidden" name="onderwerp" value="${topic}"><input type="hidden" name="terug" value="${returnTo}">`,
  });
}
