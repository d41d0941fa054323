import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { joinLink } from '../../../packs/publish/join.ts';
import { reasonOf } from '../../../words/reason-of.ts';
import { Problem } from '../../problem.tsx';
import { CopyButton } from '../copy-text.tsx';
import { TextField } from '../fields.tsx';

function linkTo(address: string, root: string): { link: string; problem: string } {
  if (address === '') return { link: '', problem: '' };
  try {
    return { link: joinLink({ address, root }), problem: '' };
  } catch (error) {
    return { link: '', problem: reasonOf(error) };
  }
}

/** The link by which people join. */
export const JoinLink = ({ root, onLink }: { root: string; onLink: (link: string) => void }) => {
  const [address, setAddress] = useState('');
  const { link, problem } = linkTo(address, root);
  return (
    <>
      <h3>{i18n.t('workbench.publish.link')}</h3>
      <TextField
        label={i18n.t('workbench.publish.address')}
        type="url"
        help={i18n.t('workbench.publish.addressHelp')}
        value={address}
        onInput={(text) => {
          setAddress(text);
          onLink(linkTo(text, root).link);
        }}
      />
      <Problem text={problem} />
      {link && (
        <>
          <p>{i18n.t('workbench.publish.linkHelp')}</p>
          <pre class="copyable">{link}</pre>
          <div class="row">
            <CopyButton text={link} label={i18n.t('workbench.publish.copyLink')} />
          </div>
        </>
      )}
    </>
  );
};
