import { useState } from 'preact/hooks';
import { i18n } from '#i18n';

/** Puts a text on the clipboard. */
export const CopyButton = ({ text, what }: { text: string; what: string }) => {
  const [said, setSaid] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid(i18n.t('dialog.copied')),
      () => setSaid(i18n.t('dialog.notCopied')),
    );
  return (
    <>
      <button type="button" aria-label={`${i18n.t('dialog.copy')} ${what}`} onClick={copy}>
        {i18n.t('dialog.copy')}
      </button>
      <span class="soft" role="status">
        {said}
      </span>
    </>
  );
};
