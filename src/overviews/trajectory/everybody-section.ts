import { dataList } from '../../design/components/data-list/data-list.ts';
import { section } from '../../design/components/section/section.ts';
import { type Html, html, nothing, paragraphs } from '../../design/view.ts';
import type { TrajectoryStory } from './gather-trajectory.ts';

/** Whom it concerns, how each group is reached, and what makes it possible for everybody to take part. */
export function everybodySection({ trajectory: { plan } }: TrajectoryStory): Html {
  const { groups, languages, accessibility, unspoken } = plan;
  const facts = [
    ...(languages ? [{ key: 'Talen', value: languages }] : []),
    ...(accessibility ? [{ key: 'Toegankelijk', value: words(accessibility) }] : []),
    ...groups.map(({ name, reach, isSeldomHeard }) => ({
      key: name,
      value: html`${reach || 'Hoe deze groep wordt bereikt, is nog niet bedacht.'}${isSeldomHeard && html`<br><small>Deze groep wordt vaak te weinig gehoord.</small>`}`,
    })),
    ...(unspoken ? [{ key: 'Wie niet zelf kan spreken', value: words(unspoken) }] : []),
  ];
  return facts.length === 0
    ? nothing
    : section({ title: 'Zo kan iedereen meedoen', id: 'iedereen', content: dataList(facts) });
}

const words = (text: string): Html => (text.includes('\n') ? paragraphs(text) : html`${text}`);
