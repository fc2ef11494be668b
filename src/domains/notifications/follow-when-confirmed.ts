import { paths } from '../../paths.ts';
import { type ConfirmedAction, returnAddress } from '../people/public.ts';
import { followTopic } from './follow-topic.ts';
import { readTopic, type Topic } from './topic.ts';

export const followAction = 'follow';

/** What is followed and where to go afterwards, as the subject of a confirmation. */
export const followSubject = (topic: Topic, returnTo: string): string => `${topic} ${returnTo}`;

/** Following without an account: it begins when the button behind the mail is pressed. */
export const followWhenConfirmed: ConfirmedAction = {
  heading: 'Volgen',
  text: 'U krijgt hooguit één overzicht per dag, en alleen als er iets is gebeurd. Stoppen kan in elke mail.',
  button: 'Ja, ik wil dit volgen',
  done: 'U volgt dit nu. U krijgt een mail op dagen dat er iets is gebeurd.',
  carryOut: async (tx, { person, subject }, now) => {
    const [topicText = '', address = ''] = subject.split(' ');
    const topic = readTopic(topicText);
    if (!topic) return null;
    await followTopic(tx, person.id, topic, now);
    return { address: returnAddress(address) ?? paths.home };
  },
};
