import { createCookieJar } from "@contact-scanner/core/http/cookie-jar";
import { describe, expect, test } from "vitest";

const NOW_MS = Date.UTC(2026, 0, 1);
const SITE = "https://www.acme.co.uk/de/team";

/** The Cookie header for `url` after an answer of SITE set these. */
function sent(fields: readonly string[], url = SITE, afterMs = 0): string | undefined {
  const jar = createCookieJar();
  jar.take(SITE, fields, NOW_MS);
  return jar.header(url, NOW_MS + afterMs);
}

describe("a cookie goes back", () => {
  test.each<[string, string, string]>([
    ["to the host that set it", "a=1; Path=/", "https://www.acme.co.uk/"],
    ["to the folder of the page that set it", "a=1", "https://www.acme.co.uk/de/kontakt"],
    ["to all hosts of the domain that it names", "a=1; Path=/; Domain=acme.co.uk", "https://acme.co.uk/"],
    ["until its life ends", "a=1; Path=/; Max-Age=60", "https://www.acme.co.uk/"],
  ])("%s", (_where, field, url) => expect(sent([field], url)).toBe("a=1"));
});

test("a cookie without a name goes back as it came", () => {
  expect(sent(["seen; Path=/"])).toBe("seen");
});

describe("a cookie does not go", () => {
  test.each<[string, string, string]>([
    ["to another host", "a=1; Path=/", "https://acme.co.uk/"],
    ["to another site", "a=1; Path=/; Domain=acme.co.uk", "https://acme-corp.co.uk/"],
    ["anywhere, where it names a public suffix", "a=1; Path=/; Domain=co.uk", SITE],
    ["anywhere, where it names another site", "a=1; Path=/; Domain=other.co.uk", "https://other.co.uk/"],
    ["to other folders", "a=1", "https://www.acme.co.uk/en"],
    ["over http, where it is for https alone", "a=1; Path=/; Secure", "http://www.acme.co.uk/"],
    ["anywhere, where it ends at once", "a=1; Path=/; Max-Age=0", SITE],
    ["anywhere, where it is none", "; Path=/", SITE],
  ])("%s", (_where, field, url) => expect(sent([field], url)).toBeUndefined());

  test.each(["Max-Age=60", `Expires=${new Date(NOW_MS + 60_000).toUTCString()}`])(
    "after its life: %s",
    (life) => {
      expect(sent([`a=1; Path=/; ${life}`], SITE, 59_000)).toBe("a=1");
      expect(sent([`a=1; Path=/; ${life}`], SITE, 61_000)).toBeUndefined();
    },
  );

  test("to an IP address's neighbour", () => {
    const jar = createCookieJar();
    jar.take("http://127.0.0.1:4000/", ["a=1; Path=/"], NOW_MS);
    expect(jar.header("http://127.0.0.1:4000/x", NOW_MS)).toBe("a=1");
    expect(jar.header("http://127.0.0.2:4000/", NOW_MS)).toBeUndefined();
  });
});

test("a life that is renewed counts from then", () => {
  const jar = createCookieJar();
  jar.take(SITE, ["a=1; Path=/; Max-Age=60"], NOW_MS);
  jar.take(SITE, ["a=1; Path=/; Max-Age=60"], NOW_MS + 50_000);
  expect(jar.header(SITE, NOW_MS + 100_000)).toBe("a=1");
});

test("a new cookie and a new value are told from one that is known", () => {
  const jar = createCookieJar();
  expect(jar.take(SITE, ["a=1"], NOW_MS)).toBe(true);
  expect(jar.take(SITE, ["a=1"], NOW_MS)).toBe(false);
  expect(jar.take(SITE, ["a=2"], NOW_MS)).toBe(true);
  expect(jar.take(SITE, ["a=2; Max-Age=0"], NOW_MS)).toBe(true);
  expect(jar.take(SITE, ["b=1; Domain=co.uk"], NOW_MS)).toBe(false);
});

describe("a site fills no memory", () => {
  test("with many cookies: the first hundred stay, and may change", () => {
    const jar = createCookieJar();
    for (let n = 0; n < 300; n++) jar.take(SITE, [`c${n}=1; Path=/`], NOW_MS);
    expect(jar.header(SITE, NOW_MS)?.split("; ")).toHaveLength(100);
    expect(jar.take(SITE, ["c0=2; Path=/"], NOW_MS)).toBe(true);
    expect(jar.take(SITE, ["new=1; Path=/"], NOW_MS)).toBe(false);
  });

  test("with one for each folder", () => {
    const jar = createCookieJar();
    const taken = Array.from({ length: 300 }, (_, n) => jar.take(`${SITE}/${n}/page`, ["c=1"], NOW_MS));
    expect(taken.filter(Boolean)).toHaveLength(100);
  });

  test("with long ones, nor is a request's header long", () => {
    const long = "x".repeat(3_000);
    expect(sent([`a=${"x".repeat(5_000)}; Path=/`])).toBeUndefined();
    expect(sent([`a=${long}; Path=/`, `b=${long}; Path=/`, "c=1; Path=/"])).toBe(`a=${long}; c=1`);
  });
});

test("a cookie that no header can carry is not sent", () => {
  expect(sent(["a=\u4f60; Path=/", "b=1; Path=/"])).toBe("b=1");
});
