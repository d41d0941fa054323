import { askBrowser } from '../../counts/consent.ts';
import type { State } from '../../messages.ts';
import { send } from '../../send.ts';
import type { ExtensionState } from '../use-state.ts';

interface Props {
  sending: NonNullable<State['sending']>;
  change: ExtensionState['change'];
}

/** What is sent to the provider, and the person's say in it. */
export const Sending = ({ sending: { host, provider, choice }, change }: Props) => {
  const decide = (on: boolean) =>
    change(async () => {
      if (on && !(await askBrowser())) throw new Error('your browser did not allow it. Nothing is sent.');
      await send({ type: 'send-counts', on });
    });
  return (
    <section aria-labelledby="sending">
      <h2 id="sending">Sending to your provider</h2>
      <p role="status">
        {choice === 'ask' && (
          <>
            Your provider (<b>{provider}</b>) asks for your counts. Nothing has been sent.
          </>
        )}
        {choice === 'on' && (
          <>
            On. Counts go to <b>{host}</b> once a week.
          </>
        )}
        {choice === 'off' && 'Off. Nothing is sent.'}
      </p>
      <ul class="points">
        <li>
          Once a week, the numbers of the week before go to <b>{host}</b>, at a random moment within two days.
        </li>
        <li>
          A number says: week, rules in force, kind of rule, clause, kind of site, what was done, how often.
          More than 10 is sent as 10.
        </li>
        <li>No words of yours, no name, no address of a page, and nothing that ties one week to the next.</li>
        <li>What was counted before the week in which you say yes is never sent.</li>
        <li>
          Your internet address reaches the receiver, as it reaches any page that you open. A receiver set up
          as we describe drops it, keeps no single report, and shows totals of ten browsers or more.
        </li>
      </ul>
      <div class="row">
        {choice !== 'on' && (
          <button type="button" class={choice === 'ask' ? 'primary' : ''} onClick={() => decide(true)}>
            Send my counts
          </button>
        )}
        {choice !== 'off' && (
          <button type="button" onClick={() => decide(false)}>
            {choice === 'ask' ? 'Do not send' : 'Stop sending'}
          </button>
        )}
      </div>
    </section>
  );
};
