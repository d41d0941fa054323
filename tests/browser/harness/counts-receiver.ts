import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

/** The JSON encoding of OTLP: 64-bit integers are strings, enums are numbers, names are in lower camel case. */
const Attribute = z.strictObject({
  key: z.string().min(1),
  value: z.strictObject({ stringValue: z.string() }),
});
const Nanoseconds = z.string().regex(/^\d{19}$/);
const Request = z.strictObject({
  resourceMetrics: z
    .array(
      z.strictObject({
        resource: z.strictObject({ attributes: z.array(Attribute) }),
        scopeMetrics: z.array(
          z.strictObject({
            scope: z.strictObject({ name: z.string(), attributes: z.array(Attribute) }),
            metrics: z.array(
              z.strictObject({
                name: z.literal('forethought.events'),
                unit: z.literal('{event}'),
                sum: z.strictObject({
                  aggregationTemporality: z.literal(1),
                  isMonotonic: z.literal(true),
                  dataPoints: z
                    .array(
                      z.strictObject({
                        attributes: z.array(Attribute),
                        startTimeUnixNano: Nanoseconds,
                        timeUnixNano: Nanoseconds,
                        asInt: z.string().regex(/^([1-9]|10)$/),
                      }),
                    )
                    .min(1),
                }),
              }),
            ),
          }),
        ),
      }),
    )
    .length(1),
});
export type OtlpRequest = z.infer<typeof Request>;

export interface Received {
  request: OtlpRequest;
  headers: IncomingHttpHeaders;
  /** Bytes on the wire. */
  size: number;
}

export interface CountsReceiver {
  url: string;
  /** Every sound request, also those that were answered with an error. */
  received: Received[];
  /** What was wrong with requests that were not sound. */
  problems: string[];
  /** Answers so many requests with 503 from now on. */
  fail(times: number): void;
  stop(): Promise<void>;
}

export const reportId = ({ request }: Received): string | undefined =>
  request.resourceMetrics[0]?.scopeMetrics[0]?.scope.attributes.find(({ key }) => key === 'report.id')?.value
    .stringValue;

/** Stands in for an OpenTelemetry Collector on loopback; `take` gets each report that was answered well. */
export async function startReceiver(
  take: (request: OtlpRequest) => void | Promise<void> = () => {},
): Promise<CountsReceiver> {
  const received: Received[] = [];
  const problems: string[] = [];
  let failing = 0;
  const server = createServer(async (incoming, response) => {
    // As the receiver in docs/collector/collector.yaml allows it.
    response.setHeader('access-control-allow-origin', incoming.headers.origin ?? '*');
    response.setHeader('access-control-allow-headers', 'content-type, content-encoding');
    if (incoming.method === 'OPTIONS') return response.writeHead(204).end();
    try {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) chunks.push(chunk as Buffer);
      const body = Buffer.concat(chunks);
      const { headers, url, method } = incoming;
      if (method !== 'POST' || url !== '/v1/metrics') throw new Error(`${method} ${url}`);
      if (headers['content-type'] !== 'application/json') throw new Error(`type ${headers['content-type']}`);
      const text = headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
      const request = Request.parse(JSON.parse(text.toString()));
      received.push({ request, headers, size: body.length });
      if (failing-- > 0) return response.writeHead(503).end();
      await take(request);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"partialSuccess":{}}');
    } catch (error) {
      problems.push(String(error));
      response.writeHead(400).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    problems,
    fail(times) {
      failing = times;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
