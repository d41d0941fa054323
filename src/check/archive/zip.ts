import { BlobReader, type FileEntry, ZipReader } from '@zip.js/zip.js/lib/zip-core-custom.js';
import { GROWTH_COUNTS_FROM, MOST_BYTES, MOST_FILES, MOST_GROWTH } from './limits.ts';
import { type ArchiveFile, BadFile, type Source } from './source.ts';

/** Stops a file that grows beyond all measure when it is unpacked, whatever the archive says of its size. */
function guarded(packed: number): TransformStream<Uint8Array, Uint8Array> {
  let bytes = 0;
  return new TransformStream({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > MOST_BYTES || (bytes > GROWTH_COUNTS_FROM && bytes > packed * MOST_GROWTH))
        controller.error(new BadFile('unpacks to far more than such a file should, so it was left alone.'));
      else controller.enqueue(chunk);
    },
  });
}

/** A reason of the zip library as the end of a sentence about the file. */
const told = (error: unknown): BadFile =>
  error instanceof BadFile ? error : new BadFile('is damaged in the zip, and could not be unpacked.');

function fileOf(entry: FileEntry): ArchiveFile {
  const { filename, uncompressedSize, compressedSize, encrypted } = entry;
  const open = (signal: AbortSignal) => {
    if (encrypted)
      throw new BadFile('is locked with a password. Unpack the zip yourself, then choose the folder.');
    const { readable, writable } = guarded(compressedSize);
    const reader = readable.getReader();
    // What goes wrong comes out of the stream; the promise would only say it again.
    let failure: unknown;
    const unpacked = entry
      .getData(writable, { signal, useWebWorkers: false, useCompressionStream: true })
      .catch((error: unknown) => {
        failure = error;
      });
    return new ReadableStream<Uint8Array>({
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          if (!done) return controller.enqueue(value);
          await unpacked;
          if (failure) throw failure;
          controller.close();
        } catch (error) {
          controller.error(told(error));
        }
      },
      cancel: (reason) => reader.cancel(reason),
    });
  };
  return { name: filename, size: uncompressedSize, open };
}

/** Names that would lead out of the folder that a zip is unpacked into, as `filenameValidation` of zip.js has it. */
const leadsOut = (name: string): boolean =>
  /^([/\\]|[a-z]:)/i.test(name) || name.split(/[/\\]/).includes('..') || name.includes('\0');

/** @throws BadFile when it is no zip, or one that cannot be read at all */
export async function openZip(blob: Blob, name: string): Promise<Source> {
  if (blob.size === 0) throw new BadFile('is empty (0 bytes). Download it again.');
  const files: ArchiveFile[] = [];
  const problems: string[] = [];
  const reader = new ZipReader(new BlobReader(blob), { filenameValidation: 'tolerant' });
  let count = 0;
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (++count > MOST_FILES)
        throw new BadFile(`holds more than ${MOST_FILES} files, so it was left alone.`);
      if (entry.directory) continue;
      if (leadsOut(entry.filename))
        problems.push(`“${entry.filename}” has a name that leads out of the archive, so it was left out.`);
      else files.push(fileOf(entry));
    }
  } catch (error) {
    if (error instanceof BadFile) throw error;
    throw new BadFile(
      'is not a zip file that can be read. Download it again, or unpack it and choose the folder.',
    );
  }
  return { name, size: blob.size, files, problems };
}
