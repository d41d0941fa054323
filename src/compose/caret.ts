/** Puts the focus and the caret back. */
export type Restore = () => void;

/** Remembers where the caret is in a composer; null when it is somewhere else. */
export function saveCaret(composer: HTMLElement): Restore | null {
  if (composer instanceof HTMLTextAreaElement || composer instanceof HTMLInputElement) {
    const { selectionStart, selectionEnd, selectionDirection } = composer;
    return () => {
      composer.focus();
      composer.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? undefined);
    };
  }
  // A frame keeps its own selection.
  if (composer instanceof HTMLIFrameElement) return () => composer.focus();
  const range = rangeIn(composer);
  if (!range) return null;
  return () => {
    composer.focus();
    if (range.startContainer.isConnected && range.endContainer.isConnected)
      document
        .getSelection()
        ?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  };
}

/** The selection inside a composer, also when it sits in a shadow root. */
function rangeIn(composer: HTMLElement): StaticRange | null {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const root = composer.getRootNode();
  const range =
    root instanceof ShadowRoot && selection.getComposedRanges
      ? selection.getComposedRanges({ shadowRoots: [root] })[0]
      : selection.getRangeAt(0);
  if (!range || !composer.contains(range.startContainer) || !composer.contains(range.endContainer))
    return null;
  return new StaticRange(range);
}
