import { type Html, html } from '../../view.ts';
import { plural } from '../../words.ts';
import { button } from '../button/button.ts';

export interface Follow {
  readonly action: string;
  /** What is followed: "deze wijk", "deze afspraak". */
  readonly what: string;
  readonly isFollowing: boolean;
  readonly followerCount?: number;
  /** Hidden fields that guard the form. */
  readonly fields?: Html;
}

/** To hear of what changes here, or no longer. */
export function follow(it: Follow): Html {
  return html`<form class="sw-follow" method="post" action="${it.action}">${it.fields}${button({ label: it.isFollowing ? `U volgt ${it.what}. Stop` : `Volg ${it.what}`, kind: 'secondary', icon: it.isFollowing ? 'check' : 'bell' })}${it.followerCount !== undefined && html`<p class="sw-follow__count">${plural(it.followerCount, 'volger', 'volgers')}</p>`}</form>`;
}
