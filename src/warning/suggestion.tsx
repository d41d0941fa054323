import { useState } from 'preact/hooks';
import { copy } from './copy.ts';
import { byPerson } from './shield.ts';
import { words } from './words.ts';

/** The post as it could be written instead, to take along. */
export const Suggestion = ({ text }: { text: string }) => {
  const [told, setTold] = useState('');
  const take = async (event: Event) => {
    const button = event.currentTarget;
    if (!byPerson(event) || !(button instanceof HTMLElement)) return;
    setTold('');
    setTold((await copy(text, button)) ? words.copied : words.notCopied);
  };
  return (
    <section class="suggestion">
      <h3 id="suggested">{words.suggestion}</h3>
      <div class="offer">
        <blockquote dir="auto">{text}</blockquote>
        <button type="button" class="copy" aria-describedby="suggested" onClick={take}>
          {told === words.copied ? words.copied : words.copy}
        </button>
      </div>
      <p class={told === words.notCopied ? 'noticed' : 'hidden'} role="status">
        {told}
      </p>
    </section>
  );
};
