import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { readPosts } from '../../../workbench/posts.ts';
import { Problem } from '../../problem.tsx';
import { FileButton } from '../file-button.tsx';

const MOST_PROBLEMS = 3;

function notTaken(problems: readonly string[]): string {
  if (problems.length === 0) return '';
  const told = problems.slice(0, MOST_PROBLEMS).join(' ');
  const count = problems.length - MOST_PROBLEMS;
  return count > 0
    ? i18n.t('workbench.ownPosts.someAndMore', { problems: told, count })
    : i18n.t('workbench.ownPosts.some', { problems: told });
}

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
        <label for={id}>{i18n.t('workbench.ownPosts.title')}</label>
        <textarea
          id={id}
          rows={4}
          value={text}
          aria-describedby={`${id}-help`}
          onInput={({ currentTarget }) => onText(currentTarget.value)}
        />
        <p class="soft small" id={`${id}-help`}>
          {i18n.t('workbench.ownPosts.help')}
        </p>
      </div>
      <Problem text={notTaken(problems)} />
      <div class="row">
        <FileButton
          label={i18n.t('workbench.ownPosts.fromFile')}
          accept=".txt,.jsonl,text/plain"
          onFile={async (file) => onText(await file.text())}
        />
        <span class="soft" role="status">
          {posts.length > 0 && i18n.t('workbench.ownPosts.count', posts.length)}
        </span>
      </div>
    </>
  );
};
