import { i18n } from '#i18n';
import type { CountRow } from '../../counts/event.ts';
import { PrivacyLinks } from '../privacy/links.tsx';
import { useReview } from '../privacy/use-review.ts';

/** Once a term: the policy's §12, Do 3. */
export const PrivacyNote = ({ counts }: { counts: readonly CountRow[] }) => {
  const review = useReview(counts);
  if (!review?.due) return null;
  return (
    <section class="reminder" aria-labelledby="privacy">
      <h2 id="privacy">{i18n.t('popup.privacy.title', { term: review.due })}</h2>
      <p class="small">{i18n.t('popup.privacy.why')}</p>
      <PrivacyLinks links={review.links} />
      <div class="row">
        <button type="button" onClick={review.done}>
          {i18n.t('popup.privacy.done')}
        </button>
        <button type="button" onClick={() => review.turn(false)}>
          {i18n.t('popup.privacy.doNotRemind')}
        </button>
      </div>
    </section>
  );
};
