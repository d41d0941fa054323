import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A static host on loopback with a published folder, which can be made to misbehave. */
export interface RuleHost {
  address: string;
  port: number;
  /** What is served from now on. */
  upload(files: ReadonlyMap<string, Uint8Array>): void;
  /** A file beside the folder, whatever is uploaded. */
  offer(path: string, file: Uint8Array): void;
  /** Answers in the place of the files, for paths that end so; null: no more. */
  misbehave(how: { path: string; answer: Answer } | null): void;
  /** Paths and statuses so far; the list is emptied. */
  takeServed(): string[];
  stop(): Promise<void>;
}

/** As GitHub Pages does. */
const HEADERS = { 'access-control-allow-origin': '*', 'cache-control': 'max-age=600' };

const etagOf = (file: Uint8Array) => `"${createHash('sha256').update(file).digest('hex')}"`;

export async function startRuleHost(): Promise<RuleHost> {
  let folder: ReadonlyMap<string, Uint8Array> = new Map();
  const beside = new Map<string, Uint8Array>();
  let special: { path: string; answer: Answer } | null = null;
  const served: string[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname.replace(/^\/rules\//, '');
    response.on('close', () => served.push(`${response.statusCode} ${path}`));
    if (special && path.endsWith(special.path)) return special.answer(request, response);
    const file = folder.get(path) ?? beside.get(path);
    if (!file) return response.writeHead(404, HEADERS).end();
    const etag = etagOf(file);
    if (request.headers['if-none-match'] === etag) return response.writeHead(304, { ...HEADERS, etag }).end();
    return response.writeHead(200, { ...HEADERS, etag }).end(file);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/rules/`,
    port,
    upload(files) {
      folder = new Map(files);
    },
    offer(path, file) {
      beside.set(path, file);
    },
    misbehave(how) {
      special = how;
    },
    takeServed: () => served.splice(0),
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
