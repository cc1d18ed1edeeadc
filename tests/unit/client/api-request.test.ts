import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apiBase, apiRequest } from "../../../packages/client/src/api-request.ts";
import { OPERATIONS } from "../../../packages/client/src/operations.ts";

const place = { base: "https://api.acme.com", idempotencyKey: undefined };

describe("a call's input", () => {
  test("of ids and filters goes into the path and the query, what is undefined nowhere", () => {
    const input = { job_id: "6f1d", type: "service", q: "a&b=ö", limit: 5, domain: undefined };
    expect(apiRequest(OPERATIONS.scanContacts, input, place)).toMatchObject({
      url: "https://api.acme.com/api/v3/scan/6f1d/contacts?type=service&q=a%26b%3D%C3%B6&limit=5",
      body: undefined,
    });
  });

  test("of ids and fields goes into the path and the body", () => {
    const input = { schedule_id: "6f1d", paused: false, every: undefined };
    expect(apiRequest(OPERATIONS.changeSchedule, input, place)).toMatchObject({
      url: "https://api.acme.com/api/v3/schedules/6f1d",
      body: '{"paused":false}',
    });
  });

  test("of a call without a body gives none", () => {
    expect(apiRequest(OPERATIONS.cancelScan, { job_id: "6f1d" }, place).body).toBeUndefined();
  });

  test("whatever an id is, it is one segment of the path, or is refused", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "grapheme" }),
          fc.constantFrom("..", ".", "", "%2e%2e", "../..", "a/b", "?x", "#x", "\\"),
        ),
        (id) => {
          if (["", ".", ".."].includes(id)) {
            expect(() => apiRequest(OPERATIONS.scanStatus, { job_id: id }, place)).toThrow(TypeError);
            return;
          }
          const { url } = apiRequest(OPERATIONS.deleteScan, { job_id: id }, place);
          const { origin, pathname, search, hash } = new URL(url);
          expect({ origin, search, hash }).toEqual({ origin: "https://api.acme.com", search: "", hash: "" });
          const [, api, version, scan, segment, ...more] = pathname.split("/");
          expect([api, version, scan, ...more]).toEqual(["api", "v3", "scan"]);
          expect(decodeURIComponent(segment ?? "")).toBe(id);
        },
      ),
    );
  });

  test.each([undefined, null, 7, {}])("an id that is %j is refused", (id) => {
    expect(() => apiRequest(OPERATIONS.scanStatus, { job_id: id }, place)).toThrow("job_id is no id.");
  });
});

describe("the API's place", () => {
  test.each([
    ["https://api.acme.com", "https://api.acme.com"],
    ["https://api.acme.com/", "https://api.acme.com"],
    ["http://localhost:8000", "http://localhost:8000"],
    ["https://acme.com/scanner/", "https://acme.com/scanner"],
    ["https://acme.com/scanner?x=1#y", "https://acme.com/scanner"],
  ])("%s is %s", (baseUrl, base) => expect(apiBase(baseUrl)).toBe(base));

  test.each(["", "api.acme.com", "/api", "ftp://acme.com", "https://jane:secret@acme.com", "javascript:1"])(
    "%j is none, and the error does not repeat it",
    (baseUrl) => {
      expect(() => apiBase(baseUrl)).toThrow(TypeError);
      expect(() => apiBase(baseUrl)).not.toThrow("secret");
    },
  );
});
