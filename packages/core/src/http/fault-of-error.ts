import { AddressRefusedError } from "./address-refused.ts";
import { CertificateError, certificateFaultText } from "./certificate-fault.ts";
import type { SiteFault, SiteFaultCode } from "./site-fault.ts";

type Fault = { readonly code: SiteFaultCode; readonly text: string; readonly retry: SiteFault["retry"] };

/** undici's code for a body that ends before its Content-Length. */
const LENGTH_MISMATCH = "UND_ERR_RES_CONTENT_LENGTH_MISMATCH";

/** Node's, OpenSSL's and undici's error codes as faults; `text` follows the host's name. */
const FAULTS: Readonly<Record<string, Fault>> = {
  ENOTFOUND: { code: "dns_not_found", text: "the name does not resolve", retry: "never" },
  ENODATA: { code: "dns_not_found", text: "the name has no address", retry: "never" },
  EAI_AGAIN: { code: "dns_failed", text: "the name server did not answer", retry: "later" },
  ESERVFAIL: { code: "dns_failed", text: "the name server failed", retry: "later" },
  ETIMEOUT: { code: "dns_failed", text: "the name server did not answer in time", retry: "later" },
  ECONNREFUSED: { code: "connection_refused", text: "the connection was refused", retry: "later" },
  EHOSTUNREACH: { code: "connection_refused", text: "the host cannot be reached", retry: "later" },
  ENETUNREACH: { code: "connection_refused", text: "the network cannot be reached", retry: "later" },
  ECONNRESET: { code: "connection_reset", text: "the connection was cut", retry: "later" },
  EPIPE: { code: "connection_reset", text: "the connection was cut", retry: "later" },
  UND_ERR_SOCKET: { code: "connection_reset", text: "the connection was cut", retry: "later" },
  [LENGTH_MISMATCH]: {
    code: "connection_reset",
    text: "the page is not as long as its headers say",
    retry: "later",
  },
  ETIMEDOUT: { code: "connect_timeout", text: "the connection timed out", retry: "later" },
  UND_ERR_CONNECT_TIMEOUT: { code: "connect_timeout", text: "the connection timed out", retry: "later" },
  UND_ERR_HEADERS_TIMEOUT: { code: "page_timeout", text: "no answer came in time", retry: "later" },
  UND_ERR_BODY_TIMEOUT: { code: "page_timeout", text: "the answer stopped half-way", retry: "later" },
  UND_ERR_HEADERS_OVERFLOW: {
    code: "bad_response",
    text: "the answer's headers are too large",
    retry: "never",
  },
};

/**
 * What it means for the crawl that an answer could not be read to its end after its headers had arrived: whatever cut
 * the connection then cut the answer.
 */
export function faultOfBrokenAnswer(error: unknown, url: string): SiteFault {
  const fault = faultOfError(error, url);
  if (fault.code !== "connection_reset" || errorCode(rootCause(error)) === LENGTH_MISMATCH) {
    return { ...fault, answered: true };
  }
  const message = `${new URL(url).host}: the answer broke off half-way.`;
  return { ...fault, message, answered: true };
}

/** What a failed request means for the crawl, told in a sentence that names the host. */
export function faultOfError(error: unknown, url: string): SiteFault {
  const { host, hostname } = new URL(url);
  const cause = rootCause(error);
  if (cause instanceof AddressRefusedError) {
    return { code: "address_refused", message: cause.message, retry: "never" };
  }
  if (cause instanceof CertificateError) {
    const message = `${host}: ${certificateFaultText(cause, hostname)}.`;
    return { code: "tls_invalid", message, retry: "never" };
  }
  if (cause instanceof DOMException && cause.name === "TimeoutError") {
    return { code: "page_timeout", message: `${host}: the page did not arrive in time.`, retry: "later" };
  }
  const code = errorCode(cause);
  const fault = FAULTS[code];
  if (fault) return { code: fault.code, message: `${host}: ${fault.text}.`, retry: fault.retry };
  if (/^ERR_SSL_(?:TLSV1_ALERT_PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL|VERSION_TOO_LOW)$/.test(code)) {
    const message = `${host}: it speaks only versions of TLS that are not safe any more.`;
    return { code: "tls_invalid", message, retry: "never" };
  }
  if (code.startsWith("ERR_SSL") || code.startsWith("ERR_TLS") || code === "EPROTO") {
    return { code: "tls_invalid", message: `${host}: the TLS handshake failed.`, retry: "never" };
  }
  if (code.startsWith("HPE_")) {
    return { code: "bad_response", message: `${host}: the answer is no valid HTTP.`, retry: "never" };
  }
  return { code: "bad_response", message: `${host}: the page could not be read.`, retry: "never" };
}

/** A host with several addresses fails with all their errors in one: the first speaks for them. */
function rootCause(error: unknown): unknown {
  if (error instanceof AggregateError) return error.errors[0];
  return error;
}

function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
