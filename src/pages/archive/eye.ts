import type { Eye } from '../../check/archive/pictures.ts';
import { bringToEngine } from '../../compose/pictures/engine.ts';
import { lookAt } from '../../compose/pictures/look.ts';

/** Pixels on the long side of a picture that is kept to be shown. */
const SIDE = 640;

async function shrink(file: File): Promise<Blob | null> {
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) return null;
  const scale = Math.min(1, SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(bitmap.width * scale)),
    Math.max(1, Math.round(bitmap.height * scale)),
  );
  const context = canvas.getContext('2d');
  if (context) {
    // A JPEG has nothing to see through.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  }
  bitmap.close();
  return context && canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
}

/** The picture engine of the extension. */
export const EYE: Eye = {
  async look(file, signal) {
    const done = new AbortController();
    try {
      const [seen] = await lookAt([file], {
        engines: [bringToEngine(file, AbortSignal.any([signal, done.signal]))],
        onNext: () => {},
        signal,
      });
      return seen?.evidence ?? null;
    } finally {
      // Ends what is still under way there when it took too long.
      done.abort();
    }
  },
  shrink,
};
