import { useMemo, useState } from 'preact/hooks';
import { Sign } from '../../warning/icons.tsx';
import type { Editing } from '../../workbench/editing.ts';
import { type Place, packProblems } from '../../workbench/problems.ts';
import type { Trial } from '../../workbench/trial.ts';
import { ChangeStep } from './change/change-step.tsx';
import { PublishStep } from './publish/publish-step.tsx';
import { Start } from './start.tsx';
import { TryStep } from './try/try-step.tsx';
import { type Bench, useEditing } from './use-editing.ts';

const STEPS = ['Change', 'Try', 'Publish'] as const;
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
          Forethought
        </p>
        <h1>Look after the rules</h1>
        {!editing && (
          <p class="soft">For the person at the provider who decides what people are warned about.</p>
        )}
      </header>
      {editing ? <Steps bench={bench} editing={editing} /> : <Start onOpen={bench.open} />}
    </main>
  );
};

const Steps = ({ bench, editing }: { bench: Bench; editing: Editing }) => {
  const [at, setAt] = useState<StepName>('Change');
  const [place, setPlace] = useState<Place>({ area: 'organisation' });
  const [trial, setTrial] = useState<Trial>();
  const { pack } = editing;
  const problems = useMemo(() => packProblems(pack), [pack]);
  const tried = trial?.pack === pack ? trial : undefined;
  const goTo = (next: Place) => {
    setPlace(next);
    setAt('Change');
  };

  return (
    <>
      <Toolbar bench={bench} editing={editing} />
      <nav class="steps" aria-label="Steps">
        {STEPS.map((name, number) => (
          <button
            key={name}
            type="button"
            aria-current={name === at ? 'step' : undefined}
            onClick={() => setAt(name)}
          >
            <span class="number">{number + 1}</span>
            {name}
          </button>
        ))}
      </nav>
      {at === 'Change' && (
        <ChangeStep
          editing={editing}
          edit={bench.edit}
          place={place}
          onPlace={setPlace}
          problems={problems}
        />
      )}
      {/* Hidden and not gone: a trial goes on, and keys stay open. */}
      <div class="step" hidden={at !== 'Try'}>
        <TryStep editing={editing} problems={problems} trial={tried} onTrial={setTrial} onPlace={goTo} />
      </div>
      <div class="step" hidden={at !== 'Publish'}>
        <PublishStep
          pack={pack}
          problems={problems}
          trial={tried}
          onTry={() => setAt('Try')}
          onPlace={goTo}
          onKept={bench.kept}
        />
      </div>
    </>
  );
};

const Toolbar = ({ bench, editing }: { bench: Bench; editing: Editing }) => {
  const { pack, opened, from, past, future } = editing;
  return (
    <div class="toolbar">
      <p class="soft">
        {pack.organisation.name || pack.id}, version {pack.version}
        {pack === opened ? ` · from ${from}` : ` · changed from version ${opened.version}`}
      </p>
      <div class="row">
        <button type="button" disabled={past.length === 0} onClick={bench.undo}>
          Undo
        </button>
        <button type="button" disabled={future.length === 0} onClick={bench.redo}>
          Redo
        </button>
      </div>
    </div>
  );
};
