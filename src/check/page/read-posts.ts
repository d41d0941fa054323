/** Reads the posts that a page shows. Nothing of the page is changed, and nothing is fetched. */

/** A picture of a post that is in sight, in pixels of the window. */
export interface Sighted {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface SeenPost {
  text: string;
  date?: string;
  link?: string;
  /** Stands inside another post. */
  isReply: boolean;
  pictures: Sighted[];
  /** Pictures that are out of sight, or covered, or too many. */
  unseen: number;
}

export interface SeenPage {
  url: string;
  /** Width of the window, to which the boxes of the pictures belong. */
  width: number;
  posts: SeenPost[];
}

const MOST_POSTS = 200;
const MOST_CHARS = 20_000;
const MOST_PICTURES = 10;
/** What is smaller is an icon or a face beside a name, in pixels. */
const SMALLEST_PICTURE = 100;
/** Shorter texts, repeated, are more often menus than posts. */
const POST_CHARS = 40;
const FEWEST_ALIKE = 3;
/** In words. */
const LONGEST_NAME = 5;

const POSTS = 'article, [role="article"]';
const FEED_ITEMS = '[role="feed"] > *';
/** What stands around the words of a post: who wrote it, when, and what can be done with it. */
const AROUND =
  'time, button, [role="button"], header, footer, nav, form, textarea, input, select, [contenteditable], [aria-hidden="true"], script, style, noscript, template, svg, video';
const PERMALINK = /\/(?:status|statuses|posts?|permalink|comments|p|reel|videos?)\/|[?&]story_fbid=/;
const COUNTER = /^[\d.,\s]*[KkMm]?$|^[·•|,.\s]*$/;

const isShown = (element: Element): boolean => {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
};

/** A link with so many words is a title, or a hashtag; with fewer, somebody's name. */
const isSaid = (link: string): boolean => link.startsWith('#') || link.split(' ').length > LONGEST_NAME;

/** One line of what is shown, and whether it is more than the names of people and places to go. */
interface Line {
  text: string;
  hasWords: boolean;
}

/** The lines of a post without those around it, and without the posts in it. */
function linesOf(post: Element, inner: readonly Element[]): Line[] {
  const lines: Line[] = [];
  let line: Line = { text: '', hasWords: false };
  const next = () => {
    if (line.text.trim() !== '') lines.push({ ...line, text: line.text.trim() });
    line = { text: '', hasWords: false };
  };
  const read = (node: Node, inLink: boolean) => {
    if (node instanceof Text) {
      const text = node.data.replace(/\s+/g, ' ');
      line.text += text;
      const words = text.trim();
      if (!COUNTER.test(words) && (!inLink || isSaid(words))) line.hasWords = true;
    } else if (node instanceof HTMLBRElement) {
      line.text += '\n';
    } else if (node instanceof HTMLImageElement) {
      // Some sites show emoji as small pictures.
      if (node.alt.length > 0 && node.alt.length <= 8 && node.width < 40) line.text += node.alt;
    } else if (node instanceof Element) {
      if (node.matches(AROUND) || inner.includes(node) || !isShownBox(node)) return;
      const isLine = !getComputedStyle(node).display.startsWith('inline');
      if (isLine) next();
      for (const child of node.childNodes) read(child, inLink || node.matches('a[href]'));
      if (isLine) next();
    }
  };
  for (const child of post.childNodes) read(child, false);
  next();
  return lines;
}

/** An element without a box of its own may still hold some that are shown. */
const isShownBox = (element: Element): boolean => {
  const { display, visibility } = getComputedStyle(element);
  return display !== 'none' && visibility !== 'hidden';
};

function inSight(picture: Element): boolean {
  const { left, top, right, bottom } = picture.getBoundingClientRect();
  if (left < 0 || top < 0 || right > window.innerWidth || bottom > window.innerHeight) return false;
  const onTop = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return onTop === null || picture.contains(onTop) || onTop.contains(picture) || sharesBox(onTop, picture);
}

/** Sites lay a transparent link over a picture. */
const sharesBox = (one: Element, other: Element): boolean =>
  one.parentElement !== null &&
  (one.parentElement.contains(other) || other.parentElement?.contains(one) === true);

function readPost(post: Element, all: readonly Element[]): SeenPost {
  const inner = all.filter((other) => other !== post && post.contains(other));
  const own = (element: Element) => !inner.some((other) => other.contains(element));
  const lines = linesOf(post, inner).filter(({ hasWords }) => hasWords);
  const pictures = [...post.querySelectorAll('img')].filter((picture) => {
    const { width, height } = picture.getBoundingClientRect();
    return own(picture) && isShown(picture) && Math.min(width, height) >= SMALLEST_PICTURE;
  });
  const seen = pictures.filter(inSight).slice(0, MOST_PICTURES);
  const time = [...post.querySelectorAll('time')].find(own);
  const links = [...post.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(own);
  const link = (time?.closest('a') ?? links.find(({ href }) => PERMALINK.test(href)))?.href;
  return {
    text: lines
      .map(({ text }) => text)
      .join('\n')
      .slice(0, MOST_CHARS),
    ...(time?.dateTime ? { date: time.dateTime.slice(0, 40) } : {}),
    ...(link && /^https?:/.test(link) ? { link: link.slice(0, 2000) } : {}),
    isReply: all.some((other) => other !== post && other.contains(post)),
    pictures: seen.map((picture) => {
      const { x, y, width, height } = picture.getBoundingClientRect();
      return { x, y, width, height };
    }),
    unseen: pictures.length - seen.length,
  };
}

const kindOf = (element: Element): string => `${element.tagName} ${[...element.classList].sort().join(' ')}`;

/** The blocks of one kind, side by side, that hold the most text. */
function repeatedBlocks(): Element[] {
  let best: { blocks: Element[]; length: number } = { blocks: [], length: 0 };
  for (const parent of document.querySelectorAll('body, body *:not(script, style, svg *)')) {
    if (parent.childElementCount < FEWEST_ALIKE) continue;
    const alike = Map.groupBy(parent.children, kindOf);
    for (const blocks of alike.values()) {
      const long = blocks.filter((block) => (block.textContent ?? '').trim().length >= POST_CHARS);
      const length = long.reduce((sum, block) => sum + (block.textContent ?? '').length, 0);
      if (long.length >= FEWEST_ALIKE && length > best.length) best = { blocks: long, length };
    }
  }
  return best.blocks;
}

function postElements(): Element[] {
  const marked = [...document.querySelectorAll(POSTS)].filter(isShown);
  if (marked.length > 0) return marked;
  const items = [...document.querySelectorAll(FEED_ITEMS)].filter(isShown);
  return items.length > 0 ? items : repeatedBlocks().filter(isShown);
}

export function readPosts(): SeenPage {
  const found = postElements();
  const posts = found
    .slice(0, MOST_POSTS)
    .map((post) => readPost(post, found))
    .filter(({ text, pictures, unseen }) => text !== '' || pictures.length + unseen > 0);
  return { url: location.href.slice(0, 4096), width: window.innerWidth, posts };
}
