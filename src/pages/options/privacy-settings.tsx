import type { CountRow } from '../../counts/event.ts';
import { PrivacyLinks } from '../privacy/links.tsx';
import { useReview } from '../privacy/use-review.ts';

/** Where privacy settings are reviewed, and whether to be reminded. */
export const PrivacySettings = ({ counts }: { counts: readonly CountRow[] }) => {
  const review = useReview(counts);
  if (!review) return null;
  return (
    <section aria-labelledby="privacy">
      <h2 id="privacy">Your privacy settings</h2>
      <p class="soft">The policy asks you to review who can see your accounts regularly.</p>
      <PrivacyLinks links={review.links} />
      <label class="tick">
        <input
          type="checkbox"
          checked={review.on}
          onChange={({ currentTarget }) => review.turn(currentTarget.checked)}
        />
        Remind me once a term
      </label>
    </section>
  );
};
