import { z } from 'zod';
import { CountEvent, type CountRow } from './counts/event.ts';
import { FORMATS, PICTURE_PROBLEMS, type PictureEvidence } from './image/evidence.ts';
import { MOST_PICTURES } from './image/limit.ts';
import type { Managed } from './packs/managed.ts';
import type { Category } from './policy/category.ts';
import { Context } from './policy/context.ts';
import type { Pack } from './policy/pack.ts';
import type { SiteAccept, SiteSurface } from './sites/site.ts';
import type { EncoderReading } from './text/encoder/encoder.ts';
import { MAX_TEXT } from './text/limit.ts';
import type { Warning } from './verdict/explain.ts';
import type { Verdict } from './verdict/verdict.ts';

const Host = z.string().max(253);
const JoinLinkText = z.string().max(4096);

const Pixels = z.number().min(-100_000).max(100_000);
const Box = z.strictObject({ x: Pixels, y: Pixels, width: Pixels, height: Pixels });
const Boxes = z.array(Box).max(1000);

const Evidence: z.ZodType<PictureEvidence> = z.strictObject({
  format: z.enum(FORMATS),
  width: Pixels,
  height: Pixels,
  faces: z.array(Box.extend({ score: z.number() })).max(1000),
  words: z
    .array(Box.extend({ text: z.string().max(500), confidence: z.number(), line: z.int() }))
    .max(10_000),
  text: z.string().max(200_000),
  place: z.strictObject({ latitude: z.number(), longitude: z.number() }).nullable(),
  taken: z.string().max(40).nullable(),
  camera: z.string().max(200).nullable(),
  problems: z.array(z.enum(PICTURE_PROBLEMS)).max(PICTURE_PROBLEMS.length),
  moving: z.boolean().optional(),
});
const Picture = z.instanceof(Blob);
/** What can be asked on the line to the picture engine: to read a picture, or to make a changed copy. */
export const PictureRequest = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('read-picture'), picture: Picture }),
  /** Without boxes, a copy without metadata. */
  z.strictObject({ type: z.literal('mend-picture'), picture: Picture, blur: Boxes, cover: Boxes }),
]);
export type PictureRequest = z.infer<typeof PictureRequest>;

/** What the engine says on that line. */
export type PictureAnswer =
  | { type: 'picture-read'; evidence: PictureEvidence }
  | { type: 'picture-mended'; picture: Blob }
  | ({ type: 'picture-failed' } & Failure);

/** Everything that one part of the extension can ask of the background. */
export const Request = z.discriminatedUnion('type', [
  /** A composer got the focus on this page: is the site on, and what is known of it? */
  z.strictObject({ type: z.literal('site'), url: z.string().max(4096) }),
  z.strictObject({
    type: z.literal('check'),
    text: z.string().max(MAX_TEXT),
    context: Context,
    pictures: z.array(Evidence).max(MOST_PICTURES).optional(),
  }),
  /** Who is named in a checked post, to be hidden in a report. */
  z.strictObject({
    type: z.literal('names'),
    text: z.string().max(MAX_TEXT),
    context: Context,
    pictures: z.array(Evidence).max(MOST_PICTURES),
  }),
  /** Pictures are coming: starts what reads them. */
  z.strictObject({ type: z.literal('wake-picture-engine') }),
  z.strictObject({ type: z.literal('count'), events: z.array(CountEvent).max(40) }),
  /** A button was pressed that may accept a friend or follow request: which ones do, and what is to be asked? */
  z.strictObject({ type: z.literal('requests'), url: z.string().max(4096) }),
  /** The person is dealing with many requests: no question about them for an hour. */
  z.strictObject({ type: z.literal('rest-from-requests') }),
  /** A post that nothing else is said about is being written: is it leisure in teaching hours, for the first time today? */
  z.strictObject({ type: z.literal('leisure'), text: z.string().max(MAX_TEXT), context: Context }),
  /** An email field of a dating or gambling site has the focus: which addresses are of work, and what is said of one? */
  z.strictObject({ type: z.literal('sign-up'), host: Host }),
  /** Whether that is asked, on the sites that the person has allowed for it. */
  z.strictObject({ type: z.literal('watch-sign-ups'), on: z.boolean() }),
  /** Whether findings are underlined in what is written on a host. */
  z.strictObject({ type: z.literal('switch-marks'), host: Host, on: z.boolean() }),
  /** For popup and options. */
  z.strictObject({ type: z.literal('state'), host: Host.optional() }),
  z.strictObject({ type: z.literal('switch-site'), host: Host, on: z.boolean() }),
  z.strictObject({ type: z.literal('who'), role: Context.shape.role, account: Context.shape.account }),
  z.strictObject({ type: z.literal('clear-counts') }),
  /** The person was told which counts their provider wants, and says yes or no. */
  z.strictObject({ type: z.literal('send-counts'), on: z.boolean() }),
  /** What clauses and rules in force are called, for pages that show counts. */
  z.strictObject({ type: z.literal('rule-names') }),
  /** Puts a pack file in force; the text is parsed and checked in the background. */
  z.strictObject({ type: z.literal('use-pack'), json: z.string().max(4_000_000) }),
  /** Instead of a file's rules, or of the channel's until it has newer ones. */
  z.strictObject({ type: z.literal('use-built-in-pack') }),
  /** Who publishes at the other end of a join link? Changes nothing. */
  z.strictObject({ type: z.literal('look-at-channel'), link: JoinLinkText }),
  z.strictObject({ type: z.literal('join-channel'), link: JoinLinkText }),
  z.strictObject({ type: z.literal('leave-channel') }),
  z.strictObject({ type: z.literal('check-channel') }),
  /** Again the channel's rules, after the built-in ones. */
  z.strictObject({ type: z.literal('use-channel-rules') }),
  /** All of the pack in force, for the workbench. */
  z.strictObject({ type: z.literal('pack-in-force') }),
]);
export type Request = z.infer<typeof Request>;

/** What the background asks of the engine that does the heavy work. */
export const EngineRequest = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('encode'), text: z.string().max(MAX_TEXT), context: Context }),
]);
export type EngineRequest = z.infer<typeof EngineRequest>;

interface EngineAnswers {
  encode: EncoderReading;
}
export type EngineAnswer<T extends EngineRequest['type'] = EngineRequest['type']> = EngineAnswers[T];

/** What a content script needs to know of the site it is on. */
export interface SiteAnswer {
  on: boolean;
  /** Site family for rules and counts; `other` where nothing is known. */
  site: string;
  surfaces: SiteSurface[];
  replay: 'click' | 'user';
  /** Whether findings are underlined here. */
  marks: boolean;
  role: Context['role'];
  account: Context['account'];
}

/** What a content script needs to know of friend and follow requests on its site. */
export interface RequestsAnswer {
  site: string;
  /** The buttons that accept one; null where none are known. */
  accept: SiteAccept | null;
  /** What to ask before one is accepted; null when nothing is to be asked now. */
  question: Warning | null;
}

/** null where no address is looked at, or not now. */
export type SignUpAnswer = {
  /** What stands behind the @ of an address of work, beside schools and universities. */
  domains: string[];
  tip: Warning;
} | null;

export interface Judged {
  verdict: Verdict;
  /** How much of the text was read before the time was up, in UTF-16 code units. */
  readTo: number;
  /** null for a clear post */
  warning: Warning | null;
  /** Whether all that can read a post has read it; else the rules and the linear model alone, and it pays to ask again. */
  whole: boolean;
}

/** A site that the extension works on only where the person allows it, and whether it does; may be `*.school.example`. */
export interface SiteToAllow {
  host: string;
  on: boolean;
}

/** For popup and options. */
export interface State {
  host?: string;
  /** `off`: switched off here; `off-by-rules`: by the rules in force; `not-covered`: no permission on this host. */
  here: 'on' | 'off' | 'off-by-rules' | 'not-covered';
  siteName?: string;
  role: Context['role'];
  account: Context['account'];
  switchedOff: string[];
  pack: {
    id: string;
    version: number;
    builtIn: boolean;
    rules: number;
    provider: string;
    policyNextReview: string;
    policyTitle: string;
    dsl: Pack['organisation']['dsl'];
    guidance: Pack['organisation']['guidance'];
  };
  /** The sites that the rules in force know. */
  sites: { id: string; name: string }[];
  /** Why an installed pack is not in force, in a sentence for the person; absent when all is well. */
  packProblem?: string;
  /** null: this device follows no channel. */
  channel: ChannelState | null;
  /** What the organisation set on this device; null when it is not managed. */
  managed: Managed | null;
  /** Sites on which the organisation or the rules ask for posts to be checked. */
  furtherSites: SiteToAllow[];
  /** Sites on which a work email address gets a tip. */
  signUpSites: SiteToAllow[];
  counts: CountRow[];
  /** Who wants counts, and what the person said; absent where nobody does. */
  sending?: { host: string; provider: string; choice: 'ask' | 'on' | 'off' };
}

export interface RuleNames {
  clauses: { id: string; label: string; plain: string }[];
  rules: { id: string; title: string; clause: string; category: Category }[];
}

/** The channel that this device follows. */
export interface ChannelState {
  address: string;
  by: 'person' | 'policy';
  /** Version of the newest rules that it brought; null: none yet. */
  version: number | null;
  /** Whether the person chose the built-in rules instead of that version. */
  setAside: boolean;
  /** When the rule host last said that these are the newest, in ms; 0: never. */
  confirmedAt: number;
  /** Why the last check brought nothing, in sentences for the person. */
  problem: string | null;
}

/** The answer to each request, by its type. */
export interface Answers {
  site: SiteAnswer;
  check: Judged;
  names: string[];
  'wake-picture-engine': { ok: true };
  count: { ok: true };
  requests: RequestsAnswer;
  'rest-from-requests': { ok: true };
  leisure: Warning | null;
  'sign-up': SignUpAnswer;
  'watch-sign-ups': { ok: true };
  'switch-marks': { ok: true };
  state: State;
  'switch-site': { ok: true };
  who: { ok: true };
  'clear-counts': { ok: true };
  'send-counts': { ok: true };
  'rule-names': RuleNames;
  'use-pack': { ok: true; pack: Pick<Pack, 'id' | 'version'> } | { ok: false; problem: string };
  'use-built-in-pack': { ok: true };
  'look-at-channel':
    | { ok: true; provider: string; version: number; rules: number }
    | { ok: false; problem: string };
  'join-channel': { ok: true } | { ok: false; problem: string };
  'leave-channel': { ok: true };
  'check-channel': { ok: true };
  'use-channel-rules': { ok: true };
  'pack-in-force': { pack: Pack };
}

export type Answer<T extends Request['type']> = Answers[T];
/** What is sent when a message is refused, or failed on. */
export interface Failure {
  error: string;
}
