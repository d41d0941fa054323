import { browser } from 'wxt/browser';
import { MOST_BYTES } from '../image/limit.ts';
import { type PictureAnswer, PictureRequest } from '../messages.ts';
import { PICTURE_LINE } from './picture-line.ts';

type Port = Parameters<Parameters<typeof browser.runtime.onConnect.addListener>[0]>[0];

/** Loaded with the first picture. */
const engine = () => import('./picture-engine.ts');

/** Answers content scripts, one request a line; what is under way ends with its line, and nothing is kept. */
export function servePictures(onUse: () => void): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === PICTURE_LINE) serve(port, onUse);
  });
}

function serve(port: Port, onUse: () => void): void {
  const ended = new AbortController();
  const { signal } = ended;
  port.onDisconnect.addListener(() => ended.abort());
  port.onMessage.addListener((message: unknown) => {
    const request = PictureRequest.safeParse(message);
    if (!request.success) return port.disconnect();
    onUse();
    answerTo(request.data, signal)
      .catch((error: unknown): PictureAnswer => {
        return { type: 'picture-failed', error: error instanceof Error ? error.message : String(error) };
      })
      .then((answer) => {
        if (!signal.aborted) port.postMessage(answer);
      });
  });
}

async function answerTo(request: PictureRequest, signal: AbortSignal): Promise<PictureAnswer> {
  const { picture } = request;
  if (picture.size > MOST_BYTES) throw new Error('too large');
  const { readPicture, changedCopy } = await engine();
  if (request.type === 'read-picture')
    return { type: 'picture-read', evidence: await readPicture(picture, signal) };
  const { blur, cover } = request;
  return { type: 'picture-mended', picture: await changedCopy(picture, { blur, cover }) };
}
