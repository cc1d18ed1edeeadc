import { createHash, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { listen } from "../../helpers/listen.ts";

/** A small OpenID Connect issuer of one client and one user. */
export type Issuer = {
  readonly url: string;
  readonly jwksUrl: string;
  /** seconds for which the API takes the next tokens; the client is told that they live for an hour */
  tokenSeconds: number;
  stop(): Promise<void>;
};

export type IssuerOptions = { readonly clientId: string; readonly audience: string; readonly userId: string };

type Asked = { readonly challenge: string; readonly nonce: string | null; readonly redirectUri: string };

const HOUR_SECONDS = 3_600;

/**
 * Serves discovery, the authorisation endpoint (a page with a link that signs in), the token endpoint, which wants the
 * code's verifier (RFC 7636, S256), and the key set.
 */
export async function startIssuer({ clientId, audience, userId }: IssuerOptions): Promise<Issuer> {
  const { publicKey, privateKey } = await generateKeyPair("ES256");
  const keySet = { keys: [{ ...(await exportJWK(publicKey)), kid: "one", alg: "ES256", use: "sig" }] };
  const codes = new Map<string, Asked>();
  const server = createServer((request, response) => {
    answer(request, response).catch((error: Error) => response.writeHead(500).end(error.message));
  });
  const url = `http://127.0.0.1:${await listen(server)}`;
  const issuer: Issuer = {
    url,
    jwksUrl: `${url}/keys`,
    tokenSeconds: HOUR_SECONDS,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? "/", url);
    if (pathname === "/.well-known/openid-configuration") return sendJson(response, discovery(url));
    if (pathname === "/keys") return sendJson(response, keySet);
    if (pathname === "/authorize") return authorize(searchParams, response);
    if (pathname === "/token")
      return sendJson(response, await tokens(new URLSearchParams(await text(request))));
    response.writeHead(404).end();
  }

  function authorize(asked: URLSearchParams, response: ServerResponse): void {
    const challenge = asked.get("code_challenge");
    const redirectUri = asked.get("redirect_uri");
    const isKnown = asked.get("client_id") === clientId && asked.get("response_type") === "code";
    if (!isKnown || asked.get("code_challenge_method") !== "S256" || !challenge || !redirectUri) {
      response.writeHead(400).end("No such client, or no PKCE.");
      return;
    }
    const code = randomUUID();
    codes.set(code, { challenge, nonce: asked.get("nonce"), redirectUri });
    const back = new URL(redirectUri);
    back.search = new URLSearchParams({ code, state: asked.get("state") ?? "" }).toString();
    response.writeHead(200, { "content-type": "text/html" });
    response.end(
      `<!doctype html><title>Issuer</title><a href="${back.href.replaceAll("&", "&amp;")}">Sign in as Ann</a>`,
    );
  }

  async function tokens(form: URLSearchParams): Promise<unknown> {
    const asked = codes.get(form.get("code") ?? "");
    codes.delete(form.get("code") ?? "");
    const challenge = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    if (asked?.challenge !== challenge || asked.redirectUri !== form.get("redirect_uri")) {
      throw new Error("The code or its verifier is wrong.");
    }
    const nowSeconds = Math.floor(Date.now() / 1_000);
    const signed = (claims: Record<string, unknown>, to: string, seconds: number) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: "ES256", kid: "one" })
        .setIssuer(url)
        .setSubject(userId)
        .setAudience(to)
        .setIssuedAt(nowSeconds)
        .setExpirationTime(nowSeconds + seconds)
        .sign(privateKey);
    return {
      access_token: await signed({}, audience, issuer.tokenSeconds),
      id_token: await signed(asked.nonce === null ? {} : { nonce: asked.nonce }, clientId, HOUR_SECONDS),
      token_type: "Bearer",
      expires_in: HOUR_SECONDS,
      scope: "openid",
    };
  }
  return issuer;
}

function discovery(url: string) {
  return {
    issuer: url,
    authorization_endpoint: `${url}/authorize`,
    token_endpoint: `${url}/token`,
    jwks_uri: `${url}/keys`,
    response_types_supported: ["code"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["ES256"],
    code_challenge_methods_supported: ["S256"],
  };
}

/** Pages of other origins may read it, as those of an issuer's clients do. */
function sendJson(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { "content-type": "application/json", "access-control-allow-origin": "*" });
  response.end(JSON.stringify(body));
}
