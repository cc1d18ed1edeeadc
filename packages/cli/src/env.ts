import * as z from "zod/mini";

/** A service that is called in the place of a stage on this machine. */
export type ServiceSettings = { readonly url: URL; readonly token: string };

const schema = z.object({
  CONTACT_SCANNER_URL: z.optional(
    z.url({ protocol: /^https?$/, error: "is an address like https://api.acme.com" }),
  ),
  // What a header cannot hold would be told in a runtime's message, and so to a model.
  CONTACT_SCANNER_TOKEN: z.optional(
    z.string().check(z.regex(/^[\x21-\x7e]+$/, { error: "is a token or an API key, without blanks" })),
  ),
});

/**
 * The service that the environment names; undefined = none. Throws a plain error, in a sentence, for an address without
 * a token, and for one that would send the token unencrypted over a network.
 */
export function readServiceSettings(env: NodeJS.ProcessEnv = process.env): ServiceSettings | undefined {
  const parsed = z.safeParse(schema, env);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`${issue?.path.join(".")} ${issue?.message}.`);
  }
  const { CONTACT_SCANNER_URL: address, CONTACT_SCANNER_TOKEN: token } = parsed.data;
  if (address === undefined) return undefined;
  if (token === undefined)
    throw new Error("CONTACT_SCANNER_URL needs CONTACT_SCANNER_TOKEN: a token or an API key.");
  const url = new URL(address);
  if (url.username !== "" || url.password !== "" || url.pathname !== "/") {
    throw new Error("CONTACT_SCANNER_URL is a scheme and a host alone, like https://api.acme.com.");
  }
  if (url.protocol === "http:" && !ON_THIS_MACHINE.test(url.hostname)) {
    throw new Error("CONTACT_SCANNER_URL is https: the token would go over the network for all to read.");
  }
  return { url, token };
}

const ON_THIS_MACHINE = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;
