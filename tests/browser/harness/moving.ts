import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Format = 'avif' | 'webp' | 'png';

export interface Moving {
  format: Format;
  frames: number;
  base64: string;
}

/**
 * A white page of 400 x 80 on which "Grace Adeyemi" appears at the end, for the browsers' own encoders write nothing
 * that moves. Written by Pillow 12, two or three frames of 200 ms each.
 */
const moving = (format: Format, frames: number): Moving => ({
  ...{ format, frames },
  base64: readFileSync(join(import.meta.dirname, `moving/page.${format}`)).toString('base64'),
});

export const MOVING: readonly Moving[] = [moving('avif', 3), moving('webp', 2), moving('png', 2)];
