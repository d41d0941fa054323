import { browser } from 'wxt/browser';

/** One of the extension's own files. Beside the rule host, it is all that is ever fetched. */
export const ownFile = (
  path: '/pack.json' | '/linear.bin' | '/stack.json' | '/encoder.bin' | '/corpus.json',
): Promise<Response> => fetch(browser.runtime.getURL(path));
