import type { CountsEndpoint } from './endpoint.ts';
import type { CountRow } from './event.ts';
import type { CountSink } from './sink.ts';
import { boundsOf } from './week.ts';

/** No key of a report is larger: who writes very much does not stand out. */
export const MOST_OF_A_KEY = 10;
const PATIENCE = 30_000;
/** `AGGREGATION_TEMPORALITY_DELTA` in opentelemetry-proto, metrics.proto. */
const DELTA = 1;

const ATTRIBUTES = ['pack', 'version', 'category', 'clause', 'site', 'outcome'] as const;

const attribute = (key: string, value: string | number) => ({ key, value: { stringValue: String(value) } });
/** 64-bit integers are strings in the JSON encoding. */
const nanoseconds = (time: Date): string => `${time.getTime()}000000`;

/** Rows as an OTLP `ExportMetricsServiceRequest` in its JSON encoding. */
export const otlpRequest = (rows: readonly CountRow[], provider: string, report: string) => ({
  resourceMetrics: [
    {
      resource: {
        attributes: [attribute('service.name', 'forethought'), attribute('forethought.provider', provider)],
      },
      scopeMetrics: [
        {
          scope: { name: 'forethought.counts', attributes: [attribute('report.id', report)] },
          metrics: [
            {
              name: 'forethought.events',
              unit: '{event}',
              sum: {
                aggregationTemporality: DELTA,
                isMonotonic: true,
                dataPoints: rows.map((row) => {
                  const { start, end } = boundsOf(row.week);
                  return {
                    attributes: ATTRIBUTES.map((key) => attribute(key, row[key])),
                    startTimeUnixNano: nanoseconds(start),
                    timeUnixNano: nanoseconds(end),
                    asInt: String(Math.min(row.count, MOST_OF_A_KEY)),
                  };
                }),
              },
            },
          ],
        },
      ],
    },
  ],
});

/** A report as it goes over the network. */
export const packed = (request: ReturnType<typeof otlpRequest>): Promise<ArrayBuffer> =>
  new Response(
    new Blob([JSON.stringify(request)]).stream().pipeThrough(new CompressionStream('gzip')),
  ).arrayBuffer();

/** Sends counts to an OpenTelemetry Collector; `report` is the same when one report is tried again. */
export const otlpSink = ({ url, provider }: CountsEndpoint, report: string): CountSink => ({
  async take(rows) {
    const response = await fetch(`${url}/v1/metrics`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-encoding': 'gzip',
        // Else the browser would tell the languages of the person.
        'accept-language': '*',
      },
      body: await packed(otlpRequest(rows, provider, report)),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!response.ok) throw new Error(`the counts endpoint answered ${response.status}`);
  },
});
