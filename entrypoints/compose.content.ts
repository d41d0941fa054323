import { defineContentScript } from 'wxt/utils/define-content-script';
import { guard } from '../src/compose/guard.ts';
import { lifeOf } from '../src/compose/life.ts';

export default defineContentScript({
  // The hosts come from rules/sites; wxt.config.ts writes them into the manifest.
  matches: ['https://forethought.invalid/*'],
  runAt: 'document_start',
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  // A message to the page has the browser read this whole script again, to say where it came from.
  noScriptStartedPostMessage: true,
  main: ({ signal }) => guard(lifeOf(signal)),
});
