import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Sign } from '../../warning/icons.tsx';
import type { Editing } from '../../workbench/editing.ts';
import { type Place, packProblems } from '../../workbench/problems.ts';
import type { Trial } from '../../workbench/trial.ts';
import { ChangeStep } from './change/change-step.tsx';
import { PublishStep } from './publish/publish-step.tsx';
import { Start } from './start.tsx';
import { TryStep } from './try/try-step.tsx';
import { type Bench, useEditing } from './use-editing.ts';

const STEPS = ['change', 'try', 'publish'] as const;
type StepName = (typeof STEPS)[number];

/** Where the person who looks after the rules changes, tries and publishes them. */
export const Workbench = () => {
  const bench = useEditing();
  const { editing } = bench;
  return (
    <main>
      <header>
        <p class="brand">
          <Sign size={22} />
          {i18n.t('brand')}
        </p>
        <h1>{i18n.t('workbench.title')}</h1>
        {!editing && <p class="soft">{i18n.t('workbench.lead')}</p>}
      </header>
      {editing ? <Steps bench={bench} editing={editing} /> : <Start onOpen={bench.open} />}
    </main>
  );
};

const Steps = ({ bench, editing }: { bench: Bench; editing: Editing }) => {
  const [at, setAt] = useState<StepName>('change');
  const [place, setPlace] = useState<Place>({ area: 'organisation' });
  const [trial, setTrial] = useState<Trial>();
  const { pack } = editing;
  const problems = useMemo(() => packProblems(pack), [pack]);
  const tried = trial?.pack === pack ? trial : undefined;
  const goTo = (next: Place) => {
    setPlace(next);
    setAt('change');
  };

  return (
    <>
      <Toolbar bench={bench} editing={editing} />
      <nav class="steps" aria-label={i18n.t('workbench.steps')}>
        {STEPS.map((name, number) => (
          <button
            key={name}
            type="button"
            aria-current={name === at ? 'step' : undefined}
            onClick={() => setAt(name)}
          >
            <span class="number">{number + 1}</span>
            {i18n.t(`workbench.step.${name}`)}
          </button>
        ))}
      </nav>
      {at === 'change' && (
        <ChangeStep
          editing={editing}
          edit={bench.edit}
          place={place}
          onPlace={setPlace}
          problems={problems}
        />
      )}
      {/* Hidden and not gone: a trial goes on, and keys stay open. */}
      <div class="step" hidden={at !== 'try'}>
        <TryStep editing={editing} problems={problems} trial={tried} onTrial={setTrial} onPlace={goTo} />
      </div>
      <div class="step" hidden={at !== 'publish'}>
        <PublishStep
          pack={pack}
          problems={problems}
          trial={tried}
          onTry={() => setAt('try')}
          onPlace={goTo}
          onKept={bench.kept}
        />
      </div>
    </>
  );
};

const Toolbar = ({ bench, editing }: { bench: Bench; editing: Editing }) => {
  const { pack, opened, from, past, future } = editing;
  const name = pack.organisation.name || pack.id;
  return (
    <div class="toolbar">
      <p class="soft">
        {pack === opened
          ? i18n.t('workbench.opened', { name, version: pack.version, from })
          : i18n.t('workbench.changed', { name, version: pack.version, before: opened.version })}
      </p>
      <div class="row">
        <button type="button" disabled={past.length === 0} onClick={bench.undo}>
          {i18n.t('workbench.undo')}
        </button>
        <button type="button" disabled={future.length === 0} onClick={bench.redo}>
          {i18n.t('workbench.redo')}
        </button>
      </div>
    </div>
  );
};
