import type { Format } from './format.ts';
import { facebook } from './formats/facebook.ts';
import { instagram } from './formats/instagram.ts';
import { linkedin } from './formats/linkedin.ts';
import { mastodon } from './formats/mastodon.ts';
import { reddit } from './formats/reddit.ts';
import { tiktok } from './formats/tiktok.ts';
import { x } from './formats/x.ts';

/** Instagram before Facebook: what they name alike is told apart by what only Instagram has. */
export const FORMATS: readonly Format[] = [x, instagram, facebook, linkedin, tiktok, reddit, mastodon];

export const formatOf = (site: string): Format | undefined => FORMATS.find((format) => format.site === site);
