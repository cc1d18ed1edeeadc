import type { RenderRequest } from "@contact-scanner/core/rendering/render";
import type { CDPSession } from "puppeteer-core";
import type { RunningBrowser } from "../browser/launch.ts";
import type { FilteringProxy } from "../proxy/filtering-proxy.ts";
import type { Grant } from "../proxy/grant.ts";

/** What the pages of one site share: cookies, caches, connections. Nothing of it is another site's. */
export type SiteContext = {
  /** Says which requests share it. */
  readonly key: string;
  readonly contextId: string;
  readonly grant: Grant;
  close(): Promise<void>;
};

/** Pages of one site that are sent the same headers share a context. */
export function contextKey({ registrableDomain, headers = {} }: RenderRequest): string {
  return JSON.stringify([registrableDomain, headers]);
}

/** A fresh context, which allows nothing and downloads nothing. */
export async function openSiteContext(
  { browser, session }: RunningBrowser,
  proxy: FilteringProxy,
  request: RenderRequest,
): Promise<SiteContext> {
  const context = await browser.createBrowserContext({ downloadBehavior: { policy: "deny" } });
  const id = context.id;
  if (id === undefined) throw new Error("The browser's context has no id.");
  // What is not granted is refused: an empty list refuses everything, to every origin.
  await session.send("Browser.grantPermissions", { permissions: [], browserContextId: id });
  await setCookies(session, id, request);
  const grant = proxy.grant();
  return {
    key: contextKey(request),
    contextId: id,
    grant,
    async close() {
      grant.close();
      await context.close();
    },
  };
}

/** The scan's own cookies go to the start host alone, and no script of the page can read them. */
async function setCookies(
  session: CDPSession,
  browserContextId: string,
  { url, headers }: RenderRequest,
): Promise<void> {
  const cookies = (headers?.cookie ?? "").split(/; */).flatMap((pair) => {
    const [, name, value] = /^([^=]+)=(.*)$/.exec(pair) ?? [];
    return name === undefined || value === undefined ? [] : [{ name, value, url, httpOnly: true }];
  });
  if (cookies.length > 0) await session.send("Storage.setCookies", { cookies, browserContextId });
}
