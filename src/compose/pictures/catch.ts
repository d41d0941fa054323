import { isOwnEvent } from '../../warning/host.ts';
import { showNote } from '../../warning/note.tsx';
import { shadowOf } from '../dom.ts';
import type { Page } from '../page.ts';
import { hold } from '../press.ts';
import { type Arrival, createDecided, isPicture, sameFiles } from './arrival.ts';
import { inputArrival, isFileInput } from './input.ts';
import { takeUpLine } from './line.ts';
import { agreeOn } from './settle.ts';
import { transferArrival, transferOf } from './transfer.ts';

/**
 * Catches pictures on their way into a page, before the page can send them anywhere, and holds them until the policy
 * or the person lets them go.
 * @param composer the one in use, whose post they would go with
 * @returns adds the listeners, now and when the page has taken them off its window
 */
export function catchPictures(page: Page, composer: () => HTMLElement | null): () => void {
  const { signal } = page;
  const decided = createDecided();
  const heard = new WeakSet<EventTarget>();
  /** Inputs whose files are held. */
  const heldInputs = new Set<HTMLInputElement>();
  /** One question at a time. */
  let last: Promise<unknown> = Promise.resolve();

  const others = (listener: (event: Event) => void) => (event: Event) => {
    if (!isOwnEvent(event)) listener(event);
  };
  const onChoice = others(meetChoice);
  const onTransfer = others(meetTransfer);
  // An input may leave the document between this click and the choice of a file.
  const onClick = others((event) => hearAt(event.composedPath()[0]));
  const line = takeUpLine({ onHidden: (node) => hear(node.getRootNode(), node), onPicked: settle }, signal);

  /** A listener that is there already is not added twice. */
  function listen(): void {
    for (const type of ['input', 'change'])
      window.addEventListener(type, onChoice, { capture: true, signal });
    for (const type of ['paste', 'drop'])
      window.addEventListener(type, onTransfer, { capture: true, signal });
    window.addEventListener('click', onClick, { capture: true, signal });
  }

  function hear(...targets: EventTarget[]): void {
    for (const target of targets) {
      if (target === document || heard.has(target)) continue;
      heard.add(target);
      for (const type of ['input', 'change'])
        target.addEventListener(type, onChoice, { capture: true, signal });
    }
  }

  /** A `change` is not heard outside its shadow root; an `input`, which comes first, is. */
  function hearAt(target: EventTarget | undefined): void {
    if (isFileInput(target)) hear(target);
    else if (target instanceof Element) {
      const root = shadowOf(target);
      if (root) hear(root);
    }
  }

  function meetChoice(event: Event): void {
    const [input] = event.composedPath();
    hearAt(input);
    if (!isFileInput(input) || page.site()?.on === false) return;
    const arrival = inputArrival(input);
    if (!isForUs(arrival.files)) return;
    hold(event);
    if (heldInputs.has(input)) return;
    holdChoice(input, arrival);
  }

  function holdChoice(input: HTMLInputElement, arrival: Arrival): void {
    heldInputs.add(input);
    release(arrival).finally(() => {
      heldInputs.delete(input);
      meetWhatChanged(input, arrival);
    });
  }

  /** The page put other files there while the first were held, and was not told of them. */
  function meetWhatChanged(input: HTMLInputElement, before: Arrival): void {
    const now = inputArrival(input);
    if (!sameFiles(now.files, before.files) && isForUs(now.files)) holdChoice(input, now);
  }

  function meetTransfer(event: Event): void {
    if (page.site()?.on === false) return;
    const transfer = transferOf(event as ClipboardEvent | DragEvent);
    const [target] = event.composedPath();
    const toPage = line();
    // What is dropped on a file input comes again, as its choice.
    if (!transfer || !toPage || !(target instanceof Element) || isFileInput(target)) return;
    if (!isForUs(transfer.files)) return;
    hold(event);
    release(transferArrival(transfer, target, toPage, () => showNote('addAgain', page.wholeLife)));
  }

  /** Those that had their answer before go on; they may come to another post this time. */
  function isForUs(files: readonly File[]): boolean {
    const wait = files.some(isPicture) && !decided.lets(files);
    if (!wait) page.attached.again(files);
    return wait;
  }

  async function release(arrival: Arrival): Promise<void> {
    const chosen = await settle(arrival.files);
    if (!arrival.isCurrent()) return;
    if (chosen && chosen.length > 0) arrival.handOver(chosen);
    else arrival.refuse();
  }

  /** The files that may go on, or null. Never rejects: a fault of ours must not keep a picture. */
  function settle(files: File[]): Promise<readonly File[] | null> {
    const turn = last.then(async () => {
      if (!isForUs(files)) return files;
      return agreeOn(page, files, composer()).catch((error: unknown) => {
        if (!page.leaveIfOrphaned(error)) console.warn('Forethought:', error);
        return files;
      });
    });
    last = turn;
    const answer = turn.then((chosen) => {
      if (chosen) decided.let(chosen);
      return chosen;
    });
    page.attached.hold(answer);
    return answer;
  }

  return listen;
}
