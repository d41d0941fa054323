import type { Surface } from '../../policy/context.ts';

/** Something that the person wrote, as an archive holds it. */
export interface ArchivedPost {
  text: string;
  surface: Surface;
  /** When it was posted, in ms since 1970; absent where the archive does not say. */
  when?: number;
  link?: string;
  /** Files of the archive that go with it, as the archive names them. */
  media?: readonly string[];
}

/** The files that go with a post; nothing when there are none. */
export function mediaOf(names: readonly (string | undefined)[]): { media?: readonly string[] } {
  const media = [...new Set(names.filter((name) => name !== undefined && name !== ''))] as string[];
  return media.length > 0 ? { media } : {};
}

/** A moment from what an archive says; nothing when it cannot be read. */
export function moment(said: string | number | null | undefined): { when?: number } {
  const when = typeof said === 'number' ? said : Date.parse(said ?? '');
  return Number.isFinite(when) && Math.abs(when) < 8.64e15 ? { when } : {};
}

/** `2023-06-11 15:33:58` and the like, with or without `UTC`, which is what they are in. */
export const utcMoment = (said: string | undefined): { when?: number } =>
  moment(said && `${said.replace(/\s*UTC$/, '').replace(' ', 'T')}Z`);
