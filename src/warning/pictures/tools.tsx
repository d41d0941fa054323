import type { PictureEvidence, PictureFormat } from '../../image/evidence.ts';
import { i18n } from '../../words/lasting.ts';
import { byPerson } from '../shield.ts';
import type { Size } from './part.tsx';
import { type Hidden, has, hide, inside, type Plan, withFaces, withWords } from './plan.ts';

interface Props {
  evidence: PictureEvidence | null;
  /** null when it cannot be changed. */
  size: Size | null;
  plan: Plan;
  how: Hidden['how'];
  /** One of several, so that it can be left out by itself. */
  ofSeveral: boolean;
  onHow: (how: Hidden['how']) => void;
  onPlan: (plan: Plan) => void;
}

/** A part put in the middle; the person moves it from there. */
const FIRST_SHARE = 0.3;

const middle = ({ width, height }: Size) => ({
  x: (width * (1 - FIRST_SHARE)) / 2,
  y: (height * (1 - FIRST_SHARE)) / 2,
  width: width * FIRST_SHARE,
  height: height * FIRST_SHARE,
});

const Choice = ({ label, on, onChange }: { label: string; on: boolean; onChange: (on: boolean) => void }) => (
  <label class="choice">
    <input
      type="checkbox"
      checked={on}
      onChange={(event) => event.isTrusted && onChange(event.currentTarget.checked)}
    />
    {label}
  </label>
);

/** What a changed copy is where it cannot have the format of the picture. */
const becomes = (format: PictureFormat): string | null =>
  format === 'avif' || format === 'svg' || format === 'other' ? i18n.t(`pictures.becomes.${format}`) : null;

/** What can be done with one picture before it goes out. */
export const Tools = ({ evidence, size, plan, how, ofSeveral, onHow, onPlan }: Props) => {
  const add = (look: Hidden['how']) => (event: Event) => {
    if (!byPerson(event) || !size) return;
    onHow(look);
    onPlan({ ...plan, hidden: [...plan.hidden, hide(inside(middle(size), size), look, 'hand')] });
  };
  const copy = size && evidence && becomes(evidence.format);
  return (
    <fieldset class="tools">
      <legend>{i18n.t('pictures.tools')}</legend>
      {size && evidence && evidence.faces.length > 0 && (
        <Choice
          label={i18n.t('pictures.blurFaces', evidence.faces.length)}
          on={has(plan, 'face')}
          onChange={(on) => onPlan(withFaces(plan, evidence, on))}
        />
      )}
      {size && evidence && evidence.words.length > 0 && (
        <Choice
          label={i18n.t('pictures.coverWords')}
          on={has(plan, 'words')}
          onChange={(on) => onPlan(withWords(plan, evidence, on))}
        />
      )}
      {size && evidence?.place && (
        <Choice
          label={i18n.t('pictures.removePlace')}
          on={plan.withoutPlace}
          onChange={(withoutPlace) => onPlan({ ...plan, withoutPlace })}
        />
      )}
      {ofSeveral && (
        <Choice
          label={i18n.t('pictures.leaveThisOut')}
          on={plan.leftOut}
          onChange={(leftOut) => onPlan({ ...plan, leftOut })}
        />
      )}
      {size && (
        <p class="add">
          <button type="button" class="link" data-how={how === 'blur'} onClick={add('blur')}>
            {i18n.t('pictures.addBlur')}
          </button>
          <button type="button" class="link" data-how={how === 'cover'} onClick={add('cover')}>
            {i18n.t('pictures.addCover')}
          </button>
          <span id="part-help">{i18n.t('pictures.partHelp')}</span>
        </p>
      )}
      {size && evidence?.moving && <p class="comes-out">{i18n.t('pictures.moves')}</p>}
      {copy && <p class="comes-out">{copy}</p>}
    </fieldset>
  );
};
