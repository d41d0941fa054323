import { parse } from 'exifr/dist/mini.esm.mjs';
import type { PictureEvidence } from '../evidence.ts';
import { bytesOf, joined } from './bytes.ts';
import { exifBlock } from './exif.ts';
import type { Sniffed } from './sniff.ts';

export type CameraData = Pick<PictureEvidence, 'place' | 'taken' | 'camera'>;

/** The mini build of exifr has no names of tags. */
const MAKE = 0x010f;
const MODEL = 0x0110;
const TAKEN = 0x9003;

const NOTHING: CameraData = { place: null, taken: null, camera: null };
/** The longest that a segment of a JPEG can hold beside its length and name. */
const LONGEST = 65_535 - 8;

/** exifr's mini build opens JPEG only, so the block of any format is put into the shell of one. */
function asJpeg(block: Uint8Array): ArrayBuffer {
  const content = block.subarray(0, LONGEST);
  const length = content.length + 8;
  return joined([
    Uint8Array.of(0xff, 0xd8, 0xff, 0xe1, length >> 8, length & 255),
    bytesOf('Exif\0\0'),
    content,
    Uint8Array.of(0xff, 0xd9),
  ]).buffer;
}

const words = (value: unknown): string =>
  typeof value === 'string' ? value.replaceAll('\0', '').trim() : '';

function minute(value: unknown): string | null {
  const [, year, month, day, time] = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d)/.exec(words(value)) ?? [];
  return year && year !== '0000' ? `${year}-${month}-${day}T${time}` : null;
}

/** "Apple iPhone 12" of Apple and iPhone 12, but "Canon EOS 5D" of Canon and Canon EOS 5D. */
function named(make: string, model: string): string | null {
  const first = make.split(' ')[0] ?? '';
  return (model.toLowerCase().startsWith(first.toLowerCase()) ? model : `${make} ${model}`).trim() || null;
}

/** Place, time and camera, as far as the file's metadata tell; never throws. */
export async function cameraData(bytes: Uint8Array, format: Sniffed): Promise<CameraData> {
  const block = exifBlock(bytes, format);
  if (!block) return NOTHING;
  try {
    const tags = await parse(asJpeg(block), {
      gps: true,
      exif: true,
      translateKeys: false,
      translateValues: false,
      reviveValues: false,
      mergeOutput: false,
    });
    if (!tags) return NOTHING;
    const { latitude, longitude } = tags.gps ?? {};
    const known = Number.isFinite(latitude) && Number.isFinite(longitude);
    return {
      // Cameras without a fix write zeros.
      place: known && (latitude !== 0 || longitude !== 0) ? { latitude, longitude } : null,
      taken: minute(tags.exif?.[TAKEN]),
      camera: named(words(tags.ifd0?.[MAKE]), words(tags.ifd0?.[MODEL])),
    };
  } catch {
    return NOTHING;
  }
}
