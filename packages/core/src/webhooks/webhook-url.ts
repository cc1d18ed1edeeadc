import { LIMITS } from "../config.ts";
import { type AllowedHosts, hostAndPort, isAllowedHost } from "../url/allowed-hosts.ts";
import { publicUrlRefusal } from "../url/public-url.ts";

export type WebhookUrlParse =
  | {
      readonly ok: true;
      readonly url: string;
      /** with its port */
      readonly host: string;
    }
  /** A sentence that says what is wrong with the input. */
  | { readonly ok: false; readonly detail: string };

/**
 * Reads where a webhook is to be told: a public https address, or one of the hosts that who runs the stage allowed,
 * http too. Which addresses stand behind the name is looked at whenever it is called.
 */
export function parseWebhookUrl(input: string, allowed: AllowedHosts): WebhookUrlParse {
  if (input.length > LIMITS.maxUrlLength) {
    return { ok: false, detail: `The URL is longer than ${LIMITS.maxUrlLength} characters.` };
  }
  const refusal = publicUrlRefusal(input, allowed);
  if (refusal !== null) return { ok: false, detail: refusal };
  const url = new URL(input);
  if (url.protocol !== "https:" && !isAllowedHost(url, allowed)) {
    return { ok: false, detail: "A webhook's URL begins with https://." };
  }
  url.hash = "";
  if (url.href.length > LIMITS.maxUrlLength) {
    return {
      ok: false,
      detail: `The URL is longer than ${LIMITS.maxUrlLength} characters once it is encoded.`,
    };
  }
  return { ok: true, url: url.href, host: hostAndPort(url) };
}
