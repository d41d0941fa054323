import { defineContentScript } from 'wxt/utils/define-content-script';
import { joinPage } from '../src/compose/pictures/main-world.ts';

export default defineContentScript({
  matches: ['https://forethought.invalid/*'],
  runAt: 'document_start',
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  world: 'MAIN',
  main: joinPage,
});
