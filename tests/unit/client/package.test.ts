import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { ERROR_CODES } from "@contact-scanner/core/errors";
import { EVENT_TYPES, TEST_EVENT } from "@contact-scanner/core/webhooks/event-types";
import { openApiDocument } from "@contact-scanner/functions/openapi/document";
import { routes } from "@contact-scanner/functions/routes";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { PROBLEM_CODES } from "../../../packages/client/src/errors.ts";
import type { WebhookEvent } from "../../../packages/client/src/webhook-event.ts";

const PACKAGE = resolve(import.meta.dirname, "../../../packages/client");

/** bytes of the whole client in a page: what docs/client.md promises */
const MAX_GZIPPED_BYTES = 5_000;

test("the whole client is less than 5 kB, minified and gzipped", async () => {
  const { outputFiles } = await build({
    entryPoints: [join(PACKAGE, "src/index.ts")],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  const bytes = outputFiles.map(({ contents }) => gzipSync(contents).length);
  expect(bytes).toHaveLength(1);
  expect(bytes[0]).toBeLessThanOrEqual(MAX_GZIPPED_BYTES);
});

test("it depends on nothing", () => {
  const { dependencies, peerDependencies, optionalDependencies } = JSON.parse(
    readFileSync(join(PACKAGE, "package.json"), "utf8"),
  );
  expect([dependencies, peerDependencies, optionalDependencies]).toEqual([undefined, undefined, undefined]);
});

test("it knows every code that the API refuses a call by", () => {
  const told = Object.keys(ERROR_CODES).filter((code) => code !== "lease_lost");
  expect([...PROBLEM_CODES].sort()).toEqual(told.sort());
});

test("it knows every event that webhooks are told", () => {
  const known: Readonly<Record<WebhookEvent["type"], true>> = {
    "scan.completed": true,
    "scan.failed": true,
    "scan.cancelled": true,
    "contacts.changed": true,
    "batch.completed": true,
    "webhook.test": true,
  };
  expect(Object.keys(known).sort()).toEqual([...EVENT_TYPES, TEST_EVENT].sort());
});

describe("one object holds all that a call takes", () => {
  const { paths, components } = openApiDocument(routes);
  const calls = Object.values(paths).flatMap((byMethod) => Object.values(byMethod));

  test("as no call has both filters and fields, nor a field that is called as one of its ids", () => {
    const withIdsAndFields = calls.filter(({ operationId, parameters = [], requestBody }) => {
      if (requestBody === undefined) return false;
      expect([operationId, parameters.filter((parameter) => parameter.in === "query")]).toEqual([
        operationId,
        [],
      ]);
      const [, name = ""] = /schemas\/(\w+)"/.exec(JSON.stringify(requestBody)) ?? [];
      const fields = [...JSON.stringify(components.schemas[name]).matchAll(/"(\w+)":\{/g)].map(
        ([, field]) => field,
      );
      expect([operationId, fields.length]).not.toEqual([operationId, 0]);
      const ids = parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name);
      expect([operationId, ids.filter((id) => fields.includes(id))]).toEqual([operationId, []]);
      return ids.length > 0;
    });
    expect(withIdsAndFields.map(({ operationId }) => operationId)).toEqual([
      "changeSchedule",
      "updateWebhook",
    ]);
  });

  test("nor a filter that is called as one of its ids", () => {
    for (const { operationId, parameters = [] } of calls) {
      const names = parameters.map(({ name }) => name);
      expect([operationId, names]).toEqual([operationId, [...new Set(names)]]);
    }
  });
});
