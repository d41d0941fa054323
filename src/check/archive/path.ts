/** A step of a path: a key, any key, or any element of an array. */
export const ANY = Symbol('any key');
export const EACH = Symbol('each element');
type Step = string | typeof ANY | typeof EACH;

/** Where in a JSON text something stands: `['messages', EACH]`. */
export type Path = readonly Step[];

/** The way to a place in a text: its keys, and EACH for an array that it lies in. */
export type Place = readonly (string | typeof EACH)[];

const begins = (path: Path, place: Place): boolean =>
  place.every((step, at) => path[at] === step || (path[at] === ANY && step !== EACH));

/** Number of the path that leads to exactly this place; -1 when none does. */
export const pathTo = (paths: readonly Path[], place: Place): number =>
  paths.findIndex((path) => path.length === place.length && begins(path, place));

/** How many steps it is from here to the nearest end of a path; Infinity when none leads on. */
export const stepsLeft = (paths: readonly Path[], place: Place): number =>
  Math.min(
    ...paths
      .filter((path) => path.length > place.length && begins(path, place))
      .map((path) => path.length - place.length),
    Number.POSITIVE_INFINITY,
  );
