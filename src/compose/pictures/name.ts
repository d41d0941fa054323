/** Endings of the formats that changed copies have; the first is given where another is wrong. */
const ENDINGS: Record<string, readonly string[]> = {
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif', 'pjpeg', 'pjp'],
  'image/png': ['png', 'apng'],
  'image/webp': ['webp'],
  'image/gif': ['gif'],
};
/** What may be an ending: dots stand within names, too, as in "Mr. Hill". */
const ENDING = /\.(\w{1,5})$/;

/** The name of a file with the ending of what it is now, since a site may go by that. */
export function namedFor(name: string, type: string): string {
  const endings = ENDINGS[type];
  const ending = ENDING.exec(name)?.[1]?.toLowerCase();
  if (!endings || (ending && endings.includes(ending))) return name;
  return `${name.replace(ENDING, '')}.${endings[0]}`;
}
