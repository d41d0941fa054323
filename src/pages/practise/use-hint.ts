import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Judged } from '../../messages.ts';
import { type Badge, createBadge } from '../../warning/badge.tsx';

const PAUSE_MS = 250;

/** The badge beside a field while its text is being written, as on a real site. */
export function useHint(
  field: RefObject<HTMLTextAreaElement | null>,
  text: string,
  check: () => Promise<Judged>,
  quiet: boolean,
): void {
  const badge = useRef<Badge>(undefined);
  useEffect(() => {
    const ended = new AbortController();
    badge.current = createBadge(ended.signal);
    return () => ended.abort();
  }, []);

  useEffect(() => {
    if (quiet || text.trim() === '') return badge.current?.hide();
    let current = true;
    const show = ({ warning }: Judged) => {
      if (!current || !field.current) return;
      if (warning) badge.current?.show(field.current, warning);
      else badge.current?.hide();
    };
    const timer = setTimeout(() => check().then(show, () => badge.current?.hide()), PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [field, text, check, quiet]);
}
