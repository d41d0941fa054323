import Quill from 'quill';

/** Quill 1 looks for focus and selection in the document only; LinkedIn teaches its own copy about the shadow root. */
export function quillInShadow(place: HTMLElement, shadow: ShadowRoot, placeholder: string): Quill {
  const quill = new Quill(place, { placeholder });
  const { selection, root } = quill;
  selection.hasFocus = () => shadow.activeElement === root;
  selection.getNativeRange = () => {
    const [range] = document.getSelection()?.getComposedRanges({ shadowRoots: [shadow] }) ?? [];
    return range ? selection.normalizeNative(range) : null;
  };
  selection.setNativeRange = (start, from, end = start, to = from) => {
    if (start === null || end === null) return root.blur();
    if (!selection.hasFocus()) root.focus();
    document.getSelection()?.setBaseAndExtent(start, from ?? 0, end, to ?? 0);
  };
  return quill;
}
