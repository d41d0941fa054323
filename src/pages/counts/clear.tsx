import { useState } from 'preact/hooks';
import { i18n } from '#i18n';

/** Asks once more before it forgets. */
export const Clear = ({ onClear }: { onClear: () => void }) => {
  const [sure, setSure] = useState(false);
  return (
    <>
      <button type="button" onClick={() => (sure ? onClear() : setSure(true))}>
        {sure ? i18n.t('counts.clear.yes') : i18n.t('counts.clear.clear')}
      </button>
      {sure && (
        <button type="button" onClick={() => setSure(false)}>
          {i18n.t('counts.clear.keep')}
        </button>
      )}
    </>
  );
};
