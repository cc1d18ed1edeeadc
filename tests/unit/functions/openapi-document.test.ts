import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { needsToken } from "@contact-scanner/functions/http/route";
import { atServer, openApiDocument } from "@contact-scanner/functions/openapi/document";
import { routes } from "@contact-scanner/functions/routes";
import { afterAll, expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "../../..");
const document = openApiDocument(routes);
const dir = mkdtempSync(join(tmpdir(), "contact-scanner-openapi-"));
afterAll(() => rmSync(dir, { recursive: true }));

test("Redocly's strict rules find nothing in the document", { timeout: 60_000 }, async () => {
  const file = join(dir, "openapi.json");
  // A server of its own: the strict rules want nobody's localhost to be published.
  writeFileSync(file, JSON.stringify(atServer(document, "https://api.contact-scanner.dev")));
  const lint = promisify(execFile)("redocly", ["lint", file, "--config", join(ROOT, "redocly.yaml")], {
    env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
  });
  await expect(lint).resolves.toMatchObject({ stderr: expect.stringContaining("is valid") });
});

test("the document tells of every route, and which need a token", () => {
  const told = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { security }]) => ({
      method: method.toUpperCase(),
      path,
      access: security.length === 0 ? "open" : "authenticated",
    })),
  );
  const byPath = (a: { path: string; method: string }, b: { path: string; method: string }) =>
    `${a.path} ${a.method}` < `${b.path} ${b.method}` ? -1 : 1;
  expect(told.sort(byPath)).toEqual(
    routes
      .map((route) => ({
        method: route.method,
        path: route.path,
        access: needsToken(route) ? "authenticated" : "open",
      }))
      .sort(byPath),
  );
});

test.each(routes.filter(needsToken))(
  "$method $path takes a token or a key, with the scope $scope",
  ({ method, path, scope }) => {
    const { security } = document.paths[path]?.[method.toLowerCase()] ?? {};
    expect(security).toEqual([{ bearer: [scope] }, { api_key: [scope] }]);
    for (const schemes of security ?? []) {
      expect(Object.keys(document.components.securitySchemes)).toEqual(
        expect.arrayContaining(Object.keys(schemes)),
      );
    }
  },
);

test.each(routes)("$method $path takes the ids that its path names", ({ path, ids }) => {
  const named = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
  expect(Object.keys(ids?.shape ?? {})).toEqual(named);
});
