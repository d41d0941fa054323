import type { Organisation } from '../policy/organisation.ts';

type Link = Organisation['guidance'][number];

/** Links as lines that a person can write: `Title https://address`. */
export const linesFromLinks = (links: readonly Link[]): string[] =>
  links.map(({ title, url }) => `${title} ${url}`.trim());

/** The last word of a line is the address; a line without one keeps its title, so that nothing typed is lost. */
export const linksFromLines = (lines: readonly string[]): Link[] =>
  lines.map((line) => {
    const [, title = line, url = ''] = /^(.*\S)\s+(https?:\/\/\S+)$/.exec(line) ?? [];
    return { title, url };
  });
