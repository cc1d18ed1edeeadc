import { createServer, type RequestListener } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { createServer as createTcpServer, type Server } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { guardCases, guardTitle } from "../../helpers/address-guard-cases.ts";
import { selfSigned } from "../../helpers/certificates.ts";
import { fetchInProcess } from "../../helpers/fetch-in-process.ts";
import { listen } from "../../helpers/listen.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function start(server: Server): Promise<number> {
  servers.push(server);
  return await listen(server);
}

const page: RequestListener = (_request, response) =>
  void response.writeHead(200, { "content-type": "text/html" }).end("<p>Welcome.");

/** Every spelling in which tools and Node itself look for a proxy. */
function proxySettings(port: number): Record<string, string> {
  const names = ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "FTP_PROXY", "SOCKS_PROXY"];
  const spellings = [...names, ...names.map((name) => name.toLowerCase())];
  return {
    ...Object.fromEntries(spellings.map((name) => [name, `http://127.0.0.1:${port}`])),
    NODE_USE_ENV_PROXY: "1",
    NO_PROXY: "",
  };
}

describe("the environment", () => {
  it("names proxies that nobody asks", async () => {
    let asked = 0;
    const proxy = await start(
      createTcpServer((socket) => {
        asked++;
        socket.destroy();
      }),
    );
    const port = await start(createServer(page));
    const { result } = await fetchInProcess(`http://127.0.0.1:${port}/`, proxySettings(proxy));
    expect([result.kind, asked]).toEqual(["document", 0]);
  });

  it("cannot make an invalid certificate a valid one", async () => {
    const port = await start(createTlsServer(await selfSigned(["acme.com"]), page));
    const settings = { NODE_TLS_REJECT_UNAUTHORIZED: "0", NODE_NO_WARNINGS: "1" };
    const { result } = await fetchInProcess(`https://127.0.0.1:${port}/`, settings);
    expect(result).toMatchObject({ kind: "failed", fault: { code: "tls_invalid" } });
  });
});

describe(guardTitle("env"), () => {
  it.each(guardCases("env"))("$id: $env ($why): $expect", async ({ env, expect: expected }) => {
    const port = await start(createTlsServer(await selfSigned(["acme.com"]), page));
    const { result } = await fetchInProcess(`https://127.0.0.1:${port}/`, { ...env, NODE_NO_WARNINGS: "1" });
    expect(result.kind === "document" ? "allow" : "block").toBe(expected);
  });
});
