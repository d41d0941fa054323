/** Name of the line on which one picture goes to its engine; the engine forgets it when the line ends. */
export const PICTURE_LINE = 'picture';

/** Size of one part of a picture on its way, in bytes: small enough that a page never stops for it. */
export const PART_BYTES = 192 * 1024;
/** Longest part in base64. */
export const PART_CHARS = Math.ceil(PART_BYTES / 3) * 4;

/** A file in parts, in base64, since messages between parts of an extension are JSON in Chromium. */
export async function* partsOf(file: Blob): AsyncGenerator<string> {
  for (let start = 0; start < file.size; start += PART_BYTES)
    yield await inBase64(file.slice(start, start + PART_BYTES));
}

/**
 * By the browser's own encoder; a loop over bytes would stop the page. `arrayBuffer` would give a content script of
 * Firefox a buffer of the page's, which it may not look into.
 */
function inBase64(part: Blob): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const reader = new FileReader();
  reader.onload = () => {
    const address = String(reader.result);
    resolve(address.slice(address.indexOf(',') + 1));
  };
  reader.onerror = () => reject(reader.error);
  reader.readAsDataURL(part);
  return promise;
}

export function bytesOf(part: string): Uint8Array<ArrayBuffer> {
  const { fromBase64 } = Uint8Array as { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> };
  return fromBase64?.call(Uint8Array, part) ?? Uint8Array.from(atob(part), (byte) => byte.charCodeAt(0));
}
