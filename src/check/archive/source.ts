/** A file that cannot be read; the message is a sentence about it without its name: `is locked with a password.` */
export class BadFile extends Error {}

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
