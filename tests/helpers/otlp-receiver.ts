import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import { text } from "node:stream/consumers";
import * as z from "zod";
import { listen } from "./listen.ts";

/** What a receiver does with what it is sent. */
export type Manner = "takes" | "fails" | "hangs";

const attribute = z.object({ key: z.string(), value: z.record(z.string(), z.unknown()) });
const span = z.object({
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
  name: z.string(),
  kind: z.number(),
  startTimeUnixNano: z.coerce.bigint(),
  endTimeUnixNano: z.coerce.bigint(),
  attributes: z.array(attribute),
  status: z.object({ code: z.number().optional() }),
});
const traces = z.object({
  resourceSpans: z.array(z.object({ scopeSpans: z.array(z.object({ spans: z.array(span) })) })),
});
const metrics = z.object({
  resourceMetrics: z.array(
    z.object({
      resource: z.object({ attributes: z.array(attribute) }),
      scopeMetrics: z.array(z.object({ metrics: z.array(z.object({ name: z.string() })) })),
    }),
  ),
});

/** A span as it was sent, its attributes by their names. */
export type SentSpan = Omit<z.infer<typeof span>, "attributes"> & {
  readonly attributes: Readonly<Record<string, unknown>>;
};

export type OtlpReceiver = {
  /** what OTEL_EXPORTER_OTLP_ENDPOINT names */
  readonly url: string;
  readonly requests: readonly {
    readonly path: string;
    readonly headers: IncomingHttpHeaders;
    readonly body: string;
  }[];
  readonly spans: readonly SentSpan[];
  readonly metricNames: ReadonlySet<string>;
  stop(): Promise<void>;
};

/** A receiver of OTLP over HTTP in JSON, on a free port of 127.0.0.1. */
export async function startOtlpReceiver(manner: Manner = "takes"): Promise<OtlpReceiver> {
  const requests: OtlpReceiver["requests"][number][] = [];
  const server = createServer(async (request, response) => {
    const body = await text(request);
    requests.push({ path: request.url ?? "", headers: request.headers, body });
    if (manner === "hangs") return;
    response.writeHead(manner === "takes" ? 200 : 500, { "content-type": "application/json" }).end("{}");
  });
  const port = await listen(server);
  const bodies = (path: string) =>
    requests.filter((request) => request.path === path).map((request): unknown => JSON.parse(request.body));
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    get spans() {
      return bodies("/v1/traces")
        .flatMap((body) => traces.parse(body).resourceSpans)
        .flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans))
        .map((sent) => ({ ...sent, attributes: byName(sent.attributes) }));
    },
    get metricNames() {
      const sent = bodies("/v1/metrics").flatMap((body) => metrics.parse(body).resourceMetrics);
      return new Set(
        sent.flatMap(({ scopeMetrics }) =>
          scopeMetrics.flatMap((scope) => scope.metrics.map(({ name }) => name)),
        ),
      );
    },
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

function byName(attributes: readonly z.infer<typeof attribute>[]): Record<string, unknown> {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
}
