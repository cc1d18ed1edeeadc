import { contentSecurityPolicy } from "@contact-scanner/console/content-security-policy";
import { consoleSignIn } from "./env.ts";

/** seconds that browsers speak https alone to the host: two years, as the API's answers say */
const HSTS_SECONDS = 63_072_000;

/**
 * Headers of the console's files, which a bucket cannot set. The API's answers have their own, and no part in these:
 * `/docs` has another Content-Security-Policy.
 */
export function createConsoleHeaders(): aws.cloudfront.ResponseHeadersPolicy {
  return new aws.cloudfront.ResponseHeadersPolicy("ConsoleHeaders", {
    comment: "What browsers let the console's files do",
    securityHeadersConfig: {
      contentSecurityPolicy: {
        contentSecurityPolicy: contentSecurityPolicy(consoleSignIn?.origins ?? []),
        override: false,
      },
      contentTypeOptions: { override: false },
      frameOptions: { frameOption: "DENY", override: false },
      referrerPolicy: { referrerPolicy: "no-referrer", override: false },
      strictTransportSecurity: {
        accessControlMaxAgeSec: HSTS_SECONDS,
        includeSubdomains: true,
        override: false,
      },
    },
    customHeadersConfig: {
      // No Cross-Origin-Opener-Policy: it would part the page from the window in which people sign in again.
      items: [{ header: "cross-origin-resource-policy", value: "same-origin", override: false }],
    },
  });
}
