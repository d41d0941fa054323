/** The few parts of untyped packages that the pages use. */
declare module 'react' {
  export interface Element {
    readonly type: unknown;
  }
  type Component<P> = ((props: P) => Element | null) | (new (props: P) => object);
  export function createElement<P extends { children: unknown }>(
    type: (props: P) => unknown,
    props: Omit<P, 'children'>,
    ...children: Element[]
  ): Element;
  export function createElement<P>(
    type: string | Component<P>,
    props: P | null,
    ...children: unknown[]
  ): Element;
  export function useState<S>(initial: S | (() => S)): [S, (next: S | ((before: S) => S)) => void];
}

declare module 'react-dom/client' {
  import type { Element } from 'react';
  export function createRoot(container: HTMLElement): { render(element: Element): void };
}

declare module 'draft-js' {
  import type { Element } from 'react';

  interface Content {
    getPlainText(): string;
  }
  export class EditorState {
    static createEmpty(): EditorState;
    static moveFocusToEnd(state: EditorState): EditorState;
    getCurrentContent(): Content;
  }
  interface EditorProps {
    editorState: EditorState;
    onChange: (state: EditorState) => void;
    keyBindingFn?: (event: KeyboardEvent) => string | null;
    handlePastedFiles?: (files: File[]) => 'handled';
    handleDroppedFiles?: (selection: object, files: File[]) => 'handled';
    handleKeyCommand?: (command: string) => 'handled' | 'not-handled';
    role?: string;
    ariaLabel?: string;
    webDriverTestID?: string;
  }
  export class Editor {
    constructor(props: EditorProps);
    render(): Element;
  }
  export function getDefaultKeyBinding(event: KeyboardEvent): string | null;
}

declare module 'quill' {
  interface QuillSelection {
    hasFocus(): boolean;
    getNativeRange(): object | null;
    normalizeNative(range: StaticRange): object | null;
    setNativeRange(start: Node | null, from?: number, end?: Node | null, to?: number): void;
  }
  export default class Quill {
    constructor(container: HTMLElement, options?: { placeholder?: string });
    readonly root: HTMLElement;
    readonly selection: QuillSelection;
    getText(): string;
  }
}
