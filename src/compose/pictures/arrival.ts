/** Files on their way into a page, held until the person has decided. */
export interface Arrival {
  files: File[];
  /** Whether the page has still not got them, nor others in their place. */
  isCurrent(): boolean;
  /** Lets them go on: those that were held, or others in their place. */
  handOver(files: readonly File[]): void;
  /** Leaves the page as if nothing had been chosen. */
  refuse(): void;
}

const KIND = /^(image|video)\//i;
const NAME =
  /\.(avif|bmp|gif|hei[cf]|jfif|jpe?g|png|svg|tiff?|webp|3gp|avi|m4v|mkv|mov|mp4|mpe?g|ogv|webm)$/i;

/** Picture or video, by what the browser or its own name says; nothing else is ever held. */
export const isPicture = ({ type, name }: File): boolean => KIND.test(type) || NAME.test(name);

/** Enough to know a file again without reading it. */
export const printOf = ({ name, size, type, lastModified }: File): string =>
  [size, lastModified, type, name].join('|');

export const sameFiles = (some: readonly File[], others: readonly File[]): boolean =>
  some.length === others.length && some.every((file, at) => printOf(file) === printOf(others[at] ?? file));

/** After this the same files are looked at again, in ms. */
const DECIDED_FOR = 120_000;

/** Which files the person or the policy has let go; it lives in this world, where the page cannot reach it. */
export interface Decided {
  let(files: readonly File[]): void;
  lets(files: readonly File[]): boolean;
}

export function createDecided(): Decided {
  const until = new Map<string, number>();
  return {
    let(files) {
      for (const file of files) until.set(printOf(file), performance.now() + DECIDED_FOR);
    },
    lets: (files) =>
      files.filter(isPicture).every((file) => (until.get(printOf(file)) ?? 0) > performance.now()),
  };
}
