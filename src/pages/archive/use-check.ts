import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Who } from '../../check/archive/check-archive.ts';
import type { Placed } from '../../check/archive/folder.ts';
import { openChosen } from '../../check/archive/open.ts';
import type { Source } from '../../check/archive/source.ts';
import type { CheckedPost } from '../../check/report.ts';
import { packInForce } from '../../packs/in-force.ts';
import type { Pack } from '../../policy/pack.ts';
import { reasonOf } from '../../words/reason-of.ts';
import { newGate } from './gate.ts';
import { runCheck, type Seen } from './run-check.ts';
import { forget, readSaved, type Saved, save } from './saved.ts';

export interface Check extends Seen {
  stage: 'running' | 'paused' | 'stopped' | 'finished';
  name: string;
  pack: Pack;
}

export type Decision = CheckedPost['decision'];
/** By the number of the post. */
export type Decisions = ReadonlyMap<number, NonNullable<Decision>>;

interface Work {
  stop: AbortController;
  gate: ReturnType<typeof newGate>;
}

const SAVED_EVERY = 2000;
const NOTHING: Seen = { part: 0, done: 0, risky: [], problems: [], pictures: 0, looking: '' };

const isOf = (saved: Saved | null, { name, size }: Source, by: string): saved is Saved =>
  saved?.name === name && saved.size === size && saved.by === by;

const decisionsOf = ({ dealtWith, kept }: Saved): Decisions =>
  new Map([
    ...dealtWith.map((number) => [number, 'confirm'] as const),
    ...kept.map((number) => [number, 'dismiss'] as const),
  ]);

const decided = (decisions: Decisions, as: Decision): number[] =>
  [...decisions].flatMap(([number, decision]) => (decision === as ? [number] : []));

/** The check of an archive, and what is kept of it so that it can go on another day. */
export function useCheck(who: Who) {
  const [check, setCheck] = useState<Check | null>(null);
  const [saved, setSaved] = useState<Saved | null>(null);
  const [decisions, setDecisions] = useState<Decisions>(new Map());
  const [problem, setProblem] = useState('');
  const work = useRef<Work>(undefined);
  const last = useRef<Saved>(undefined);

  useEffect(() => {
    readSaved().then(setSaved, () => {});
    return () => work.current?.stop.abort();
  }, []);

  const keep = async (change: Partial<Saved>) => {
    if (!last.current) return;
    last.current = { ...last.current, ...change };
    await save(last.current).catch(() => setProblem(i18n.t('archive.notKept')));
  };

  async function run(source: Source, withPictures: boolean): Promise<void> {
    const [{ pack }, before] = await Promise.all([packInForce(), readSaved()]);
    const by = `${pack.id} ${pack.version} ${who.role} ${who.account}`;
    const same = isOf(before, source, by);
    // With pictures it begins anew, but what was decided stands.
    const goesOn = same && before.pictures === withPictures;
    const from = goesOn ? { done: before.done, risky: before.risky } : { done: 0, risky: [] };
    const { name, size } = source;
    last.current = {
      ...(same ? before : { name, size, by, dealtWith: [], kept: [] }),
      ...{ ...from, pictures: withPictures, finished: goesOn && before.finished },
    };
    setDecisions(same ? decisionsOf(before) : new Map());
    const stop = new AbortController();
    const gate = newGate();
    work.current = { stop, gate };
    setCheck({ ...NOTHING, stage: 'running', name, pack });
    const keepSeen = ({ done, risky }: Seen, finished: boolean) =>
      keep({
        done,
        finished,
        risky: [...new Set([...from.risky, ...risky.map(({ number }) => number)])],
      });
    let seen = NOTHING;
    const timer = setInterval(() => keepSeen(seen, false), SAVED_EVERY);
    const onSeen = (now: Seen) => {
      seen = now;
      setCheck((shown) => shown && { ...shown, ...now });
    };
    const end = (stage: Check['stage']) => setCheck((shown) => shown && { ...shown, stage });
    let finished = false;
    try {
      await runCheck(source, {
        ...{ who, pack, from, withPictures, onSeen },
        signal: stop.signal,
        turn: gate.turn,
      });
      finished = true;
      end('finished');
    } catch (error) {
      end('stopped');
      if (!stop.signal.aborted) throw error;
    } finally {
      clearInterval(timer);
      await keepSeen(seen, finished);
    }
  }

  return {
    ...{ check, saved, decisions, problem },
    async start(placed: readonly Placed[], withPictures: boolean) {
      if (placed.length === 0) return;
      setProblem('');
      try {
        await run(await openChosen(placed), withPictures);
      } catch (error) {
        setProblem(i18n.t('archive.failed', { why: reasonOf(error) }));
      }
    },
    pause() {
      work.current?.gate.close();
      setCheck((shown) => shown && { ...shown, stage: 'paused' });
    },
    goOn() {
      work.current?.gate.open();
      setCheck((shown) => shown && { ...shown, stage: 'running' });
    },
    stop() {
      work.current?.stop.abort();
      work.current?.gate.open();
    },
    /** Back to the beginning; what was checked can be chosen again. */
    leave() {
      setCheck(null);
      setSaved(last.current ?? null);
    },
    decide(number: number, decision: Decision) {
      const next = new Map(decisions);
      if (decision) next.set(number, decision);
      else next.delete(number);
      setDecisions(next);
      keep({ dealtWith: decided(next, 'confirm'), kept: decided(next, 'dismiss') });
    },
    async forget() {
      last.current = undefined;
      setSaved(null);
      setDecisions(new Map());
      await forget();
    },
  };
}
