import { icon } from '../../icons.ts';
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
  return html`<form class="sw-follow" method="post" action="${it.action}">${it.fields}${it.isFollowing ? html`<p class="sw-follow__state">${icon('check')}U volgt ${it.what}.</p>${button({ label: 'Stop met volgen', about: `van ${it.what}`, kind: 'secondary' })}` : button({ label: `Volg ${it.what}`, kind: 'secondary', icon: 'bell' })}${it.followerCount !== undefined && html`<p class="sw-follow__count">${plural(it.followerCount, 'volger', 'volgers')}</p>`}</form>`;
}
