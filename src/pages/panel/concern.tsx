import { useState } from 'preact/hooks';
import { Guidance } from '../../check/guidance.tsx';
import type { State } from '../../messages.ts';
import { copy } from '../../warning/copy.ts';
import { panelWords } from './words.ts';

interface Props {
  pack: State['pack'];
  /** Where, which part of the policy, and how serious: nothing of the post itself. */
  about: string;
}

const say = panelWords.concern;

/** A text for the safeguarding lead that holds nothing about pupils, and the ways to get it there. */
export const ConcernView = ({ pack: { dsl, provider, policyTitle, guidance }, about }: Props) => {
  const [text, setText] = useState(() => say.ready(dsl.title, policyTitle, about));
  const [told, setTold] = useState('');
  // RFC 6068 wants line ends as mail has them.
  const lines = text.replace(/\r?\n/g, '\r\n');
  const address = `mailto:${dsl.email ?? ''}?subject=${encodeURIComponent(say.subject)}&body=${encodeURIComponent(lines)}`;
  const take = async ({ currentTarget }: { currentTarget: HTMLElement }) => {
    setTold('');
    setTold((await copy(text, currentTarget)) ? say.copied : say.notCopied);
  };
  return (
    <>
      <h1>{say.title}</h1>
      <p>{say.whom(provider)}</p>
      <p class="reminder">{say.danger}</p>
      {dsl.email || dsl.phone ? (
        <p class="contact">
          <strong>{[dsl.name, dsl.title].filter(Boolean).join(', ')}</strong>
          {dsl.email && <a href={`mailto:${dsl.email}`}>{dsl.email}</a>}
          {dsl.phone && <a href={`tel:${dsl.phone.replace(/[^\d+]/g, '')}`}>{dsl.phone}</a>}
        </p>
      ) : (
        <p class="soft">{say.noContact}</p>
      )}
      <label class="choice">
        <span>{say.text}</span>
        <textarea
          rows={12}
          value={text}
          aria-describedby="leave-out"
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <p id="leave-out" class="soft small">
        {say.textHelp}
      </p>
      <p class="row">
        <button type="button" class="primary" onClick={take}>
          {say.copy}
        </button>
        <a class="button" href={address}>
          {say.mail}
        </a>
        <span class="soft small" role="status">
          {told}
        </span>
      </p>
      <Guidance links={guidance} />
    </>
  );
};
