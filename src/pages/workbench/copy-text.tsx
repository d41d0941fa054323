import { useState } from 'preact/hooks';
import { i18n } from '#i18n';

/** Puts a text on the clipboard. */
export const CopyButton = ({ text, label }: { text: string; label: string }) => {
  const [said, setSaid] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid(i18n.t('dialog.copied')),
      () => setSaid(i18n.t('dialog.notCopied')),
    );
  return (
    <>
      <button type="button" aria-label={label} onClick={copy}>
        {i18n.t('dialog.copy')}
      </button>
      <span class="soft" role="status">
        {said}
      </span>
    </>
  );
};
