import type { Account, Role } from '../../policy/context.ts';

/** What managed devices are given, as in `assets/managed-schema.json`; what is left out, the person chooses. */
export interface ManagedValues {
  /** The join link. */
  channel?: string;
  role?: Role;
  account?: Account;
  dsl?: { name?: string; email?: string; phone?: string };
  hosts?: string[];
  lock?: boolean;
}

/** How the extension gets onto them. */
export interface Installation {
  /** Its id in Chromium browsers, 32 letters. */
  chromiumId: string;
  /** Where Chromium browsers look for it: the store's or one's own update file. */
  updateUrl: string;
  /** Its id in Firefox. */
  firefoxId: string;
  /** Where Firefox gets the signed file. */
  firefoxUrl: string;
}

export interface Setting extends Installation {
  values: ManagedValues;
}

/** Something to paste, and where. */
export interface Recipe {
  title: string;
  /** What to do with it, in sentences. */
  steps: string;
  file: string;
  text: string;
}
