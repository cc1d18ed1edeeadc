import { describe, expect, test } from "vitest";
import { contentSecurityPolicy } from "../../../packages/console/content-security-policy.ts";
import { readConsoleConfig } from "../../../packages/console/env.ts";

describe("config.json of a build", () => {
  const issuer = {
    CONSOLE_ISSUER: "https://login.example.com/",
    CONSOLE_CLIENT_ID: "console",
    CONSOLE_SCOPE: "openid scans:read",
  };

  test("lets people paste a token where a deploy names no issuer", () => {
    expect(readConsoleConfig({})).toEqual({ signIn: { kind: "paste" } });
  });

  test("takes a variable that is left empty as none", () => {
    const env = { CONSOLE_ISSUER: "", CONSOLE_CLIENT_ID: "", CONSOLE_SCOPE: "" };
    expect(readConsoleConfig(env)).toEqual({ signIn: { kind: "paste" } });
  });

  test("names the issuer, the client and what to ask for, and nothing else of the environment", () => {
    expect(readConsoleConfig({ ...issuer, JWT_SECRET: "a secret of thirty-two bytes or more" })).toEqual({
      signIn: {
        kind: "oidc",
        issuer: "https://login.example.com/",
        clientId: "console",
        scope: "openid scans:read",
      },
    });
  });

  test("names for whom tokens shall be, where the deploy says so", () => {
    const { signIn } = readConsoleConfig({ ...issuer, CONSOLE_AUDIENCE: "contact-scanner" });
    expect(signIn).toMatchObject({ audience: "contact-scanner" });
  });

  test.each(Object.keys(issuer))("is refused without %s where the others are set", (name) => {
    expect(() => readConsoleConfig({ ...issuer, [name]: undefined })).toThrow("set together");
  });
});

describe("the Content-Security-Policy", () => {
  const directives = (policy: string) =>
    new Map(policy.split("; ").map((text) => [text.split(" ")[0], text.split(" ").slice(1)]));

  test("allows nothing inline, no other origin and no frame around it", () => {
    const policy = directives(contentSecurityPolicy([]));
    expect([...policy.values()].flat()).not.toContain("'unsafe-inline'");
    expect(new Set([...policy.values()].flat())).toEqual(new Set(["'none'", "'self'", "data:"]));
    expect(policy.get("default-src")).toEqual(["'none'"]);
    expect(policy.get("frame-ancestors")).toEqual(["'none'"]);
    expect(policy.get("img-src")).toContain("data:");
  });

  test("lets scripts speak to the issuer, and load nothing from it", () => {
    const policy = directives(contentSecurityPolicy(["https://login.example.com", "https://id.example.com"]));
    expect(policy.get("connect-src")).toEqual([
      "'self'",
      "https://login.example.com",
      "https://id.example.com",
    ]);
    const others = [...policy].filter(([name]) => name !== "connect-src");
    expect(JSON.stringify(others)).not.toContain("https:");
  });
});
