export { followTopic } from './follow-topic.ts';
export { followAction, followWhenConfirmed } from './follow-when-confirmed.ts';
export { forgetOldNews } from './forget-old-news.ts';
export { forgetPerson } from './forget-person.ts';
export { kindWords } from './kind-words.ts';
export { type NewsKind, newsKinds } from './news.ts';
export { notify } from './notify.ts';
export { followForm } from './pages/follow-form.ts';
export { sendDigests } from './send-digests.ts';
export {
  followersOf,
  insertDone,
  isDone,
  isFollowing,
  kindsStoppedBy,
  lastDone,
  newsFor,
  readAllNews,
  type ToldNews,
  topicsFollowedBy,
  unreadCount,
} from './store.ts';
export { tellOfSeat } from './tell-of-seat.ts';
export { areaCodeOf, readTopic, type Topic } from './topic.ts';
export { trustAddressAction, trustAddressWhenConfirmed } from './trust-address-when-confirmed.ts';
