import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { config } from 'zod';
import { answer } from '../src/answers.ts';
import { serveMenus } from '../src/check/menus.ts';
import { whenPolicyChanges } from '../src/counts/endpoint.ts';
import { sendDueReports, watchReports } from '../src/counts/reports.ts';
import { servePictures } from '../src/engine/serve-pictures.ts';
import { watchChannel } from '../src/packs/channel/watch.ts';
import { watchGrants } from '../src/sites/grants.ts';

// The extension's CSP forbids code made at run time, and Zod would log its attempt.
config({ jitless: true });

export default defineBackground(() => {
  browser.runtime.onMessage.addListener((message: unknown) => answer(message));
  // In Chromium the offscreen document answers these.
  if (import.meta.env.FIREFOX) servePictures(() => {});
  serveMenus();
  watchChannel();
  watchGrants();
  watchReports();
  whenPolicyChanges(sendDueReports);
});
