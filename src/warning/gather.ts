import type { ExplainedFinding } from '../verdict/explain.ts';

/**
 * One finding for each category, weightiest first, with the marks of all in it:
 * five rules on one pupil are one thing to tell.
 */
export function gather(findings: readonly ExplainedFinding[]): ExplainedFinding[] {
  const told = new Map<string, ExplainedFinding>();
  for (const finding of findings) {
    const first = told.get(finding.category);
    told.set(
      finding.category,
      first
        ? {
            ...first,
            spans: [...first.spans, ...finding.spans],
            pictures: [...first.pictures, ...finding.pictures],
          }
        : finding,
    );
  }
  return [...told.values()];
}
