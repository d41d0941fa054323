import { useState } from 'preact/hooks';
import { words } from '../../warning/words.ts';

/** Puts a text on the clipboard. */
export const CopyButton = ({ text, what }: { text: string; what: string }) => {
  const [said, setSaid] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid(words.copied),
      () => setSaid(words.notCopied),
    );
  return (
    <>
      <button type="button" aria-label={`${words.copy} ${what}`} onClick={copy}>
        {words.copy}
      </button>
      <span class="soft" role="status">
        {said}
      </span>
    </>
  );
};
