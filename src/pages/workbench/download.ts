/** Has the browser save something as a file. */
export function download(contents: BlobPart, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([contents], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Not at once: Firefox reads it a moment later.
  addEventListener('pagehide', () => URL.revokeObjectURL(address), { once: true });
}
