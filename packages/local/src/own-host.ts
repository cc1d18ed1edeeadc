import { isIP } from "node:net";

/**
 * Whether a Host header (RFC 9110, 7.2) names this server: localhost, an IP address, or one of its own names. A page of
 * the web that leads its own name to 127.0.0.1 (DNS rebinding) would count as of one origin with us, and the local
 * token is known to all; a name that is ours, or an address, it cannot rebind.
 */
export function isOwnHost(host: string, ownNames: readonly string[]): boolean {
  const url = URL.parse(`http://${host}`);
  if (url === null || url.href !== `http://${url.host}/`) return false;
  const { hostname } = url;
  const isAddress = isIP(hostname.replace(/^\[(.*)\]$/, "$1")) !== 0;
  return isAddress || hostname === "localhost" || ownNames.some((name) => hostname === name.toLowerCase());
}
