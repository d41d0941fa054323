import type { CountRow } from '../../counts/event.ts';
import { PrivacyLinks } from '../privacy/links.tsx';
import { useReview } from '../privacy/use-review.ts';

/** Once a term: the policy's §12, Do 3. */
export const PrivacyNote = ({ counts }: { counts: readonly CountRow[] }) => {
  const review = useReview(counts);
  if (!review?.due) return null;
  return (
    <section class="reminder" aria-labelledby="privacy">
      <h2 id="privacy">{review.due}: who can see your accounts?</h2>
      <p class="small">The policy asks you to review your privacy settings regularly.</p>
      <PrivacyLinks links={review.links} />
      <div class="row">
        <button type="button" onClick={review.done}>
          Done for this term
        </button>
        <button type="button" onClick={() => review.turn(false)}>
          Do not remind me
        </button>
      </div>
    </section>
  );
};
