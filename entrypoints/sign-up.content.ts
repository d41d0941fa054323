import { defineContentScript } from 'wxt/utils/define-content-script';
import { tipOnWorkEmail } from '../src/sites/sign-up/tip.ts';

export default defineContentScript({
  // Only on the sites that the person allows for it in the options.
  registration: 'runtime',
  main: ({ signal }) => tipOnWorkEmail(signal),
});
