import { ScannerError } from "../errors.ts";

/**
 * The exact `host:port` pairs that may be crawled though they are not public. Only who runs the process names them;
 * a deployed function has none.
 */
export type AllowedHosts = ReadonlySet<string>;

/** Reads `host:port` pairs (`127.0.0.1:4000`, `[::1]:4000`, `demo:80`). Throws `invalid_fields` for anything else. */
export function parseAllowedHosts(entries: readonly string[]): AllowedHosts {
  return new Set(entries.map(parseEntry));
}

/** Whether a URL's host and port are among the allowed ones. */
export function isAllowedHost(url: string | URL, allowed: AllowedHosts): boolean {
  return allowed.size > 0 && allowed.has(hostAndPort(new URL(url)));
}

/** Host and port, the scheme's default port written out. */
export function hostAndPort({ protocol, hostname, port }: URL): string {
  return `${hostname}:${port || (protocol === "https:" ? "443" : "80")}`;
}

function parseEntry(entry: string): string {
  const text = entry.trim();
  const port = /:(\d{1,5})$/.exec(text)?.[1];
  const url = port !== undefined && URL.canParse(`http://${text}`) ? new URL(`http://${text}`) : undefined;
  if (url && url.pathname === "/" && url.username === "" && url.search === "" && url.hash === "") {
    return hostAndPort(url);
  }
  throw new ScannerError(
    "invalid_fields",
    `"${entry}" is no allowed host: write host:port, like 127.0.0.1:4000.`,
  );
}
