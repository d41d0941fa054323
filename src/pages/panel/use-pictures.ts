import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type LookedAt, looksLikeAPost } from '../../check/assemble.ts';
import { bringToEngine } from '../../compose/pictures/engine.ts';
import { lookAt } from '../../compose/pictures/look.ts';
import type { PictureEvidence } from '../../image/evidence.ts';
import { MOST_PICTURES } from '../../image/limit.ts';

/** A picture in the panel. */
export interface PanelPicture {
  id: number;
  file: File;
  /** `looking` until the engine has answered, `failed` when it did not. */
  evidence: PictureEvidence | 'looking' | 'failed';
  isPost: boolean;
}

export interface Pictures {
  list: PanelPicture[];
  looked: LookedAt[];
  /** Why some were not taken; empty when all were. */
  problem: string;
  add(files: readonly File[], nothingTyped: boolean): void;
  setIsPost(id: number, isPost: boolean): void;
  remove(id: number): void;
}

const isPicture = ({ type, name }: File): boolean =>
  /^(image|video)\//.test(type) || /\.(heic|heif|avif|jpe?g|png|gif|webp)$/i.test(name);

const isLookedAt = (picture: PanelPicture): picture is PanelPicture & { evidence: PictureEvidence } =>
  typeof picture.evidence === 'object';

let lastId = 0;

/** Pictures of the post that is checked; each is read once, and forgotten with the panel. */
export function usePictures(): Pictures {
  const [list, setList] = useState<PanelPicture[]>([]);
  const [problem, setProblem] = useState('');
  const looks = useRef(new Map<number, AbortController>());
  /** One at a time, so that none runs out of time while others are read. */
  const before = useRef(Promise.resolve());
  useEffect(
    () => () => {
      for (const look of looks.current.values()) look.abort();
    },
    [],
  );

  const set = (id: number, change: Partial<PanelPicture>) =>
    setList((all) => all.map((picture) => (picture.id === id ? { ...picture, ...change } : picture)));

  async function look({ id, file }: PanelPicture, signal: AbortSignal, nothingTyped: boolean): Promise<void> {
    if (signal.aborted) return;
    const engines = [bringToEngine(file, signal)];
    const [seen] = await lookAt([file], { engines, onNext: () => {}, signal });
    const evidence = seen?.evidence;
    set(
      id,
      evidence ? { evidence, isPost: nothingTyped && looksLikeAPost(evidence) } : { evidence: 'failed' },
    );
    forget(id);
  }

  const forget = (id: number) => {
    looks.current.get(id)?.abort();
    looks.current.delete(id);
  };

  const add = (files: readonly File[], nothingTyped: boolean) => {
    const pictures = files.filter(isPicture);
    const taken = pictures.slice(0, Math.max(0, MOST_PICTURES - list.length));
    setProblem(
      pictures.length < files.length
        ? i18n.t('panel.pictures.notFiles')
        : taken.length < pictures.length
          ? i18n.t('panel.pictures.tooMany', { most: MOST_PICTURES })
          : '',
    );
    const more = taken.map(
      (file): PanelPicture => ({ id: ++lastId, file, evidence: 'looking', isPost: false }),
    );
    setList((all) => [...all, ...more]);
    for (const picture of more) {
      const leaving = new AbortController();
      looks.current.set(picture.id, leaving);
      before.current = before.current
        .then(() => look(picture, leaving.signal, nothingTyped))
        .catch(() => set(picture.id, { evidence: 'failed' }));
    }
  };

  const looked = useMemo(() => list.filter(isLookedAt), [list]);
  return {
    list,
    looked,
    problem,
    add,
    setIsPost: (id, isPost) => set(id, { isPost }),
    remove(id) {
      forget(id);
      setList((all) => all.filter((picture) => picture.id !== id));
    },
  };
}
