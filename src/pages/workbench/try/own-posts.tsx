import { useId } from 'preact/hooks';
import type { readPosts } from '../../../workbench/posts.ts';
import { Problem } from '../../problem.tsx';
import { FileButton } from '../file-button.tsx';

const MOST_PROBLEMS = 3;

/** Posts that the person brings. */
export const OwnPosts = ({
  text,
  read: { posts, problems },
  onText,
}: {
  text: string;
  read: ReturnType<typeof readPosts>;
  onText: (text: string) => void;
}) => {
  const id = useId();
  return (
    <>
      <div class="field">
        <label for={id}>Your own posts, if you like</label>
        <textarea
          id={id}
          rows={4}
          value={text}
          aria-describedby={`${id}-help`}
          onInput={({ currentTarget }) => onText(currentTarget.value)}
        />
        <p class="soft small" id={`${id}-help`}>
          One a line. They stay in this page and are forgotten when it is closed. A file may hold labelled
          posts, one JSON object a line with text, label and categories.
        </p>
      </div>
      <Problem
        text={
          problems.length === 0
            ? ''
            : `${problems.slice(0, MOST_PROBLEMS).join(' ')}${problems.length > MOST_PROBLEMS ? ` And ${problems.length - MOST_PROBLEMS} more.` : ''} The others are tried.`
        }
      />
      <div class="row">
        <FileButton
          label="Posts from a file…"
          accept=".txt,.jsonl,text/plain"
          onFile={async (file) => onText(await file.text())}
        />
        <span class="soft" role="status">
          {posts.length > 0 &&
            (posts.length === 1 ? '1 post of your own' : `${posts.length} posts of your own`)}
        </span>
      </div>
    </>
  );
};
