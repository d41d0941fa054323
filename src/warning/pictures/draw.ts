import type { Box } from '../../image/evidence.ts';

/** What a press on a picture started: a new part, or one that is moved or made larger. */
type Stroke =
  | { kind: 'new'; from: { x: number; y: number } }
  | { kind: 'move' | 'resize'; id: number; box: Box; from: { x: number; y: number } };

export interface Drawing {
  /** In pixels of the picture. */
  width: number;
  height: number;
  boxOf(id: number): Box | undefined;
  onNew(box: Box): void;
  onChange(id: number, box: Box): void;
  /** The outline of what is being drawn. */
  onSketch(box: Box | null): void;
}

/** A press that moves less draws nothing, as a share of the width. */
const LEAST = 0.015;

const between = (a: { x: number; y: number }, b: { x: number; y: number }): Box => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});

/** Handlers for a picture that parts are drawn on, by mouse, pen or finger. */
export function drawingOn(now: () => Drawing) {
  let stroke: Stroke | null = null;

  function at(event: PointerEvent, stage: Element): { x: number; y: number } {
    const { left, top, width, height } = stage.getBoundingClientRect();
    const drawing = now();
    const along = (share: number, length: number) => Math.min(Math.max(share, 0), 1) * length;
    return {
      x: along((event.clientX - left) / width, drawing.width),
      y: along((event.clientY - top) / height, drawing.height),
    };
  }

  function boxAt(point: { x: number; y: number }): Box | null {
    if (!stroke) return null;
    if (stroke.kind === 'new') return between(stroke.from, point);
    const { box, from, kind } = stroke;
    const [right, down] = [point.x - from.x, point.y - from.y];
    if (kind === 'move') return { ...box, x: box.x + right, y: box.y + down };
    return { ...box, width: Math.max(1, box.width + right), height: Math.max(1, box.height + down) };
  }

  return {
    down(event: PointerEvent, stage: Element) {
      const target = event.target as Element;
      if (event.button !== 0 || target.closest('[data-remove]')) return;
      const from = at(event, stage);
      const part = target.closest<HTMLElement>('[data-part]');
      const id = Number(part?.dataset.part);
      const box = part && now().boxOf(id);
      stroke = box
        ? { kind: target.closest('[data-grip]') ? 'resize' : 'move', id, box, from }
        : { kind: 'new', from };
    },
    move(event: PointerEvent, stage: Element) {
      const box = boxAt(at(event, stage));
      if (!stroke || !box) return;
      if (stroke.kind === 'new') now().onSketch(box);
      else now().onChange(stroke.id, box);
    },
    up(event: PointerEvent, stage: Element) {
      const box = boxAt(at(event, stage));
      const { onNew, onSketch, width } = now();
      if (stroke?.kind === 'new' && box && box.width > width * LEAST && box.height > width * LEAST)
        onNew(box);
      stroke = null;
      onSketch(null);
    },
    stop() {
      stroke = null;
      now().onSketch(null);
    },
  };
}
