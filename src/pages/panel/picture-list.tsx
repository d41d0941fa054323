import type { Assembled } from '../../check/assemble.ts';
import { MarkedPicture } from '../../check/marked-picture.tsx';
import { PROBLEM_WORDS } from '../../check/words.ts';
import type { PictureEvidence } from '../../image/evidence.ts';
import type { ExplainedFinding } from '../../verdict/explain.ts';
import type { Pictures } from './use-pictures.ts';
import { panelWords } from './words.ts';

interface Props {
  pictures: Pictures;
  assembled: Assembled;
  findings: readonly ExplainedFinding[];
  onRemove: (id: number) => void;
}

const say = panelWords.pictures;

const stateOf = (evidence: PictureEvidence | 'looking' | 'failed'): string => {
  if (evidence === 'looking') return say.looking;
  if (evidence === 'failed') return say.failed;
  if (evidence.problems.length > 0)
    return evidence.problems.map((problem) => PROBLEM_WORDS[problem]).join(' ');
  return say.seen(evidence.faces.length, evidence.words.length);
};

/** The pictures of the post that is checked, with what is known of each. */
export const PictureList = ({ pictures, assembled, findings, onRemove }: Props) =>
  pictures.list.length === 0 ? null : (
    <ul class="pictures" aria-label={say.list}>
      {pictures.list.map(({ id, file, evidence, isPost }, at) => {
        const known = typeof evidence === 'object' ? evidence : null;
        return (
          <li key={id}>
            <MarkedPicture
              file={file}
              name={say.name(at + 1)}
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
                {say.isPost}
              </label>
            )}
            <button type="button" aria-label={say.removeOne(at + 1)} onClick={() => onRemove(id)}>
              {say.remove}
            </button>
          </li>
        );
      })}
    </ul>
  );
