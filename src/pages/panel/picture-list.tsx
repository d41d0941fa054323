import { i18n } from '#i18n';
import type { Assembled } from '../../check/assemble.ts';
import { MarkedPicture } from '../../check/marked-picture.tsx';
import { problemWords } from '../../check/problem-words.ts';
import type { PictureEvidence } from '../../image/evidence.ts';
import type { ExplainedFinding } from '../../verdict/explain.ts';
import { listWords } from '../../words/format.ts';
import type { Pictures } from './use-pictures.ts';

interface Props {
  pictures: Pictures;
  assembled: Assembled;
  findings: readonly ExplainedFinding[];
  onRemove: (id: number) => void;
}

function foundIn({ faces, words }: PictureEvidence): string {
  const things = [
    ...(faces.length > 0 ? [i18n.t('panel.pictures.faces', faces.length)] : []),
    ...(words.length > 0 ? [i18n.t('panel.pictures.words', words.length)] : []),
  ];
  return things.length === 0
    ? i18n.t('panel.pictures.nothing')
    : i18n.t('panel.pictures.found', { things: listWords(things) });
}

const stateOf = (evidence: PictureEvidence | 'looking' | 'failed'): string => {
  if (evidence === 'looking') return i18n.t('panel.pictures.looking');
  if (evidence === 'failed') return i18n.t('panel.pictures.failed');
  if (evidence.problems.length > 0) return evidence.problems.map(problemWords).join(' ');
  return foundIn(evidence);
};

/** The pictures of the post that is checked, with what is known of each. */
export const PictureList = ({ pictures, assembled, findings, onRemove }: Props) =>
  pictures.list.length === 0 ? null : (
    <ul class="pictures" aria-label={i18n.t('panel.pictures.list')}>
      {pictures.list.map(({ id, file, evidence, isPost }, at) => {
        const known = typeof evidence === 'object' ? evidence : null;
        return (
          <li key={id}>
            <MarkedPicture
              file={file}
              name={i18n.t('panel.pictures.name', { number: at + 1 })}
              size={known && known.width > 0 ? known : null}
              marks={assembled.boxesIn(id, findings)}
            />
            <p class="soft small" role="status">
              {stateOf(evidence)}
            </p>
            {known && known.words.length > 0 && (
              <label class="tick">
                <input
                  type="checkbox"
                  checked={isPost}
                  onChange={({ currentTarget }) => pictures.setIsPost(id, currentTarget.checked)}
                />
                {i18n.t('panel.pictures.isPost')}
              </label>
            )}
            <button
              type="button"
              aria-label={i18n.t('panel.pictures.removeOne', { number: at + 1 })}
              onClick={() => onRemove(id)}
            >
              {i18n.t('panel.pictures.remove')}
            </button>
          </li>
        );
      })}
    </ul>
  );
