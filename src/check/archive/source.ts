import { i18n } from '#i18n';
import { MOST_FILES } from './limits.ts';

/** What is wrong with a file. */
export type Fault =
  | 'cannotBeRead'
  | 'damagedInZip'
  | 'emptyZip'
  | 'growsTooMuch'
  | 'locked'
  | 'noZip'
  | 'otherPacking'
  | 'tooManyFiles'
  | 'cannotBeLookedAt'
  | 'damagedPicture'
  | 'empty'
  | 'heic'
  | 'noPicture'
  | 'notInArchive'
  | 'pictureCannotBeRead'
  | 'tooLarge';

/** A file that cannot be read. */
export class BadFile extends Error {
  override name = 'BadFile';
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault);
    this.fault = fault;
  }
}

/** A sentence about a file that cannot be read. */
export const faultWords = (name: string, fault: Fault): string =>
  i18n.t(`archive.fault.${fault}`, { name, most: MOST_FILES });

/** One file of an archive, wherever it lies. */
export interface ArchiveFile {
  name: string;
  /** Its size when unpacked, in bytes, as the archive says. */
  size: number;
  /** @throws BadFile, also while it is being read */
  open(signal: AbortSignal): ReadableStream<Uint8Array>;
}

/** What a person chose to have checked. */
export interface Source {
  name: string;
  /** All that was chosen, in bytes: with the name it tells one archive from another. */
  size: number;
  files: ArchiveFile[];
  /** What had to be left out, in sentences. */
  problems: string[];
}

/** Unpacks as text; what is not UTF-8 comes out as the sign for it. */
export async function* textOf(
  file: ArchiveFile,
  signal: AbortSignal,
  onBytes: (count: number) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const reader = file.open(signal).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      signal.throwIfAborted();
      onBytes(value.byteLength);
      yield decoder.decode(value, { stream: true });
    }
    yield decoder.decode();
  } finally {
    await reader.cancel().catch(() => {});
  }
}
