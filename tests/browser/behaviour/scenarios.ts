import type { Category } from '../../../src/policy/category.ts';
import { BLUESKY_MESSAGE, FACEBOOK_POST, MASTODON, type Surface, X_TIMELINE } from './surfaces.ts';

/** One of the policy's own examples, as a post on a site. */
export interface Scenario {
  clause: string;
  on: Surface;
  text: string;
  /** What the warning must be about; null: acceptable, so the post leaves without a word. */
  expected: Category | null;
}

export const SCENARIOS: Scenario[] = [
  {
    clause: '§6, acceptable: a blog post with anonymised examples',
    on: X_TIMELINE,
    text: 'New on my blog: what a month of placement taught me about routines at the start of a lesson',
    expected: null,
  },
  {
    clause: '§6, acceptable: a mentor shares resources',
    on: FACEBOOK_POST,
    text: 'Sharing the retrieval practice templates from our mentor session, feel free to adapt them',
    expected: null,
  },
  {
    clause: '§6: a photo of pupils without consent',
    on: MASTODON,
    text: 'A photo of my year 4 pupils on our trip today, look at their faces',
    expected: 'pupil-information',
  },
  {
    clause: '§6: criticism of a partner school on Facebook',
    on: FACEBOOK_POST,
    text: 'My placement school is an absolute shambles, the head has no idea how to run the place',
    expected: 'grievance',
  },
  {
    clause: '§6 and §13: personal messages to a pupil',
    on: BLUESKY_MESSAGE,
    text: 'Hi Kayden, loved chatting after class, add me on Snapchat and message me any time',
    expected: 'pupil-contact',
  },
  {
    clause: '§6: pirated content over the institution',
    on: MASTODON,
    text: 'Downloading the cracked version of the whole series on the school wifi, nobody checks',
    expected: 'illegal-harmful',
  },
  {
    clause: '§7: details of a placement school',
    on: MASTODON,
    text: 'On placement at Hayes Primary this term, the door code by the back gate never works',
    expected: 'placement-school-details',
  },
  {
    clause: '§12: follow requests from pupils',
    on: MASTODON,
    text: 'Accepted follow requests from half of my year 9s, they are hilarious',
    expected: 'pupil-contact',
  },
  {
    clause: '§13: criticism of a trainee on X',
    on: X_TIMELINE,
    text: 'My trainee Sophie failed her observation again, she is hopeless and will never make a teacher',
    expected: 'trainee-confidential',
  },
  {
    clause: '§13: discriminatory content on a personal account',
    on: FACEBOOK_POST,
    text: 'Immigrants are all thieves and should be sent back where they came from',
    expected: 'offensive-discriminatory',
  },
  {
    clause: '§13: work email on a dating site',
    on: MASTODON,
    text: 'Signed up to Tinder with my school email address, let us see who notices',
    expected: 'institutional-misuse',
  },
  {
    clause: 'pitfall: lesson frustrations in public',
    on: X_TIMELINE,
    text: 'Worst lesson ever, period 5 were feral and I am so done with this class',
    expected: 'grievance',
  },
];
