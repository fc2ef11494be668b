import { icon } from '../../icons.ts';
import { type Html, html, nothing, type Printable, safeAddress } from '../../view.ts';

export interface Person {
  readonly name: string;
  readonly role: string;
  /** What they do here, in a few words, or since when. */
  readonly note?: Printable;
  readonly href?: string;
  readonly email?: string;
  readonly phone?: string;
}

/** The first letters of the first and the last name: Johanna van der Berg is JB. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = [...(words[0] ?? '')][0] ?? '';
  const last =
    words.length > 1 ? ([...(words[words.length - 1] ?? '').replace(/^\P{L}+/u, '')][0] ?? '') : '';
  return (first + last).toLocaleUpperCase('nl');
}

const avatar = (name: string): Html =>
  html`<span class="sw-avatar" aria-hidden="true">${initials(name)}</span>`;

// A long address breaks at its @, not in the middle of a word.
const addressInParts = (email: string): Html => {
  const at = email.lastIndexOf('@') + 1;
  return html`${email.slice(0, at)}<wbr>${email.slice(at)}`;
};

/** How to reach somebody; nothing when nobody gave a way. */
function reach(it: Pick<Person, 'email' | 'phone'>): Html {
  if (!it.email && !it.phone) return nothing;
  return html`<p class="sw-reach">${it.email && html`<a href="${safeAddress(`mailto:${it.email}`)}">${icon('mail')}<span>${addressInParts(it.email)}</span></a>`}${it.phone && html`<a href="${safeAddress(`tel:${it.phone.replace(/[^\d+]/g, '')}`)}">${icon('phone')}${it.phone}</a>`}</p>`;
}

/** Who is who: everybody drawn alike, in the order the page states. */
export function peopleList(people: readonly Person[]): Html {
  return html`<ul class="sw-people">${people.map(it => html`<li class="sw-person">${avatar(it.name)}<div><p class="sw-person__name">${it.href ? html`<a href="${it.href}">${it.name}</a>` : it.name}</p><p class="sw-person__role">${it.role}</p>${it.note && html`<p class="sw-person__note">${it.note}</p>`}${reach(it)}</div></li>`)}</ul>`;
}

export interface ContactPoint extends Omit<Person, 'note'> {
  readonly title?: string;
  readonly text?: Printable;
}

/** The one person to turn to, for whoever does not know where to go. */
export function contactPoint(it: ContactPoint): Html {
  return html`<div class="sw-contact"><h2 class="sw-contact__title">${it.title ?? 'Uw aanspreekpunt'}</h2><div class="sw-person">${avatar(it.name)}<div><p class="sw-person__name">${it.href ? html`<a href="${it.href}">${it.name}</a>` : it.name}</p><p class="sw-person__role">${it.role}</p></div></div>${it.text && html`<p class="sw-contact__text">${it.text}</p>`}${reach(it)}</div>`;
}
