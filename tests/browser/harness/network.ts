import {
  request as ask,
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Asked, answer, isServed, type Reply } from './routes.ts';

/** As a proxy does. */
function passOn(request: IncomingMessage, response: ServerResponse): void {
  const { method, headers, url = '' } = request;
  const onward = ask(url, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  request.pipe(onward);
}

/**
 * Everything that a browser asks of the network. Pages are answered from `routes.ts`. Whatever gets past the
 * browser's own interception (a service worker, an event page, an offscreen document) ends at a proxy
 * that refuses it and writes it down, so nothing leaves the machine and nothing goes unseen.
 */
export class Network {
  /** Bodies of the forms that were sent without a script. */
  readonly received: string[] = [];
  readonly #unexpected: string[] = [];
  readonly #trap: Server;
  readonly #ruleHost: number | undefined;

  private constructor(trap: Server, ruleHost: number | undefined) {
    this.#trap = trap;
    this.#ruleHost = ruleHost;
  }

  /**
   * @param own hosts that the browser itself calls and that no switch turns off
   * @param ruleHost port on loopback of a rule host, the only one that is let through
   */
  static async start(own: readonly string[] = [], ruleHost?: number): Promise<Network> {
    const trap = createServer((request, response) => {
      if (network.isRuleHost(request.url ?? '')) return passOn(request, response);
      network.#refused(
        new URL(request.url ?? '/', 'http://unknown').hostname,
        own,
        `${request.method} ${request.url}`,
      );
      response.writeHead(502).end();
    });
    trap.on('connect', (request, socket) => {
      const host = (request.url ?? '').replace(/:\d+$/, '');
      network.#refused(host, own, `CONNECT ${host}`);
      socket.on('error', () => undefined);
      socket.end('HTTP/1.1 502 Refused by the test\r\n\r\n');
    });
    const network = new Network(trap, ruleHost);
    await new Promise<void>((done) => trap.listen(0, '127.0.0.1', done));
    return network;
  }

  get port(): number {
    return (this.#trap.address() as AddressInfo).port;
  }

  /** Requests so far that no route serves; the list is emptied. */
  takeUnexpected(): string[] {
    return this.#unexpected.splice(0);
  }

  /** Whether this goes to the rule host, which answers by itself. */
  isRuleHost(url: string): boolean {
    return this.#ruleHost !== undefined && url.startsWith(`http://127.0.0.1:${this.#ruleHost}/`);
  }

  async answer(asked: Asked): Promise<Reply | undefined> {
    const reply = await answer(asked);
    if (!reply) this.#unexpected.push(`${asked.method} ${asked.url}`);
    else if (asked.method === 'POST') this.received.push(asked.body ?? '');
    return reply;
  }

  #refused(host: string, own: readonly string[], what: string): void {
    // Chromium opens connections to a page's host ahead of requests that are then answered by the routes.
    if (!own.includes(host) && !isServed(host)) this.#unexpected.push(what);
  }

  async stop(): Promise<void> {
    this.#trap.closeAllConnections();
    await new Promise((done) => this.#trap.close(done));
  }
}
