import { useState } from 'preact/hooks';
import { joinLink } from '../../../packs/publish/join.ts';
import { Problem } from '../../problem.tsx';
import { CopyButton } from '../copy-text.tsx';
import { TextField } from '../fields.tsx';

function linkTo(address: string, root: string): { link: string; problem: string } {
  if (address === '') return { link: '', problem: '' };
  try {
    return { link: joinLink({ address, root }), problem: '' };
  } catch (error) {
    return { link: '', problem: error instanceof Error ? error.message : String(error) };
  }
}

/** The link by which people join. */
export const JoinLink = ({ root, onLink }: { root: string; onLink: (link: string) => void }) => {
  const [address, setAddress] = useState('');
  const { link, problem } = linkTo(address, root);
  return (
    <>
      <h3>4. The link for your people</h3>
      <TextField
        label="Address of the folder on the web"
        type="url"
        help="Where timestamp.json can be opened in a browser, without the file’s name, such as https://our-college.example/rules/."
        value={address}
        onInput={(text) => {
          setAddress(text);
          onLink(linkTo(text, root).link);
        }}
      />
      <Problem text={problem} />
      {link && (
        <>
          <p>Trainees paste this into the options of their own Forethought, at “Join link”:</p>
          <pre class="copyable">{link}</pre>
          <div class="row">
            <CopyButton text={link} what="the join link" />
          </div>
        </>
      )}
    </>
  );
};
