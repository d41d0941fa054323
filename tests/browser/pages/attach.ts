/** Files as a page received them from its own handlers. */
declare global {
  interface Window {
    __got: { way: string; files: { name: string; type: string; text: string }[] }[];
    /** How many files the page was given at all. */
    __seen: number;
    __refused: string[];
  }
}

window.__got = [];
window.__seen = 0;
window.__refused = [];

/** The end of every page's own handler of files. */
export async function takes(way: string, list: Iterable<File>): Promise<void> {
  const files = [...list];
  window.__seen += files.length;
  const told = await Promise.all(
    files.map(async (f) => ({ name: f.name, type: f.type, text: await f.text() })),
  );
  window.__got.push({ way, files: told });
}
