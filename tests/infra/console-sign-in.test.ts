import { describe, expect, test } from "vitest";
import { readSignIn, type SignInSettings } from "../../infra/console-sign-in.ts";

const NOTHING: SignInSettings = {
  oidcClientId: undefined,
  oidcScope: undefined,
  oidcOrigins: undefined,
  jwksUrl: undefined,
  jwtIssuer: undefined,
  jwtAudience: undefined,
};

const ISSUER: SignInSettings = {
  ...NOTHING,
  oidcClientId: "console",
  jwksUrl: "https://login.example.com/jwks.json",
  jwtIssuer: "https://login.example.com/tenant/",
};

describe("how people sign in to a deployed console", () => {
  test("without a client they paste a token, also where an issuer signs the API's tokens", () => {
    expect(readSignIn(NOTHING)).toBeUndefined();
    expect(readSignIn({ ...ISSUER, oidcClientId: undefined })).toBeUndefined();
  });

  test("with one they sign in at the issuer, and are asked for all scopes but the operators'", () => {
    expect(readSignIn(ISSUER)).toEqual({
      issuer: "https://login.example.com/tenant/",
      clientId: "console",
      scope: "openid scans:write scans:read contacts:delete domains:delete webhooks keys",
      origins: ["https://login.example.com"],
    });
  });

  test("tokens are asked for whom the API takes them, where that is set", () => {
    expect(readSignIn({ ...ISSUER, jwtAudience: "contact-scanner" })?.audience).toBe("contact-scanner");
    expect(readSignIn(ISSUER)?.audience).toBeUndefined();
  });

  test("what is asked for may be set, and further origins of the issuer, each once", () => {
    const oidcOrigins = "https://id.example.com/oauth2,https://login.example.com,";
    expect(readSignIn({ ...ISSUER, oidcScope: "openid api", oidcOrigins })).toMatchObject({
      scope: "openid api",
      origins: ["https://login.example.com", "https://id.example.com"],
    });
  });

  test.each(["jwksUrl", "jwtIssuer"] as const)("a client is refused without %s", (name) => {
    expect(() => readSignIn({ ...ISSUER, [name]: undefined })).toThrow("beside OIDC_CLIENT_ID");
  });

  test.each(["login.example.com", "http://login.example.com", "https://*.example.com", "'unsafe-inline'"])(
    "%s is no origin of an issuer",
    (text) => {
      expect(() => readSignIn({ ...ISSUER, oidcOrigins: text })).toThrow("OIDC_ORIGINS");
      expect(() => readSignIn({ ...ISSUER, jwtIssuer: text })).toThrow("JWT_ISSUER");
    },
  );
});
