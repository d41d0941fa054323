import type { Box, Word } from '../evidence.ts';

/** What tesseract.js tells of a page, as far as it is needed. */
export interface Page {
  blocks: { paragraphs: { lines: { words: ReadWord[] }[] }[] }[] | null;
  rotateRadians: number | null;
}

interface ReadWord {
  text: string;
  confidence: number;
  bbox: { x0: number; y0: number; x1: number; y1: number };
}

/** How the page that was read lies on the picture. */
export interface Laid {
  /** Pixels of the picture for one of the page. */
  scale: number;
  /** Of the page, in its own pixels. */
  width: number;
  height: number;
}

/** Below it, most of what is read in photos is no text at all. */
const LEAST_CONFIDENCE = 60;

/** The box around a box that is turned by `angle` radians about the middle of the page. */
function turnedBack({ x0, y0, x1, y1 }: ReadWord['bbox'], angle: number, { width, height }: Laid): Box {
  const sin = Math.sin(angle);
  const cos = Math.cos(angle);
  const corners = [
    [x0, y0],
    [x1, y0],
    [x0, y1],
    [x1, y1],
  ].map(([x = 0, y = 0]) => {
    const dx = x - width / 2;
    const dy = y - height / 2;
    return { x: dx * cos - dy * sin + width / 2, y: dx * sin + dy * cos + height / 2 };
  });
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

const isWord = ({ text, confidence }: ReadWord): boolean =>
  confidence >= LEAST_CONFIDENCE && /[\p{L}\p{N}]/u.test(text);

/** The words of a page that are sure enough, in pixels of the picture, line by line. */
export function wordsOf(page: Page, laid: Laid): Word[] {
  const lines = (page.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines));
  return lines
    .map(({ words }) => words.filter(isWord))
    .filter((words) => words.length > 0)
    .flatMap((words, line) =>
      words.map(({ text, confidence, bbox }) => {
        const { x, y, width, height } = turnedBack(bbox, page.rotateRadians ?? 0, laid);
        const { scale } = laid;
        return {
          text: text.trim(),
          confidence,
          line,
          x: x * scale,
          y: y * scale,
          width: width * scale,
          height: height * scale,
        };
      }),
    );
}
