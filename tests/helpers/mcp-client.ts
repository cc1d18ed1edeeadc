import {
  type CallToolResult,
  Client,
  type ClientOptions,
  StreamableHTTPClientTransport,
} from "@modelcontextprotocol/client";

/** How a client begins: as those before 2026-07-28 do, or by that revision alone. */
export const ERAS = {
  "a client that begins with initialize": {},
  "a client of the revision 2026-07-28": { versionNegotiation: { mode: { pin: "2026-07-28" } } },
} as const satisfies Record<string, ClientOptions>;

/** The protocol's own client. */
export function newClient(options: ClientOptions = {}): Client {
  return new Client({ name: "contact-scanner-tests", version: "1.0.0" }, options);
}

/** A client of a service over HTTP that sends this token. */
export async function connectHttp(url: string, token: string, options: ClientOptions = {}): Promise<Client> {
  const client = newClient(options);
  const requestInit = { headers: { authorization: `Bearer ${token}` } };
  await client.connect(new StreamableHTTPClientTransport(new URL("/mcp", url), { requestInit }));
  return client;
}

/** What a tool answered: the first of its texts, what it found, and whether it refused. */
export function toldBy({ content, structuredContent, isError = false }: CallToolResult) {
  const [first] = content;
  return { text: first?.type === "text" ? first.text : undefined, found: structuredContent, isError };
}
