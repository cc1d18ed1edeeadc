import { tmpdir } from "node:os";
import { runInNewContext } from "node:vm";
import { sampleOf } from "@contact-scanner/functions/docs/operation-html";
import type { Example } from "@contact-scanner/functions/http/contract";
import { EXAMPLE } from "@contact-scanner/functions/http/example-rows";
import type { Route } from "@contact-scanner/functions/http/route";
import { openApiDocument } from "@contact-scanner/functions/openapi/document";
import { exampleAnswer } from "@contact-scanner/functions/openapi/examples";
import { routes } from "@contact-scanner/functions/routes";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startApi, tokenOf } from "../../helpers/api-server.ts";
import { seedExampleRows } from "../../helpers/example-rows.ts";
import { withoutFresh } from "../../helpers/fresh-values.ts";
import { HAS_PYTHON, type Python, startPython } from "../../helpers/python.ts";
import { testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();
const { paths } = openApiDocument(routes);
let api: Awaited<ReturnType<typeof startApi>>;
let env: Record<string, string>;
let python: Python | undefined;

beforeAll(async () => {
  api = await startApi(db);
  env = { API: api.url, TOKEN: await tokenOf(EXAMPLE.userId) };
  python = HAS_PYTHON ? startPython(env, tmpdir()) : undefined;
});
afterAll(async () => {
  python?.stop();
  await api.stop();
});
beforeEach(() => seedExampleRows(db));

const documented = routes.flatMap((route: Route) =>
  Object.entries(route.examples).map(([name, example]): [string, Route, Example] => [
    `${route.method} ${route.path}: ${name}`,
    route,
    example,
  ]),
);

describe("a sample is answered as documented", () => {
  test.each(documented)("in JavaScript: %s", async (_name, route, example) => {
    const printed: unknown[] = [];
    const console = { log: (...values: unknown[]) => printed.push(...values) };
    const program = `(async () => {\n${samplesOf(route, example).javascript}\n})()`;
    await runInNewContext(program, { process: { env }, fetch, console });
    expectDocumented(route, example, printed);
  });

  test.skipIf(!HAS_PYTHON).each(documented)("in Python: %s", async (_name, route, example) => {
    const printed = await python?.run(samplesOf(route, example).python);
    expectDocumented(route, example, printed?.flat() ?? []);
  });
});

function samplesOf(route: Route, example: Example) {
  const operation = paths[route.path]?.[route.method.toLowerCase()];
  if (!operation) throw new Error(`${route.path} is not described.`);
  return sampleOf({ route, operation }, example);
}

function expectDocumented(route: Route, example: Example, printed: readonly unknown[]): void {
  const { status, answer, fresh } = exampleAnswer(route.path, example);
  const values = [status, ...(answer === undefined ? [] : [answer])];
  // fetch takes a text's byte order mark off, Python leaves it.
  const comparable = (value: unknown) =>
    typeof value === "string" ? value.replace(/^\ufeff/, "") : withoutFresh(value, fresh);
  expect(printed.map(comparable)).toEqual(values.map(comparable));
}
