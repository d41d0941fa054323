import { i18n } from '#i18n';
import type { CountRow } from '../../counts/event.ts';
import { PrivacyLinks } from '../privacy/links.tsx';
import { useReview } from '../privacy/use-review.ts';

/** Where privacy settings are reviewed, and whether to be reminded. */
export const PrivacySettings = ({ counts }: { counts: readonly CountRow[] }) => {
  const review = useReview(counts);
  if (!review) return null;
  return (
    <section aria-labelledby="privacy">
      <h2 id="privacy">{i18n.t('options.privacy.title')}</h2>
      <p class="soft">{i18n.t('options.privacy.lead')}</p>
      <PrivacyLinks links={review.links} />
      <label class="tick">
        <input
          type="checkbox"
          checked={review.on}
          onChange={({ currentTarget }) => review.turn(currentTarget.checked)}
        />
        {i18n.t('options.privacy.remind')}
      </label>
    </section>
  );
};
