import type { Example } from "@contact-scanner/functions/http/contract";
import { EXAMPLE } from "@contact-scanner/functions/http/example-rows";
import { exampleAnswer } from "@contact-scanner/functions/openapi/examples";
import { routes } from "@contact-scanner/functions/routes";
import { beforeEach, expect, test } from "vitest";
import { callApi } from "../../helpers/api-call.ts";
import { apiContext } from "../../helpers/api-context.ts";
import { seedExampleRows } from "../../helpers/example-rows.ts";
import { withoutFresh } from "../../helpers/fresh-values.ts";
import { createAnswerChecker } from "../../helpers/openapi-checker.ts";
import { testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();
const context = apiContext(db, EXAMPLE.userId);
const problemsOf = createAnswerChecker();
const documented = routes.flatMap((route) =>
  Object.entries(route.examples).map(([name, example]): [string, (typeof routes)[number], Example] => [
    `${route.method} ${route.path}: ${name}`,
    route,
    example,
  ]),
);

beforeEach(() => seedExampleRows(db));

test.each(documented)("%s is answered as documented", async (_name, route, example) => {
  const { status, answer: documentedAnswer, fresh } = exampleAnswer(route.path, example);
  const result = await callApi(context, route.entry, example);
  expect(result.statusCode).toBe(status);
  const mediaType = String(result.headers?.["content-type"] ?? "").split(";", 1)[0] ?? "";
  if (!mediaType.endsWith("json")) {
    expect(result.body).toEqual(documentedAnswer);
    return;
  }
  const answer: unknown = JSON.parse(result.body ?? "");
  expect(problemsOf(route, status, mediaType, answer)).toEqual([]);
  expect(problemsOf(route, status, mediaType, documentedAnswer)).toEqual([]);
  expect(withoutFresh(answer, fresh)).toEqual(withoutFresh(documentedAnswer, fresh));
});

test("every call but those that give a document shows an example that succeeds", () => {
  const silent = routes.filter(
    ({ examples }) => !Object.values(examples).some((example) => "status" in example),
  );
  expect(silent.map(({ entry }) => entry)).toEqual(["openapi", "docs"]);
});
