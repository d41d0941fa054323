import { LINE_OFFER, LINE_WANTED } from './line.ts';

/**
 * What must run among the page's own scripts: file inputs outside the document and `showOpenFilePicker`, of which
 * the other world hears nothing, and paste and drop, which Firefox wants made here. It decides nothing.
 * Whatever it uses later it takes now, before the page can change it.
 */
const { apply, defineProperty } = Reflect;
const { parse } = JSON;
const { addEventListener, dispatchEvent } = EventTarget.prototype;
const { add } = DataTransferItemList.prototype;
const { setData } = DataTransfer.prototype;
const { preventDefault } = Event.prototype;
const { create, getOwnPropertyDescriptor } = Object;
const { getTargetRanges } = InputEvent.prototype;
const Own = {
  ...{ Promise, Proxy, DataTransfer, DOMException, Node, StaticRange },
  ...{ FocusEvent, InputEvent, UIEvent, ClipboardEvent, DragEvent },
};

type Reader<T> = (of: object) => T;
const reader = <T>(prototype: object, name: string): Reader<T> => {
  const { get } = getOwnPropertyDescriptor(prototype, name) ?? {};
  return (of) => apply(get as () => T, of, []);
};

const isConnected = reader<boolean>(Node.prototype, 'isConnected');
const startContainer = reader<Node>(Object.getPrototypeOf(StaticRange.prototype), 'startContainer');
const detailOf = reader<number>(UIEvent.prototype, 'detail');
const typeOf = reader<string>(Event.prototype, 'type');
const titleOf = reader<string>(HTMLElement.prototype, 'title');
const clipboardOf = reader<DataTransfer>(ClipboardEvent.prototype, 'clipboardData');
const itemsOf = reader<DataTransferItemList>(DataTransfer.prototype, 'items');
const transferFiles = reader<FileList>(DataTransfer.prototype, 'files');
const { set: setTitle } = getOwnPropertyDescriptor(HTMLElement.prototype, 'title') ?? {};
const { get: getFiles, set: setFiles } = getOwnPropertyDescriptor(HTMLInputElement.prototype, 'files') ?? {};
const fileAt = FileList.prototype.item;
const fileCount = reader<number>(FileList.prototype, 'length');

interface Put {
  strings: [type: string, text: string][];
  at: MouseEventInit;
}
/** Chromium only. */
interface Picker {
  showOpenFilePicker?(options?: object): Promise<Handle[]>;
  FileSystemFileHandle?: { prototype: Handle };
}
interface Handle {
  getFile(): Promise<File>;
}

/** The handles of the files that the page may have; one of a changed copy gives that copy. */
function within(handles: readonly Handle[], files: readonly File[], allowed: readonly File[]): Handle[] {
  const kept: Handle[] = [];
  for (let at = 0; at < files.length; at++) {
    const [handle, file] = [handles[at], files[at]];
    // Files of one folder have different names.
    for (const copy of allowed) {
      if (!handle || !file || copy.name !== file.name) continue;
      if (copy.size !== file.size || copy.lastModified !== file.lastModified)
        defineProperty(handle, 'getFile', { value: async () => copy });
      kept[kept.length] = handle;
    }
  }
  return kept;
}

export function joinPage(): void {
  const line = document.createElement('input');
  line.type = 'file';
  line.multiple = true;
  const say = (event: Event): boolean => apply(dispatchEvent, line, [event]);

  const offer = () =>
    !apply(dispatchEvent, window, [
      new Own.FocusEvent(LINE_OFFER, { relatedTarget: line, cancelable: true }),
    ]);
  // Once: nobody who comes later is given the line.
  if (!offer()) apply(addEventListener, window, [LINE_WANTED, offer, { once: true, capture: true }]);

  const hears = (method: 'click' | 'showPicker', of: object) => {
    const { value } = getOwnPropertyDescriptor(of, method) ?? {};
    const heard = new Own.Proxy(value as () => void, {
      apply(original, self, given) {
        if (self instanceof Own.Node && !isConnected(self)) {
          const range = { startContainer: self, startOffset: 0, endContainer: self, endOffset: 0 };
          say(new Own.InputEvent('hidden', { targetRanges: [new Own.StaticRange(range)] }));
        }
        return apply(original, self, given);
      },
    });
    defineProperty(of, method, { value: heard, writable: true, enumerable: true, configurable: true });
  };
  hears('click', HTMLElement.prototype);
  hears('showPicker', HTMLInputElement.prototype);

  function given(): File[] {
    const list: FileList = apply(getFiles as () => FileList, line, []);
    const files: File[] = [];
    for (let at = 0; at < fileCount(list); at++) files[at] = apply(fileAt, list, [at]) as File;
    return files;
  }

  function carrying(files: readonly File[], transfer = new Own.DataTransfer()): DataTransfer {
    for (let at = 0; at < files.length; at++) apply(add, itemsOf(transfer), [files[at] as File] as never);
    return transfer;
  }

  const put = (event: Event) => {
    const { strings, at }: Put = parse(titleOf(line));
    const [range] = apply(getTargetRanges, event, []);
    if (!range) return;
    // So the other end knows that it was understood.
    apply(setTitle as (title: string) => void, line, ['']);
    const target = startContainer(range);
    const how = { bubbles: true, composed: true, cancelable: true };
    const transfer = new Own.DataTransfer();
    const drag = (type: string) => new Own.DragEvent(type, { ...how, ...at, dataTransfer: transfer });
    const isDrop = typeOf(event) === 'drop';
    const made = isDrop ? drag('drop') : new Own.ClipboardEvent('paste', { ...how, clipboardData: transfer });
    // Firefox gives a paste a transfer of its own.
    const carried = isDrop ? transfer : clipboardOf(made);
    carrying(given(), carried);
    for (const [type, text] of strings) apply(setData, carried, [type, text]);
    // The page may have ended the drag meanwhile, and takes no drop without one.
    if (isDrop) for (const type of ['dragenter', 'dragover']) apply(dispatchEvent, target, [drag(type)]);
    if (!apply(dispatchEvent, target, [made])) apply(preventDefault, event, []);
  };
  for (const way of ['paste', 'drop']) apply(addEventListener, line, [way, put]);

  const waiting: Record<number, (files: File[] | null) => void> = create(null);
  let asked = 0;
  /** The files that the page may have, or null. Nobody there to ask: those that it has. */
  const ask = (files: File[]) =>
    new Own.Promise<File[] | null>((resolve) => {
      const detail = ++asked;
      waiting[detail] = resolve;
      apply(setFiles as (list: FileList) => void, line, [transferFiles(carrying(files))]);
      if (say(new Own.UIEvent('picked', { detail, cancelable: true }))) resolve(files);
    });
  const answer = (event: Event) => {
    const detail = detailOf(event);
    waiting[detail]?.(typeOf(event) === 'use' ? given() : null);
    delete waiting[detail];
  };
  for (const word of ['use', 'refuse']) apply(addEventListener, line, [word, answer]);

  const picker = window as Picker;
  const { FileSystemFileHandle: handles, showOpenFilePicker: original } = picker;
  if (!original || !handles) return;
  const { getFile } = handles.prototype;
  picker.showOpenFilePicker = new Own.Proxy(original, {
    async apply(target, self, options) {
      const chosen: Handle[] = await apply(target, self, options);
      const files: File[] = [];
      for (let at = 0; at < chosen.length; at++) files[at] = await apply(getFile, chosen[at], []);
      const allowed = await ask(files);
      if (!allowed) throw new Own.DOMException('The user aborted a request.', 'AbortError');
      return within(chosen, files, allowed);
    },
  });
}
