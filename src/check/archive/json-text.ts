/** A window on a long text that comes in parts: what was read is let go. */
export interface JsonText {
  text: string;
  /** How far it was read. */
  at: number;
  /** Takes in the next part; false when there is none. */
  more(): Promise<boolean>;
  /** The next character that is neither white nor a comma, which is then at `at`; empty at the end. */
  peek(): Promise<string>;
}

const SOLID = /[^\s,]/g;

export function jsonText(chunks: AsyncIterable<string>): JsonText {
  const source = chunks[Symbol.asyncIterator]();
  const window: JsonText = {
    text: '',
    at: 0,
    async more() {
      const next = await source.next();
      if (next.done) return false;
      window.text = window.text.slice(window.at) + next.value;
      window.at = 0;
      return true;
    },
    async peek() {
      for (;;) {
        SOLID.lastIndex = window.at;
        const found = SOLID.exec(window.text);
        window.at = found ? found.index : window.text.length;
        if (found) return found[0];
        if (!(await window.more())) return '';
      }
    },
  };
  return window;
}
