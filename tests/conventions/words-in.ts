import { parseAst } from 'vitest/node';

/** Attributes that are read to people, here and on components. */
const READ =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|alt|title|placeholder|label|legend|caption|head|help|name)$/;
/** The same name is no words on these elements. */
const FORM_FIELDS = /^(input|select|textarea|button|meta|form)$/;

interface Node {
  type: string;
  [part: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

const said = (value: unknown): string[] =>
  typeof value === 'string' && /\p{L}/u.test(value) ? [value.trim()] : [];

/** The strings that an expression comes to: `'a'`, `on ? 'a' : 'b'`, `on && 'a'`, a template's own words. */
function stringsOf(node: unknown): string[] {
  if (!isNode(node)) return [];
  if (node.type === 'Literal') return said(node.value);
  if (node.type === 'TemplateLiteral')
    return said((node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked).join('…'));
  if (node.type === 'ConditionalExpression') return [node.consequent, node.alternate].flatMap(stringsOf);
  if (node.type === 'LogicalExpression') return [node.left, node.right].flatMap(stringsOf);
  if (node.type === 'JSXExpressionContainer') return stringsOf(node.expression);
  return [];
}

/** The words for people that stand in JSX, as text or in attributes that are read out. */
export function wordsIn(source: string): string[] {
  const found: string[] = [];
  function walk(value: unknown, element = ''): void {
    if (Array.isArray(value)) for (const one of value) walk(one, element);
    if (!isNode(value)) return;
    let inside = element;
    if (value.type === 'JSXOpeningElement') inside = String((value.name as Node).name);
    if (value.type === 'JSXText') found.push(...said(value.value));
    if (value.type === 'JSXElement' || value.type === 'JSXFragment')
      for (const child of value.children as Node[])
        if (child.type === 'JSXExpressionContainer') found.push(...stringsOf(child));
    if (value.type === 'JSXAttribute') {
      const name = String((value.name as Node).name);
      if (READ.test(name) && !(name === 'name' && FORM_FIELDS.test(inside)))
        found.push(...stringsOf(value.value));
    }
    for (const part of Object.values(value)) walk(part, inside);
  }
  walk(parseAst(source, { lang: 'tsx' }));
  return found;
}

/** Several words that begin as a sentence does. */
const SENTENCE = /^[\p{Lu}“].*\p{L}\s+\p{L}/su;

/** The sentences that stand in code, wherever. */
export function sentencesIn(source: string, lang: 'ts' | 'tsx'): string[] {
  const found: string[] = [];
  function walk(value: unknown): void {
    if (Array.isArray(value)) for (const one of value) walk(one);
    if (!isNode(value)) return;
    found.push(...stringsOf(value).filter((words) => SENTENCE.test(words)));
    for (const part of Object.values(value)) walk(part);
  }
  walk(parseAst(source, { lang }));
  return found;
}
