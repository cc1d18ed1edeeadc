/**
 * The Content-Security-Policy (CSP Level 3) of every file of the console: scripts, styles, fonts and images of its own
 * origin alone, nothing inline, and no page that frames it. `issuerOrigins` are those that a sign-in asks beside it, as
 * browsers write origins; none where people paste a token.
 */
export function contentSecurityPolicy(issuerOrigins: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    ["connect-src 'self'", ...issuerOrigins].join(" "),
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
