import { faultOfError } from "@contact-scanner/core/http/fault-of-error";
import { describe, expect, test } from "vitest";

function told(error: unknown) {
  const { code, message, retry } = faultOfError(error, "https://acme.com/team");
  return [code, message, retry];
}

function coded(code: string): Error {
  return Object.assign(new Error(`low-level text of ${code}`), { code });
}

describe("an error of the network is told in a sentence that names the host", () => {
  test.each([
    ["ENOTFOUND", "dns_not_found", "the name does not resolve", "never"],
    ["ENODATA", "dns_not_found", "the name has no address", "never"],
    ["EAI_AGAIN", "dns_failed", "the name server did not answer", "later"],
    ["ESERVFAIL", "dns_failed", "the name server failed", "later"],
    ["ETIMEOUT", "dns_failed", "the name server did not answer in time", "later"],
    ["ECONNREFUSED", "connection_refused", "the connection was refused", "later"],
    ["EHOSTUNREACH", "connection_refused", "the host cannot be reached", "later"],
    ["ENETUNREACH", "connection_refused", "the network cannot be reached", "later"],
    ["ECONNRESET", "connection_reset", "the connection was cut", "later"],
    ["EPIPE", "connection_reset", "the connection was cut", "later"],
    ["UND_ERR_SOCKET", "connection_reset", "the connection was cut", "later"],
    [
      "UND_ERR_RES_CONTENT_LENGTH_MISMATCH",
      "connection_reset",
      "the page is not as long as its headers say",
      "later",
    ],
    ["ETIMEDOUT", "connect_timeout", "the connection timed out", "later"],
    ["UND_ERR_CONNECT_TIMEOUT", "connect_timeout", "the connection timed out", "later"],
    ["UND_ERR_HEADERS_TIMEOUT", "page_timeout", "no answer came in time", "later"],
    ["UND_ERR_BODY_TIMEOUT", "page_timeout", "the answer stopped half-way", "later"],
    ["UND_ERR_HEADERS_OVERFLOW", "bad_response", "the answer's headers are too large", "never"],
    ["HPE_INVALID_CONSTANT", "bad_response", "the answer is no valid HTTP", "never"],
    ["ERR_SSL_WRONG_VERSION_NUMBER", "tls_invalid", "the TLS handshake failed", "never"],
    ["EPROTO", "tls_invalid", "the TLS handshake failed", "never"],
    ["ESOMETHING", "bad_response", "the page could not be read", "never"],
  ])("%s: %s", (code, fault, text, retry) => {
    expect(told(coded(code))).toEqual([fault, `acme.com: ${text}.`, retry]);
  });

  test("the deadline for a whole page", () => {
    const error = new DOMException("The operation was aborted due to timeout", "TimeoutError");
    expect(told(error)).toEqual(["page_timeout", "acme.com: the page did not arrive in time.", "later"]);
  });

  test("several addresses that failed each: the first speaks for them", () => {
    const error = new AggregateError([coded("EHOSTUNREACH"), coded("ECONNREFUSED")]);
    expect(told(error)[1]).toBe("acme.com: the host cannot be reached.");
  });

  test("what is no error at all", () => {
    expect(told("boom")).toEqual(["bad_response", "acme.com: the page could not be read.", "never"]);
  });
});
