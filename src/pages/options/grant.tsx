import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { reasonOf } from '../../words/reason-of.ts';
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
      setProblem(granted ? '' : i18n.t('options.notAllowed'));
      if (granted) await onGranted();
    } catch (error) {
      setProblem(i18n.t('didNotWork', { why: reasonOf(error) }));
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
