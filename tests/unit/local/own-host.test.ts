import { isOwnHost } from "@contact-scanner/local/own-host";
import { describe, expect, test } from "vitest";

describe("the stage's own host", () => {
  test.each([
    "localhost",
    "localhost:8000",
    "LOCALHOST:8000",
    "127.0.0.1",
    "127.0.0.1:8000",
    "[::1]",
    "[::1]:8000",
    "192.168.1.5:8000",
  ])("is %s", (host) => {
    expect(isOwnHost(host, ["localhost"])).toBe(true);
  });

  test("is each of its names", () => {
    expect(isOwnHost("my-box:8000", ["0.0.0.0", "My-Box"])).toBe(true);
    expect(isOwnHost("my-box:8000", ["0.0.0.0"])).toBe(false);
  });
});

describe("not its own host", () => {
  test.each([
    "evil.com",
    "evil.com:8000",
    "localhost.evil.com",
    "127.0.0.1.evil.com",
    "127.0.0.1.nip.io:8000",
    "evil.com@localhost",
    "localhost@evil.com",
    "localhost/evil.com",
    "localhost,evil.com",
    "localhost?evil.com",
    "localhost#evil.com",
    "localhost:8000:8000",
    "localhost:x",
    "my-localhost",
    "::1",
    "",
    " ",
  ])("is %j", (host) => {
    expect(isOwnHost(host, ["localhost"])).toBe(false);
  });
});
