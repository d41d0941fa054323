type CamelCase<Code extends string> = Code extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Code;

/** The part of a key that stands for a code: browsers allow no hyphens in keys, so `too-large` has `tooLarge`. */
export const keyFor = <Code extends string>(code: Code): CamelCase<Code> =>
  code.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase()) as CamelCase<Code>;
