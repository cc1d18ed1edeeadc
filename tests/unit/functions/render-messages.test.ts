import { randomBytes } from "node:crypto";
import type { RenderResult } from "@contact-scanner/core/rendering/render";
import {
  packRequest,
  packResult,
  parseRequest,
  unpackResult,
} from "@contact-scanner/functions/rendering/render-messages";
import { expect, test } from "vitest";
import { rendered } from "../../helpers/fake-renderer.ts";

const REQUEST = {
  url: "https://acme.com/",
  userAgent: "ContactScanner/1.0",
  registrableDomain: "acme.com",
  robots: { "https://acme.com": "User-agent: *" },
  intervalMs: 250,
  headers: { cookie: "a=b" },
};

/** What AWS takes of a request or an answer. */
const AWS_BYTES = 6 * 1_024 * 1_024;

const sent = (result: RenderResult) => new TextEncoder().encode(JSON.stringify(packResult(result)));

test("a request comes as it was sent, and one that is none is refused", () => {
  const payload = packRequest(REQUEST);
  expect(payload && parseRequest(JSON.parse(new TextDecoder().decode(payload)))).toEqual(REQUEST);
  for (const event of [null, {}, { ...REQUEST, intervalMs: -1 }]) expect(() => parseRequest(event)).toThrow();
});

test("a request that AWS would not take is not sent", () => {
  expect(packRequest({ ...REQUEST, robots: { "https://acme.com": "x".repeat(AWS_BYTES) } })).toBeNull();
});

test("a page comes as it was rendered", () => {
  const result = rendered("https://acme.com/", `<p>${"Grüße, 您好 ".repeat(300_000)}</p>`);
  const payload = sent(result);
  expect(payload.length).toBeLessThan(100_000);
  expect(unpackResult(payload)).toEqual(result);
});

test("a page that does not compress is cut to what AWS takes", () => {
  const html = randomBytes(2_500_000).toString("hex");
  const payload = sent(rendered("https://acme.com/", `${html}${randomBytes(3_000_000).toString("base64")}`));
  expect(payload.length).toBeLessThan(AWS_BYTES);
  const result = unpackResult(payload);
  expect(result.kind === "rendered" && result.html.startsWith(html.slice(0, 1_000_000))).toBe(true);
});

test("a failure comes as it is", () => {
  const failed = { kind: "failed", code: "render_crashed", message: "It crashed." } as const;
  expect(unpackResult(sent(failed))).toEqual(failed);
});

test("an answer that is none is refused, and one that unfolds without end", () => {
  const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  expect(() => unpackResult(encode(null))).toThrow();
  expect(() => unpackResult(encode({ kind: "failed", code: "other", message: "" }))).toThrow();
  const bomb = packResult(rendered("https://acme.com/", " ".repeat(21_000_000)));
  expect(() => unpackResult(encode(bomb))).toThrow();
});
