import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const demo = join(
  dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json')),
  'demo',
);

/** A real photo out of the package of the face detector, in Base64. */
export const photo = (name: string): string => readFileSync(join(demo, name)).toString('base64');
