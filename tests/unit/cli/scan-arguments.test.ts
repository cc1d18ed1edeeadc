import { parseScanArguments } from "@contact-scanner/cli/scan-arguments";
import { DEFAULT_USER_AGENT } from "@contact-scanner/core/config";
import { expect, test } from "vitest";

const settings = { allowHosts: [], userAgent: DEFAULT_USER_AGENT };

test("the crawler's name is the environment's, or the command line's where it gives one", () => {
  expect(parseScanArguments(["acme.com"], settings)).toMatchObject({
    command: { userAgent: DEFAULT_USER_AGENT },
  });
  const own = "ContactScanner/1.0 (+https://acme.com/bot)";
  expect(parseScanArguments(["acme.com", "--user-agent", own], settings)).toMatchObject({
    command: { userAgent: own },
  });
});

test("a name that hides the product is a wrong command", () => {
  expect(parseScanArguments(["acme.com", "--user-agent", "Mozilla/5.0"], settings)).toMatchObject({
    kind: "wrong",
    detail: expect.stringContaining("ContactScanner"),
  });
});
