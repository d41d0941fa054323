import type { Network } from './network.ts';

/** Point in the page's viewport, in CSS pixels. */
export interface Point {
  x: number;
  y: number;
}

/** What the tests need of a browser with the extension in it. All input is real, trusted input. */
export interface Driver {
  readonly network: Network;
  /** Address of one of the extension's own pages. */
  extensionPage(path: string): Promise<string>;
  /** Opens the address in a fresh tab and closes the tab before. */
  open(url: string): Promise<void>;
  /** Does something in a second tab, closes it, and goes on in the tab before. */
  beside(url: string, work: () => Promise<void>): Promise<void>;
  /** Runs a self-contained function among the page's own scripts. */
  evaluate<A, T>(fn: (argument: A) => T, argument: A): Promise<Awaited<T>>;
  /** Runs a self-contained function on each closed shadow root beside the body: dialog, badge and note. */
  inUi<T>(fn: (root: ShadowRoot) => T): Promise<T[]>;
  clickAt(point: Point): Promise<void>;
  /** Types one line, key by key. */
  type(text: string): Promise<void>;
  /** Presses a key, or several together: `Control+Enter`. */
  press(keys: string): Promise<void>;
  /** Starts an IME composition in the focused field, presses Enter in it and ends it. */
  composeWithEnter(): Promise<void>;
  close(): Promise<void>;
}
