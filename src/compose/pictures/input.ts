import { type Arrival, sameFiles } from './arrival.ts';
import { filesAsList } from './line.ts';

/** By its looks: an input that came from another document is no instance of this one's class. */
export function isFileInput(target: EventTarget | null | undefined): target is HTMLInputElement {
  const { type, files } = (target ?? {}) as Partial<HTMLInputElement>;
  return type === 'file' && files !== undefined;
}

export function inputArrival(input: HTMLInputElement): Arrival {
  const files = [...(input.files ?? [])];
  const say = (type: string) =>
    input.dispatchEvent(new Event(type, { bubbles: true, composed: type === 'input' }));
  return {
    files,
    isCurrent: () => sameFiles(files, [...(input.files ?? [])]),
    handOver(chosen) {
      if (!sameFiles(chosen, files)) input.files = filesAsList(chosen);
      say('input');
      say('change');
    },
    refuse() {
      input.value = '';
      // What the browser says when a person closes its file dialog.
      say('cancel');
    },
  };
}
