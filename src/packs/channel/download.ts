import { ChannelProblem } from './problem.ts';

/** Gets a file of the published folder; null when there is none. */
export type Download = (path: string, most: number) => Promise<Uint8Array<ArrayBuffer> | null>;

const ask = (url: string, signal: AbortSignal): Promise<Response> =>
  fetch(url, {
    // Asks whether the file has changed since the last time, and takes it from the browser's cache if not.
    cache: 'no-cache',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'manual',
    signal,
  });

async function readAtMost(most: number, body: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > most) {
      await reader.cancel();
      throw new ChannelProblem('oversized');
    }
    parts.push(part.value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Downloads from one folder; all of it must be done before the signal. */
export const downloader =
  (address: string, signal: AbortSignal): Download =>
  async (path, most) => {
    try {
      const response = await ask(new URL(path, address).href, signal);
      // Some hosts forbid what does not exist.
      if ([403, 404, 410].includes(response.status)) return null;
      if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400))
        throw new ChannelProblem('moved');
      if (!response.ok || !response.body) throw new ChannelProblem('unreachable');
      return await readAtMost(most, response.body);
    } catch (error) {
      if (error instanceof ChannelProblem) throw error;
      throw new ChannelProblem(signal.aborted ? 'slow' : 'unreachable');
    }
  };
