import { useState } from 'preact/hooks';

/** Asks once more before it forgets. */
export const Clear = ({ onClear }: { onClear: () => void }) => {
  const [sure, setSure] = useState(false);
  return (
    <>
      <button type="button" onClick={() => (sure ? onClear() : setSure(true))}>
        {sure ? 'Yes, clear all counts' : 'Clear all counts…'}
      </button>
      {sure && (
        <button type="button" onClick={() => setSure(false)}>
          Keep them
        </button>
      )}
    </>
  );
};
