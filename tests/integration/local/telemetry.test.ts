import { get } from "node:http";
import { readTelemetrySettings } from "@contact-scanner/functions/telemetry/settings";
import { LOCAL_TOKEN } from "@contact-scanner/local/local-user";
import { startStageTelemetry } from "@contact-scanner/local/stage-telemetry";
import { expect, test } from "vitest";
import { jobRow } from "../../helpers/jobs.ts";
import { startOtlpReceiver } from "../../helpers/otlp-receiver.ts";
import { parsePrometheus } from "../../helpers/prometheus.ts";
import { silentLog } from "../../helpers/silent-log.ts";
import { type SiteServer, startSiteServer } from "../../helpers/site-server.ts";
import { testDatabase } from "../../helpers/test-database.ts";
import { startTestStage } from "../../helpers/test-stage.ts";

const { db, url: databaseUrl } = testDatabase();
const TRACE = "0af7651916cd43dd8448eb211c80319c";
const CALLER = "b7ad6b7169203331";

/** A stage that tells the receiver of this manner, with sites that it may scan. */
async function startTold(manner: "takes" | "fails" | "hangs", sites: readonly SiteServer[]) {
  const receiver = await startOtlpReceiver(manner);
  const settings = readTelemetrySettings({
    OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
    OTEL_EXPORTER_OTLP_HEADERS: "x-collector-key=key%20of%20the%20collector",
    OTEL_METRIC_EXPORT_INTERVAL: "1000",
  });
  const telemetry = startStageTelemetry(settings, silentLog);
  const stage = await startTestStage({
    databaseUrl,
    concurrentScans: 1,
    hosts: sites.map(({ host }) => host),
    telemetry,
  });
  return {
    receiver,
    stage,
    async submit(site: SiteServer, headers: Record<string, string> = {}): Promise<string> {
      const answer = await fetch(`${stage.url}/api/v3/scan/website`, {
        method: "POST",
        headers: { authorization: `Bearer ${LOCAL_TOKEN}`, "content-type": "application/json", ...headers },
        body: JSON.stringify({ url: site.url, max_pages: 2_000, max_depth: 20 }),
      });
      expect(answer.status).toBe(202);
      const { job_id } = (await answer.json()) as { job_id: string };
      return job_id;
    },
    /** The stage ends first, then what it told is sent. */
    async stop() {
      await stage.stop();
      await telemetry.stop();
    },
  };
}

const page = (body: string, links: readonly string[] = []) =>
  `<title>${body}</title><p>${body}</p>${links.map((link) => `<a href="${link}">More</a>`).join(" ")}`;

/** Pages whose URLs tell what no span may. */
const TELLING: Readonly<Record<string, string>> = {
  "/one?token=s3cret": page("One page of many words"),
  "/two": page("Another page: desk@larkfield.com"),
  "/users/ann@larkfield.com": page("Ann's own page"),
};
const TELLING_LINKS = [...Object.keys(TELLING), "/gone"];
const START = page("Write to info@larkfield.com", TELLING_LINKS);

/** Lines of pages that lead on, each to one more, as long as `goesOn`: a site that has no end until then. */
function longSite(goesOn: () => boolean): Promise<SiteServer> {
  const firsts = Array.from({ length: 40 }, (_, line) => `/line/${line}/1`);
  return startSiteServer((path) => {
    if (path === "/") return page("Write to info@larkfield.com", [...TELLING_LINKS, ...firsts]);
    const [, line, number] = /^\/line\/(\d+)\/(\d+)$/.exec(path) ?? [];
    if (line === undefined) return TELLING[path];
    const next = `/line/${line}/${Number(number) + 1}`;
    return page(`Page ${number} of line ${line}`, goesOn() ? [next] : []);
  });
}

test("one trace leads from a caller's request over all slices of a scan to its pages, and tells no secret", async () => {
  let hasBegun = false;
  const site = await longSite(() => !hasBegun);
  const other = await startSiteServer((path) => {
    hasBegun ||= path === "/";
    return path === "/" ? page("Write to office@otherfield.com") : undefined;
  });
  const told = await startTold("takes", [site, other]);
  const jobId = await told.submit(site, { traceparent: `00-${TRACE}-${CALLER}-01` });
  await expect.poll(() => site.pagesAsked.length).toBeGreaterThan(0);
  // There is room for one: the first scan, which has no end until the second begins, hands over to let it begin.
  const otherId = await told.submit(other);
  for (const id of [jobId, otherId]) {
    await expect.poll(async () => (await jobRow(db, id)).status, { timeout: 60_000 }).toBe("complete");
  }
  await told.stop();

  const { spans } = told.receiver;
  const ofTrace = spans.filter(({ traceId }) => traceId === TRACE);
  const [request] = ofTrace.filter(({ name }) => name === "POST /api/v3/scan/website");
  expect(request).toMatchObject({
    parentSpanId: CALLER,
    kind: 2,
    attributes: { "http.route": "/api/v3/scan/website", "http.response.status_code": 202 },
  });
  const slices = ofTrace.filter(({ name }) => name === "process scan");
  expect(slices.map(({ parentSpanId }) => parentSpanId)).toEqual(slices.map(() => request?.spanId));
  expect(slices.length).toBeGreaterThan(1);
  const outcomes = slices.map(({ attributes }) => attributes["contact_scanner.outcome"]);
  expect(outcomes).toEqual([...slices.slice(1).map(() => "yielded"), "complete"]);
  for (const { attributes } of slices) {
    expect(attributes).toMatchObject({ "messaging.system": "aws_sqs", "contact_scanner.job_id": jobId });
  }
  const sliceIds = new Set(slices.map(({ spanId }) => spanId));
  const pages = ofTrace.filter(({ name }) => name === "visit page");
  const urls = pages.map(({ attributes }) => attributes["url.full"]);
  expect(urls[0]).toBe(site.url);
  const telling = ["gone", "one", "two", "users/-"].map((path) => `${site.url}${path}`);
  expect(urls.filter((url) => !String(url).includes("/line/")).toSorted()).toEqual(
    [site.url, ...telling].toSorted(),
  );
  // Each page once, whichever slice read it.
  expect(new Set(urls).size).toBe(urls.length);
  expect(urls).toHaveLength(site.pagesAsked.length);
  expect(pages.find(({ attributes }) => attributes["url.full"] === `${site.url}gone`)).toMatchObject({
    status: { code: 2 },
    attributes: { "error.type": "gone" },
  });
  const children = [...pages, ...ofTrace.filter(({ name }) => name === "store checkpoint")];
  for (const { parentSpanId, startTimeUnixNano, endTimeUnixNano } of children) {
    expect(sliceIds).toContain(parentSpanId);
    expect(endTimeUnixNano).toBeGreaterThanOrEqual(startTimeUnixNano);
  }
  expect(children.length).toBeGreaterThan(pages.length);
  expect(ofTrace).toHaveLength(1 + slices.length + children.length);

  // The other scan is of another trace, though both ran in one process.
  const otherSlices = spans.filter(({ attributes }) => attributes["contact_scanner.job_id"] === otherId);
  expect(otherSlices).toHaveLength(1);
  expect(otherSlices[0]?.traceId).not.toBe(TRACE);

  const names = [...told.receiver.metricNames];
  expect(names).toEqual(
    expect.arrayContaining([
      "contact_scanner.slices",
      "contact_scanner.pages",
      "http.server.request.duration",
    ]),
  );
  for (const { headers } of told.receiver.requests) {
    expect(headers["x-collector-key"]).toBe("key of the collector");
  }
  const sent = told.receiver.requests.map(({ body }) => body).join("\n");
  for (const secret of ["s3cret", "@", LOCAL_TOKEN, "key of the collector"])
    expect(sent).not.toContain(secret);
  await Promise.all([told.receiver.stop(), site.stop(), other.stop()]);
});

test.each(["fails", "hangs"] as const)("a collector that %s changes nothing of a scan", async (manner) => {
  const site = await startSiteServer({ "/": START, ...TELLING });
  const told = await startTold(manner, [site]);
  const jobId = await told.submit(site);
  await expect.poll(async () => (await jobRow(db, jobId)).status).toBe("complete");
  expect(await jobRow(db, jobId)).toMatchObject({ error: null, last_fault: null, attempts: 1 });
  await told.stop();
  expect(told.receiver.requests.length).toBeGreaterThan(0);
  await Promise.all([told.receiver.stop(), site.stop()]);
});

test("GET /metrics tells what a scan was, in Prometheus' format, to whoever calls the stage by its own name", async () => {
  const site = await startSiteServer({ "/": START, ...TELLING });
  const telemetry = startStageTelemetry(undefined, silentLog);
  const stage = await startTestStage({ databaseUrl, hosts: [site.host], telemetry });
  const submit = await fetch(`${stage.url}/api/v3/scan/website`, {
    method: "POST",
    headers: { authorization: `Bearer ${LOCAL_TOKEN}`, "content-type": "application/json" },
    body: JSON.stringify({ url: site.url }),
  });
  const { job_id: jobId } = (await submit.json()) as { job_id: string };
  await expect.poll(async () => (await jobRow(db, jobId)).status).toBe("complete");
  const read = async () => {
    const answer = await fetch(`${stage.url}/metrics`);
    expect(answer.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
    return parsePrometheus(await answer.text());
  };
  await expect
    .poll(async () => (await read()).get("contact_scanner_slices_total"))
    .toEqual([{ labels: { outcome: "complete" }, value: 1 }]);
  const samples = await read();
  expect(samples.get("contact_scanner_pages_total")).toEqual([{ labels: {}, value: 5 }]);
  expect(samples.get("contact_scanner_page_errors_total")).toEqual([
    { labels: { reason: "gone" }, value: 1 },
  ]);
  expect(samples.get("contact_scanner_contacts_total")).toMatchObject([{ value: 2 }]);
  expect(samples.get("contact_scanner_queue_age_seconds_count")).toEqual([{ labels: {}, value: 1 }]);
  expect(samples.get("http_server_request_duration_seconds_count")).toEqual([
    {
      labels: {
        http_request_method: "POST",
        url_scheme: "http",
        http_route: "/api/v3/scan/website",
        http_response_status_code: "202",
      },
      value: 1,
    },
  ]);
  for (const name of [
    "process_cpu_time_seconds_total",
    "process_memory_usage_bytes",
    "nodejs_eventloop_delay_p99_seconds",
    "db_client_connection_count",
  ]) {
    expect(samples.get(name)?.length).toBeGreaterThan(0);
  }
  const headers = { host: "rebound.example" };
  const status = await new Promise((resolve, reject) =>
    get(`${stage.url}/metrics`, { headers }, (answer) => resolve(answer.resume().statusCode)).on(
      "error",
      reject,
    ),
  );
  expect(status).toBe(421);
  await stage.stop();
  await telemetry.stop();
  await site.stop();
});
