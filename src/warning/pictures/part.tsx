import type { Box } from '../../image/evidence.ts';
import { i18n } from '../../words/lasting.ts';
import { byPerson } from '../shield.ts';
import { type Hidden, inside } from './plan.ts';

export type Size = Pick<Box, 'width' | 'height'>;

/** Where a box lies on the picture, whatever the size at which it is shown. */
export const placed = (box: Box, { width, height }: Size) => ({
  left: `${(100 * box.x) / width}%`,
  top: `${(100 * box.y) / height}%`,
  width: `${(100 * box.width) / width}%`,
  height: `${(100 * box.height) / height}%`,
});

/** How far one press of an arrow key goes, as a share of the width. */
const STEP = 0.02;
const ARROWS: Record<string, [right: number, down: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

interface Props {
  part: Hidden;
  number: number;
  size: Size;
  onChange: (to: Box | null) => void;
}

/** One hidden part: arrows move it, with Shift they make it larger or smaller, Delete takes it away. */
export const Part = ({ part, number, size, onChange }: Props) => {
  const onKeyDown = (event: KeyboardEvent) => {
    if (!byPerson(event)) return;
    const arrow = ARROWS[event.key];
    if (arrow) {
      const step = Math.max(1, Math.round(size.width * STEP));
      const [right, down] = [arrow[0] * step, arrow[1] * step];
      const to = event.shiftKey
        ? { ...part, width: part.width + right, height: part.height + down }
        : { ...part, x: part.x + right, y: part.y + down };
      onChange(inside(to, size));
    } else if (event.key === 'Delete' || event.key === 'Backspace') onChange(null);
    else return;
    event.preventDefault();
  };
  return (
    <div class={`part ${part.how}`} style={placed(part, size)} data-part={part.id}>
      <button
        type="button"
        class="handle"
        data-keys
        aria-label={i18n.t(`pictures.hiddenPart.${part.how}`, { number })}
        aria-describedby="part-help"
        onKeyDown={onKeyDown}
      />
      <button
        type="button"
        class="remove"
        data-remove
        tabIndex={-1}
        aria-label={i18n.t('pictures.removePart', { number })}
        onClick={(event) => byPerson(event) && onChange(null)}
      >
        ×
      </button>
      <span class="grip" data-grip aria-hidden="true" />
    </div>
  );
};
