import { helpOf } from "@contact-scanner/cli/command-line";
import { readServiceSettings } from "@contact-scanner/cli/env";
import { mcpSyntax, parseMcpArguments } from "@contact-scanner/cli/mcp-arguments";
import { parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { describe, expect, test } from "vitest";

const settings = { allowHosts: [], databaseUrl: undefined };
const service = { url: new URL("https://api.acme.com"), token: "token" };
const none = () => undefined;

describe("the command line", () => {
  test("is a stage of its own where no service is named", () => {
    expect(parseMcpArguments([], settings, none)).toEqual({
      kind: "run",
      command: { kind: "stage", keep: undefined, allowedHosts: parseAllowedHosts([]) },
    });
  });

  test("keeps scans in a directory, and scans hosts that its user names", () => {
    const argv = ["--keep", "scans", "--allow-host", "127.0.0.1:4000"];
    expect(parseMcpArguments(argv, { ...settings, allowHosts: ["localhost:1"] }, none)).toMatchObject({
      command: { keep: "scans", allowedHosts: parseAllowedHosts(["localhost:1", "127.0.0.1:4000"]) },
    });
  });

  test("is a service where the environment names one", () => {
    expect(parseMcpArguments([], settings, () => service)).toEqual({
      kind: "run",
      command: { kind: "service", service },
    });
  });

  test.each([
    [["--keep", ""], settings, none, "takes a directory"],
    [["--keep", "scans"], { ...settings, databaseUrl: "postgres://x/y" }, none, "DATABASE_URL"],
    [["--keep", "scans"], settings, () => service, "CONTACT_SCANNER_URL"],
    [["--allow-host", "a.com:1"], settings, () => service, "CONTACT_SCANNER_URL"],
    [["--keeep", "scans"], settings, none, "Did you mean --keep?"],
  ])("%j is refused in a sentence", (argv, given, readService, words) => {
    expect(parseMcpArguments(argv, given, readService)).toMatchObject({
      kind: "wrong",
      detail: expect.stringContaining(words),
    });
  });

  test("--help tells each option", () => {
    expect(parseMcpArguments(["--help"], settings, none)).toEqual({ kind: "help" });
    for (const option of ["--keep", "--allow-host", "CONTACT_SCANNER_TOKEN"])
      expect(helpOf(mcpSyntax())).toContain(option);
  });
});

describe("the service of the environment", () => {
  test("is none unless an address is set", () => {
    expect(readServiceSettings({})).toBeUndefined();
    expect(readServiceSettings({ CONTACT_SCANNER_TOKEN: "token" })).toBeUndefined();
  });

  test.each(["https://api.acme.com", "http://localhost:8000", "http://127.0.0.1:8000", "http://[::1]:8000"])(
    "may be %s",
    (address) => {
      const env = { CONTACT_SCANNER_URL: address, CONTACT_SCANNER_TOKEN: "token" };
      expect(readServiceSettings(env)).toEqual({ url: new URL(address), token: "token" });
    },
  );

  test.each([
    [
      { CONTACT_SCANNER_URL: "api.acme.com", CONTACT_SCANNER_TOKEN: "a" },
      "CONTACT_SCANNER_URL is an address",
    ],
    [
      { CONTACT_SCANNER_URL: "ftp://acme.com", CONTACT_SCANNER_TOKEN: "a" },
      "CONTACT_SCANNER_URL is an address",
    ],
    [{ CONTACT_SCANNER_URL: "https://acme.com" }, "needs CONTACT_SCANNER_TOKEN"],
    [{ CONTACT_SCANNER_URL: "https://acme.com", CONTACT_SCANNER_TOKEN: "" }, "CONTACT_SCANNER_TOKEN"],
    [{ CONTACT_SCANNER_URL: "http://acme.com", CONTACT_SCANNER_TOKEN: "a" }, "is https"],
    [{ CONTACT_SCANNER_URL: "http://127.0.0.1.evil.com", CONTACT_SCANNER_TOKEN: "a" }, "is https"],
  ])("cannot be %j", (env, words) => {
    expect(() => readServiceSettings(env)).toThrow(words);
  });
});
