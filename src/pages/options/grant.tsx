import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Problem } from '../problem.tsx';

interface Props {
  /** Match patterns of the sites. */
  origins: string[];
  label: string;
  onGranted: () => Promise<unknown>;
}

/** One press that asks for all the sites: a browser lets only the person grant a site to an extension. */
export const Grant = ({ origins, label, onGranted }: Props) => {
  const [problem, setProblem] = useState('');
  const ask = async () => {
    try {
      // First thing after the press, or the browser refuses to ask.
      const granted = await browser.permissions.request({ origins });
      setProblem(granted ? '' : 'The browser did not allow it. Press the button again and choose Allow.');
      if (granted) await onGranted();
    } catch (error) {
      setProblem(`That did not work: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  return (
    <>
      <div class="row">
        <button type="button" class="primary" onClick={ask}>
          {label}
        </button>
      </div>
      <Problem text={problem} />
    </>
  );
};
