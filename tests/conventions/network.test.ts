import { expect, test } from 'vitest';
import { sourceFiles } from './source-files.ts';

/** Every place that could open a connection, with the reason why it may. */
const ALLOWED: Record<string, string> = {
  'src/counts/otlp.ts': 'sends weekly counts to the endpoint of the provider, where the person agreed',
  'src/image/faces/worker.ts': "reads the extension's own files: the face detector's model",
  'src/packs/channel/download.ts':
    "asks the rule host of the channel that the person joined, or the organisation's policy set",
  'src/packs/own-file.ts': "reads the extension's own files: the built-in rules and the trained weights",
};

const CALLS =
  /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bsendBeacon\b|\bEventSource\b|\bRTCPeerConnection\b|\bimportScripts\(/;

test('nothing in the product opens a connection, but for the places listed here', () => {
  const callers = sourceFiles('src', 'entrypoints').filter(([, text]) => CALLS.test(text));
  expect(callers.map(([path]) => path).sort()).toEqual(Object.keys(ALLOWED).sort());
});
