import type { ArchiveFile, Source } from './source.ts';

const lastOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** One path is the end of the other: sites differ in which of the outer folders they name. */
const isEnd = (path: string, of: string): boolean => path === of || of.endsWith(`/${path}`);

/** Finds the files that posts name. */
export function mediaIn({ files }: Source): (named: string) => ArchiveFile | undefined {
  const byName = Map.groupBy(files, ({ name }) => lastOf(name));
  return (named) => {
    const alike = byName.get(lastOf(named)) ?? [];
    return (
      alike.find(({ name }) => isEnd(named, name)) ??
      alike.find(({ name }) => name.includes('/') && isEnd(name, named))
    );
  };
}
