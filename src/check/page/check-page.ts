import { bringToEngine } from '../../compose/pictures/engine.ts';
import { lookAt } from '../../compose/pictures/look.ts';
import { MOST_PICTURES } from '../../image/limit.ts';
import type { Context } from '../../policy/context.ts';
import { send } from '../../send.ts';
import type { Warning } from '../../verdict/explain.ts';
import type { Draft } from '../../verdict/verdict.ts';
import { judge } from '../judge.ts';
import { copyShown, postsOf } from './look.ts';
import type { SeenPost } from './read-posts.ts';

/** A post of a page and what the policy says of it. */
export interface PagePost {
  /** Of the page. */
  url: string;
  seen: SeenPost;
  draft: Required<Draft>;
  warning: Warning | null;
  /** Pictures of it that were not looked at. */
  unseen: number;
}

interface Checking {
  role: Context['role'];
  account: Context['account'];
  signal: AbortSignal;
  onPost: (post: PagePost, all: number) => void;
}

const DAY_AND_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** When it was posted on the clock of this device, as teaching hours are meant. */
function localTime(date: string | undefined): string | undefined {
  if (!date || !DAY_AND_TIME.test(date)) return undefined;
  const at = new Date(date);
  if (Number.isNaN(at.getTime())) return undefined;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/**
 * Checks the posts that a tab shows, one after another, and tells of each.
 * @returns how many posts the page shows
 * @throws NoLeave where the browser gives no access to it
 */
export async function checkPage(tabId: number, { role, account, signal, onPost }: Checking): Promise<number> {
  const { url, width, posts } = await postsOf(tabId);
  const { site } = await send({ type: 'site', url });
  const boxes = posts.flatMap(({ pictures }) => pictures);
  // Copied at once, before the person scrolls on.
  const copies = await copyShown(tabId, width, boxes).catch(() => null);
  let at = 0;
  for (const seen of posts) {
    signal.throwIfAborted();
    const files = copies?.slice(at, at + seen.pictures.length) ?? [];
    at += seen.pictures.length;
    const pictures = await picturesOf(files.slice(0, MOST_PICTURES), signal);
    const time = localTime(seen.date);
    const context: Context = {
      ...{ site, role, account, surface: seen.isReply ? 'comment' : 'post' },
      ...(time ? { time } : {}),
    };
    const draft = { text: seen.text, context, pictures };
    const { warning } = await judge(draft, signal);
    const unseen = seen.unseen + seen.pictures.length - pictures.length;
    onPost({ url, seen, draft, warning, unseen }, posts.length);
  }
  return posts.length;
}

async function picturesOf(files: readonly File[], signal: AbortSignal): Promise<Draft['pictures'] & object> {
  const done = new AbortController();
  const engines = files.map((file) => bringToEngine(file, done.signal));
  const seen = await lookAt(files, { engines, onNext: () => {}, signal });
  done.abort();
  return seen.flatMap(({ evidence }) => evidence ?? []);
}
