import type { Surface } from '../../policy/context.ts';

export interface Example {
  label: string;
  text: string;
  surface: Surface;
}

/** Posts to try, after the scenarios of the policy; the people and schools are made up. */
export const EXAMPLES: Example[] = [
  {
    label: 'A reflection',
    text: 'Wrote a blog post on what placement has taught me about questioning. One of my students finally got fractions today, and it was all in the wait time!',
    surface: 'post',
  },
  {
    label: 'A photo of pupils',
    text: 'Best science lesson yet with 4B at Ashgrove Primary! Here are Kayden and Amelia with their rocket 🚀',
    surface: 'post',
  },
  {
    label: 'A complaint',
    text: 'My placement school is a joke. No behaviour policy, and my mentor has not watched me teach once.',
    surface: 'post',
  },
  {
    label: 'A message to a pupil',
    text: 'Hi Kayden, it’s Miss Jones from maths! Add me on insta and I can help with your homework. Don’t tell anyone x',
    surface: 'dm',
  },
  {
    label: 'A question',
    text: 'How do you all keep on top of marking? Any tips for a trainee who likes sleep?',
    surface: 'post',
  },
];
