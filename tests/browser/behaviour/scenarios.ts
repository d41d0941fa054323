import type { Category } from '../../../src/policy/category.ts';

/** The policy's own examples, as posts. `null`: acceptable, so the post leaves without a word. */
export interface Scenario {
  clause: string;
  text: string;
  expected: Category | null;
}

export const SCENARIOS: Scenario[] = [
  {
    clause: '§6, acceptable: a blog post with anonymised examples',
    text: 'New on my blog: what a month of placement taught me about routines at the start of a lesson',
    expected: null,
  },
  {
    clause: '§6, acceptable: a mentor shares resources',
    text: 'Sharing the retrieval practice templates from our mentor session, feel free to adapt them',
    expected: null,
  },
  {
    clause: '§6 and §13: a photo of pupils on placement',
    text: 'Look at these faces! My lovely year 4 pupils on our trip today, photo below',
    expected: 'pupil-information',
  },
  {
    clause: '§6: criticism of a partner school',
    text: 'My placement school is an absolute shambles, the head has no idea how to run the place',
    expected: 'grievance',
  },
  {
    clause: '§6 and §13: personal messages to a pupil',
    text: 'Hi Kayden, loved chatting after class, add me on Snapchat and message me any time',
    expected: 'pupil-contact',
  },
  {
    clause: '§6: pirated content over the institution',
    text: 'Downloading the cracked version of the whole series on the school wifi, nobody checks',
    expected: 'illegal-harmful',
  },
  {
    clause: '§7: details of a placement school',
    text: 'On placement at Hayes Primary this term, the door code by the back gate never works',
    expected: 'placement-school-details',
  },
  {
    clause: '§13: criticism of a trainee',
    text: 'My trainee Sophie failed her observation again, she is hopeless and will never make a teacher',
    expected: 'trainee-confidential',
  },
  {
    clause: '§13: work email on a dating site',
    text: 'Signed up to Tinder with my school email address, let us see who notices',
    expected: 'institutional-misuse',
  },
  {
    clause: 'pitfall: lesson frustrations in public',
    text: 'Worst lesson ever, period 5 were feral and I am so done with this class',
    expected: 'unprofessional-conduct',
  },
];
