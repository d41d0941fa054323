/** One place in the replicas where something is written and sent. */
export interface Surface {
  name: string;
  url: string;
  /** Opens the composer where it is not there from the start. */
  opener?: string;
  composer: string;
  /** Without one, only the keys send. */
  button?: string;
  keys?: 'Control+Enter' | 'Enter';
  /** The browser sends the form, with no script of the page between. */
  native?: boolean;
}

export type Way = 'button' | 'keys';

export const ways = ({ button, keys }: Surface): Way[] => [
  ...(button ? ['button' as const] : []),
  ...(keys ? ['keys' as const] : []),
];

export const MASTODON: Surface = {
  name: 'Mastodon post',
  url: 'https://mastodon.social/publish',
  composer: 'form.compose-form textarea',
  button: 'form.compose-form button[type="submit"]',
  keys: 'Control+Enter',
};

export const UNKNOWN_SITE: Surface = {
  name: 'unknown site',
  url: 'https://notes.example/',
  composer: 'textarea[name="body"]',
  button: 'form.note button',
};

export const X_TIMELINE: Surface = {
  name: 'X post in the timeline',
  url: 'https://x.com/home',
  composer: '[data-testid="tweetTextarea_0"]',
  button: '[data-testid="tweetButtonInline"]',
  keys: 'Control+Enter',
};

export const FACEBOOK_POST: Surface = {
  name: 'Facebook post',
  url: 'https://www.facebook.com/',
  opener: '.opener',
  composer: '[role="dialog"] [data-lexical-editor="true"]',
  button: '[role="dialog"] div[role="button"][aria-label="Post"]',
};

export const BLUESKY_MESSAGE: Surface = {
  name: 'Bluesky message',
  url: 'https://bsky.app/messages/1',
  composer: '[aria-label="Message input field"]',
  button: 'button[aria-label="Send message"]',
  keys: 'Enter',
};

/** One of each kind of editor; every surface of every site is visited by `sites.ts`. */
export const SURFACES: Surface[] = [
  X_TIMELINE,
  FACEBOOK_POST,
  {
    name: 'LinkedIn post in the shadow root',
    url: 'https://www.linkedin.com/feed/',
    opener: '.opener',
    composer: '.ql-editor',
    button: '.share-actions__primary-action',
    keys: 'Control+Enter',
  },
  BLUESKY_MESSAGE,
  UNKNOWN_SITE,
  {
    ...UNKNOWN_SITE,
    name: 'unknown site, form without script',
    url: 'https://notes.example/native',
    native: true,
  },
];
