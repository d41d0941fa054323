/** Whether a path fits one of the globs, in which `*` stands for anything; no globs fit every path. */
export function pathFits(globs: readonly string[], path: string): boolean {
  return globs.length === 0 || globs.some((glob) => globFits(glob, path));
}

/** Greedy matching of the parts between the stars: linear, so that no glob in a pack can hang a page. */
function globFits(glob: string, path: string): boolean {
  const parts = glob.split('*');
  const first = parts.shift() ?? '';
  const last = parts.pop();
  if (last === undefined) return path === first;
  if (!path.startsWith(first) || path.length < first.length + last.length || !path.endsWith(last))
    return false;
  let at = first.length;
  for (const part of parts) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= path.length - last.length;
}
