import { useEffect, useRef, useState } from 'preact/hooks';
import type { Box } from '../../image/evidence.ts';
import { i18n } from '../../words/lasting.ts';
import { byPerson } from '../shield.ts';
import { type Drawing, drawingOn } from './draw.ts';
import { Part, placed, type Size } from './part.tsx';
import { change, type Hidden, hide, inside, type Plan } from './plan.ts';

/** Sharp enough to see who is in it, small enough to draw at once. */
const LONGEST_SIDE = 1200;

interface Props {
  file: File;
  /** Makes one that can be drawn, of a format that cannot be drawn here; null when there is none. */
  copy: (() => Promise<Blob>) | null;
  /** As the engine measured it; the picture measures itself where the engine could not. */
  size: Size | null;
  marks: readonly Box[];
  plan: Plan;
  how: Hidden['how'];
  onPlan: (plan: Plan) => void;
}

type Drawn = Pick<Props, 'file' | 'copy'>;

/** On a canvas, since the page's policy may forbid pictures of ours. */
async function draw(canvas: HTMLCanvasElement, { file, copy }: Drawn, signal: AbortSignal): Promise<Size> {
  const picture = await createImageBitmap(file).catch(async (error: unknown) => {
    if (!copy) throw error;
    return createImageBitmap(await copy());
  });
  const { width, height } = picture;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  if (!signal.aborted) {
    canvas.width = Math.max(1, Math.round(width * scale));
    canvas.height = Math.max(1, Math.round(height * scale));
    const context = canvas.getContext('2d');
    if (context) {
      context.imageSmoothingQuality = 'high';
      context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    }
  }
  picture.close();
  return { width, height };
}

/** The picture, with what was noticed marked, and with the parts that are to be hidden. */
export const Preview = ({ file, copy, size: measured, marks, plan, how, onPlan }: Props) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<Size | null | 'unseen'>(null);
  const [sketch, setSketch] = useState<Box | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another file makes another preview, with its own copy
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    setShown(null);
    if (canvas.current)
      draw(canvas.current, { file, copy }, signal).then(
        (size) => !signal.aborted && setShown(size),
        () => !signal.aborted && setShown('unseen'),
      );
    return () => leaving.abort();
  }, [file]);

  const size = measured ?? (shown === 'unseen' ? null : shown);
  const drawing = useRef<Drawing | null>(null);
  drawing.current = size && {
    ...size,
    boxOf: (id) => plan.hidden.find((part) => part.id === id),
    onNew: (box) => onPlan({ ...plan, hidden: [...plan.hidden, hide(inside(box, size), how, 'hand')] }),
    onChange: (id, box) => onPlan(change(plan, id, inside(box, size))),
    onSketch: setSketch,
  };
  const strokes = useRef(drawingOn(() => drawing.current as Drawing)).current;
  const pointer = (stroke: 'down' | 'move' | 'up') => (event: PointerEvent) => {
    if (drawing.current && stage.current && byPerson(event)) strokes[stroke](event, stage.current);
  };

  return (
    <div class="picture">
      <div
        class="stage"
        ref={stage}
        hidden={shown === 'unseen'}
        data-drawing
        onPointerDown={pointer('down')}
        onPointerMove={pointer('move')}
        onPointerUp={pointer('up')}
        onPointerCancel={() => drawing.current && strokes.stop()}
      >
        <canvas ref={canvas} role="img" aria-label={i18n.t('pictures.preview', { name: file.name })} />
        {size &&
          marks.map((mark) => (
            <span key={Object.values(mark).join()} class="mark" style={placed(mark, size)} />
          ))}
        {size &&
          plan.hidden.map((part, at) => (
            <Part
              key={part.id}
              part={part}
              number={at + 1}
              size={size}
              onChange={(to) => onPlan(change(plan, part.id, to))}
            />
          ))}
        {size && sketch && <span class="sketch" style={placed(sketch, size)} />}
      </div>
      {shown === 'unseen' && <p class="unseen">{i18n.t('pictures.noPreview', { name: file.name })}</p>}
    </div>
  );
};
