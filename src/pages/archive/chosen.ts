import type { Placed } from '../../check/archive/folder.ts';

/** The files of a file field, with their paths where a folder was chosen. */
export const filesOf = (files: FileList | null): Placed[] =>
  Array.from(files ?? [], (file) => ({ path: file.webkitRelativePath || file.name, blob: file }));

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

/** A reader gives a hundred at a time, and none at the end. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

async function placedOf(entry: FileSystemEntry): Promise<Placed[]> {
  const path = entry.fullPath.replace(/^\//, '');
  if (entry.isFile) return [{ path, blob: await fileOf(entry as FileSystemFileEntry) }];
  const children = await childrenOf(entry as FileSystemDirectoryEntry);
  return (await Promise.all(children.map(placedOf))).flat();
}

/** What was dropped, folders with all that is in them. To be called while the drop is being told. */
export async function dropped({ items, files }: DataTransfer): Promise<Placed[]> {
  const entries = Array.from(items, (item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  return entries.length === 0 ? filesOf(files) : (await Promise.all(entries.map(placedOf))).flat();
}
