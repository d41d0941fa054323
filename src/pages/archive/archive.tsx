import { i18n } from '#i18n';
import { localTime } from '../../check/archive/check-archive.ts';
import { Sign } from '../../warning/icons.tsx';
import { Problem } from '../problem.tsx';
import { useExtensionState } from '../use-state.ts';
import { Who } from '../who.tsx';
import { Choose } from './choose.tsx';
import { Progress } from './progress.tsx';
import { Results } from './results.tsx';
import { useCheck } from './use-check.ts';

/** A person checks what they wrote over the years. */
export const Archive = () => {
  const { state, problem, change } = useExtensionState();
  const { role = 'trainee', account = 'personal' } = state ?? {};
  const checking = useCheck({ role, account });
  const { check, saved, decisions } = checking;
  return (
    <main>
      <header>
        <p class="brand">
          <Sign size={22} />
          {i18n.t('brand')}
        </p>
        <h1>{i18n.t('archive.title')}</h1>
        <p class="soft">{i18n.t('archive.lead')}</p>
        <p class="soft">{i18n.t('archive.onDevice')}</p>
      </header>
      <Problem text={checking.problem || problem} />
      {state && !check && (
        <>
          <Choose saved={saved} onChosen={checking.start} onForget={checking.forget} />
          <section class="card" aria-labelledby="who">
            <h2 id="who">{i18n.t('who.title')}</h2>
            <Who state={state} change={change} />
          </section>
        </>
      )}
      {check && (
        <>
          <Progress
            check={check}
            onPause={checking.pause}
            onGoOn={checking.goOn}
            onStop={checking.stop}
            onAnother={checking.leave}
          />
          <Results
            check={check}
            decisions={decisions}
            today={localTime(Date.now()).slice(0, 10)}
            onDecide={checking.decide}
          />
        </>
      )}
    </main>
  );
};
