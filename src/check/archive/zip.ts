import { BlobReader, type FileEntry, ZipReader } from '@zip.js/zip.js/lib/zip-core-custom.js';
import { i18n } from '#i18n';
import { GROWTH_COUNTS_FROM, MOST_BYTES, MOST_FILES, MOST_GROWTH } from './limits.ts';
import { type ArchiveFile, BadFile, type Source } from './source.ts';

/** Stops a file that grows beyond all measure when it is unpacked, whatever the archive says of its size. */
function guarded(packed: number): TransformStream<Uint8Array, Uint8Array> {
  let bytes = 0;
  return new TransformStream({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > MOST_BYTES || (bytes > GROWTH_COUNTS_FROM && bytes > packed * MOST_GROWTH))
        controller.error(new BadFile('growsTooMuch'));
      else controller.enqueue(chunk);
    },
  });
}

/** A reason of the zip library. */
const told = (error: unknown): BadFile => (error instanceof BadFile ? error : new BadFile('damagedInZip'));

function fileOf(entry: FileEntry): ArchiveFile {
  const { filename, uncompressedSize, compressedSize, encrypted } = entry;
  const open = (signal: AbortSignal) => {
    if (encrypted) throw new BadFile('locked');
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
  if (blob.size === 0) throw new BadFile('emptyZip');
  const files: ArchiveFile[] = [];
  const problems: string[] = [];
  const reader = new ZipReader(new BlobReader(blob), { filenameValidation: 'tolerant' });
  let count = 0;
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (++count > MOST_FILES) throw new BadFile('tooManyFiles');
      if (entry.directory) continue;
      if (leadsOut(entry.filename)) problems.push(i18n.t('archive.leadsOut', { name: entry.filename }));
      else files.push(fileOf(entry));
    }
  } catch (error) {
    if (error instanceof BadFile) throw error;
    throw new BadFile('noZip');
  }
  return { name, size: blob.size, files, problems };
}
