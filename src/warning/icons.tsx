import type { Severity } from '../policy/category.ts';

/** Forethought's own sign: a speech bubble that pauses. */
export const Sign = ({ size = 20 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path
      fill="var(--accent)"
      d="M6 2h12a4 4 0 0 1 4 4v8a4 4 0 0 1-4 4h-5.2l-4.6 3.8A.75.75 0 0 1 7 21.2V18H6a4 4 0 0 1-4-4V6a4 4 0 0 1 4-4Z"
    />
    <rect x="8" y="6" width="3" height="8" rx="1.5" fill="var(--paper)" />
    <rect x="13" y="6" width="3" height="8" rx="1.5" fill="var(--sign-second)" />
  </svg>
);

/** Told apart by their outline, not by colour: a ring, a triangle, an octagon. */
const SHAPES: Record<Severity, string> = {
  minor: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Z',
  moderate: 'M8 2 14.5 13.5h-13Z',
  severe: 'M5.3 1.5h5.4l3.8 3.8v5.4l-3.8 3.8H5.3l-3.8-3.8V5.3Z',
};

export const SeverityShape = ({ severity }: { severity: Severity }) => (
  <svg width="15" height="15" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path
      d={SHAPES[severity]}
      fill={severity === 'severe' ? 'currentColor' : 'none'}
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linejoin="round"
    />
  </svg>
);
