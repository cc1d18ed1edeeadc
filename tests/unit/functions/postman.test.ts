import { createRequire } from "node:module";
import { atServer, openApiDocument } from "@contact-scanner/functions/openapi/document";
import { routes } from "@contact-scanner/functions/routes";
import { expect, test } from "vitest";
import * as z from "zod/mini";

/** It tells no types of its own. */
const { convertV2 } = createRequire(import.meta.url)("openapi-to-postmanv2");

const request = z.object({
  method: z.string(),
  url: z.object({ path: z.array(z.string()), query: z.optional(z.array(z.object({ key: z.string() }))) }),
  body: z.optional(z.object({ raw: z.optional(z.string()) })),
});
type Request = z.infer<typeof request>;

/** The collection that an import into Postman gives, with the importer's own choices. */
async function imported(): Promise<{ readonly baseUrl: string; readonly requests: readonly Request[] }> {
  const data = JSON.stringify(atServer(openApiDocument(routes), "https://api.acme-candles.com"));
  const result = await new Promise<{ result: boolean; output: { data: unknown }[] }>((resolve, reject) =>
    convertV2({ type: "string", data }, {}, (error: unknown, converted: never) =>
      error ? reject(error) : resolve(converted),
    ),
  );
  expect(result.result).toBe(true);
  const collection = z
    .object({
      variable: z.array(z.object({ key: z.string(), value: z.unknown() })),
      item: z.array(z.unknown()),
    })
    .parse(result.output[0]?.data);
  const baseUrl = collection.variable.find(({ key }) => key === "baseUrl")?.value;
  return { baseUrl: String(baseUrl), requests: collection.item.flatMap(requestsIn) };
}

const folder = z.object({ item: z.array(z.unknown()) });
const leaf = z.object({ request });

function requestsIn(item: unknown): Request[] {
  const inner = folder.safeParse(item);
  if (inner.success) return inner.data.item.flatMap(requestsIn);
  return [leaf.parse(item).request];
}

const { baseUrl, requests } = await imported();
const bodyOf = (method: string, path: string) => {
  const found = requests.find((one) => one.method === method && one.url.path.join("/") === path);
  return JSON.parse(found?.body?.raw ?? "null");
};

test("an import has the server's own address for its base, and every call", () => {
  expect(baseUrl).toBe("https://api.acme-candles.com");
  expect(requests).toHaveLength(routes.length);
});

test("a submit names a website by a text, and no second target", () => {
  const body = bodyOf("POST", "api/v3/scan/website");
  expect(typeof body.url).toBe("string");
  expect(body).not.toHaveProperty("domain_id");
});

test("a schedule has one website and one way to tell its times", () => {
  const body = bodyOf("POST", "api/v3/schedules");
  expect(body).toMatchObject({ url: expect.any(String), every: expect.any(String) });
  expect(body).not.toHaveProperty("domain_id");
  expect(body).not.toHaveProperty("cron");
});
