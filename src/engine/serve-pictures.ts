import { browser } from 'wxt/browser';
import { MOST_BYTES } from '../image/limit.ts';
import { bytesOf, PICTURE_LINE, partsOf } from '../image/parts.ts';
import { type PictureAnswer, PictureRequest } from '../messages.ts';

type Port = Parameters<Parameters<typeof browser.runtime.onConnect.addListener>[0]>[0];

/** Loaded with the first picture. */
const engine = () => import('./picture-engine.ts');

/** Answers content scripts, one picture a line. Nothing is kept when a line ends. */
export function servePictures(onUse: () => void): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === PICTURE_LINE) serve(port, onUse);
  });
}

function serve(port: Port, onUse: () => void): void {
  const ended = new AbortController();
  const { signal } = ended;
  port.onDisconnect.addListener(() => ended.abort());
  const say = (answer: PictureAnswer) => {
    if (!signal.aborted) port.postMessage(answer);
  };
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;

  async function handle(request: PictureRequest): Promise<void> {
    if (request.type === 'picture-part') {
      const part = bytesOf(request.data);
      size += part.length;
      if (size > MOST_BYTES) throw new Error('too large');
      parts.push(part);
      return;
    }
    const picture = new Blob(parts, { type: request.mime });
    if (request.type === 'read-picture') {
      const { readPicture } = await engine();
      const evidence = await readPicture(picture, signal);
      say({ type: 'picture-read', evidence });
      return;
    }
    const { blur, cover } = request;
    const { changedCopy } = await engine();
    const copy = await changedCopy(picture, { blur, cover });
    for await (const data of partsOf(copy)) say({ type: 'picture-part', data });
    say({ type: 'picture-mended', mime: copy.type });
  }

  port.onMessage.addListener((message: unknown) => {
    const request = PictureRequest.safeParse(message);
    if (!request.success) return port.disconnect();
    onUse();
    handle(request.data).catch((error: unknown) =>
      say({ type: 'picture-failed', error: error instanceof Error ? error.message : String(error) }),
    );
  });
}
