import { takesLocalToken } from "@contact-scanner/local/local-user";
import { expect, test } from "vitest";

test.each([
  [{}, true],
  [{ localToken: true }, true],
  [{ localToken: false }, false],
  [{ jwtSecret: "a secret of thirty-two characters" }, false],
  [{ localToken: true, jwksUrl: "https://issuer.example/keys" }, false],
])("the local token, with %j: %j", (tokens, isTaken) => {
  expect(takesLocalToken(tokens)).toBe(isTaken);
});
