import type { Surface } from '../../policy/context.ts';

/** Something that the person wrote, as an archive holds it. */
export interface ArchivedPost {
  text: string;
  surface: Surface;
  /** When it was posted, in ms since 1970; absent where the archive does not say. */
  when?: number;
  link?: string;
}

/** A moment from what an archive says; nothing when it cannot be read. */
export function moment(said: string | number | null | undefined): { when?: number } {
  const when = typeof said === 'number' ? said : Date.parse(said ?? '');
  return Number.isFinite(when) && Math.abs(when) < 8.64e15 ? { when } : {};
}

/** `2023-06-11 15:33:58` and the like, with or without `UTC`, which is what they are in. */
export const utcMoment = (said: string | undefined): { when?: number } =>
  moment(said && `${said.replace(/\s*UTC$/, '').replace(' ', 'T')}Z`);
