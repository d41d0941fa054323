import type { Category } from '../policy/category.ts';
import type { EntityType, Frame } from '../policy/condition.ts';
import type { ListHit } from './lists.ts';
import type { Range, Tokens } from './token.ts';

/** Something that the text engine recognised, and what made it think so. */
export interface Entity extends Range {
  type: EntityType;
  text: string;
  why: string;
}

/** A part of the text that is said in a way that makes it no breach by the author. */
export interface Framed extends Range {
  frame: Frame;
  why: string;
}

/** A text as words, with the entries of word lists in it. */
export interface Read extends Tokens {
  text: string;
  lists: ListHit[][];
}

/** How sure the trained model is of a breach in a category (0 to 1), and the tokens that made it so. */
export interface Score {
  value: number;
  drivers: number[];
}

/** All that is known of a text, as plain data; what a verdict is made from. */
export interface Evidence extends Read {
  entities: Entity[];
  frames: Framed[];
  /** What the trained model says, where there is one. */
  scores: Partial<Record<Category, Score>>;
}
