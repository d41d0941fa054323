import type { PictureFormat } from '../evidence.ts';
import { letters, viewOf } from './bytes.ts';

/** What a file is, by its first bytes; `null` when nothing says that it is a picture or a video. */
export type Sniffed = PictureFormat | null;

const HEIF = /^(heic|heix|hevc|hevx|heim|heis|hevm|hevs|mif1|msf1)$/;
const VIDEO = /^(isom|iso[2-9]|mp4[12v]|avc1|qt {2}|M4V |M4VP|3gp\d|3g2\d|dash|mmp4|MSNV|f4v )$/;
/** Pictures of formats that are rare on the web; the browser decides whether it can open them. */
const OTHER = ['BM', '\0\0\x01\0', '\0\0\x02\0', 'II*\0', 'MM\0*', '\xff\x0a', '\0\0\0\x0cJXL '];
const BYTE_ORDER_MARK = '\xef\xbb\xbf';
/** What may stand before the root of an SVG. */
const PROLOGUE = /<\?[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE svg[^>[]*(?:\[[^\]]*\])?[^>]*>/gi;

const isSvg = (head: string): boolean =>
  /^<svg[\s>]/i.test(head.replace(BYTE_ORDER_MARK, '').replace(PROLOGUE, '').trimStart());

/** ISO base media file: the brand tells whether it is AVIF, HEIC or a video. */
function ofBrand(bytes: Uint8Array): Sniffed {
  const view = viewOf(bytes);
  const end = Math.min(view.getUint32(0), bytes.length, 256);
  const brands: string[] = [];
  // The minor version stands between the major brand and the compatible ones.
  for (let at = 8; at + 4 <= end; at += at === 8 ? 8 : 4) brands.push(letters(bytes, at, at + 4));
  if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return 'avif';
  if (brands.some((brand) => HEIF.test(brand))) return 'heic';
  return brands.some((brand) => VIDEO.test(brand)) ? 'video' : null;
}

/** The format by the first kilobyte of a file; its name and its declared type are not asked. */
export function sniff(bytes: Uint8Array): Sniffed {
  const head = letters(bytes, 0, 1024);
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (/^GIF8[79]a/.test(head)) return 'gif';
  if (/^RIFF[\s\S]{4}WEBP/.test(head)) return 'webp';
  if (/^RIFF[\s\S]{4}AVI /.test(head)) return 'video';
  if (head.startsWith('\x1a\x45\xdf\xa3') || head.startsWith('OggS') || head.startsWith('FLV\x01'))
    return 'video';
  if (head.startsWith('\0\0\x01\xba') || head.startsWith('\0\0\x01\xb3')) return 'video';
  if (bytes.length >= 16 && head.slice(4, 8) === 'ftyp') return ofBrand(bytes);
  if (isSvg(head)) return 'svg';
  return OTHER.some((sign) => head.startsWith(sign)) ? 'other' : null;
}
