import type { ArchiveFile, Source } from './source.ts';

/** A file with its path inside the folder that was chosen. */
export interface Placed {
  path: string;
  blob: Blob;
}

const fileOf = ({ path, blob }: Placed): ArchiveFile => ({
  name: path,
  size: blob.size,
  open: () => blob.stream(),
});

/** An archive that was unpacked already, or a single file of one. */
export const openFolder = (name: string, placed: readonly Placed[]): Source => ({
  name,
  size: placed.reduce((sum, { blob }) => sum + blob.size, 0),
  files: placed.map(fileOf).sort((a, b) => (a.name < b.name ? -1 : 1)),
  problems: [],
});
