import { scopeOf } from "@contact-scanner/core/url/scope";
import type { CDPSession, Protocol } from "puppeteer-core";
import { MAX_HTML_CHARS, READING_SCRIPT, WORLD } from "./reading-script.ts";

/** What our script in a page can be asked. Each rejects where the page has just gone elsewhere. */
export type PageReading = {
  /** ms for which the DOM has not changed */
  quietMs(): Promise<number>;
  /** Clicks what refuses consent, where a dialog asks for it; whether there was one. */
  refuseConsent(): Promise<boolean>;
  /** The DOM as markup, the frames of the page's own site behind the end of its body; and where it is. */
  document(registrableDomain: string): Promise<{ url: string; html: string }>;
};

/** ms that a piece of our script may run: a large DOM is written in some 100 */
const SCRIPT_TIMEOUT_MS = 3_000;

/** Documents in frames that are read: a page shows few of its own site. */
const MAX_FRAMES = 20;

/** Lets our script into every document that the page's target will load. */
export async function startReading(session: CDPSession): Promise<PageReading> {
  await session.send("Page.addScriptToEvaluateOnNewDocument", { source: READING_SCRIPT, worldName: WORLD });

  async function evaluate(contextId: number, expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
      expression,
      contextId,
      returnByValue: true,
      timeout: SCRIPT_TIMEOUT_MS,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }
  async function ask(frameId: string, question: string): Promise<unknown> {
    const { executionContextId } = await session.send("Page.createIsolatedWorld", {
      frameId,
      worldName: WORLD,
    });
    // In a document without scripts of its own Chromium has run none of ours either.
    const isThere = await evaluate(executionContextId, "typeof reading === 'object'");
    if (!isThere) await evaluate(executionContextId, READING_SCRIPT);
    return await evaluate(executionContextId, `reading.${question}`);
  }
  const tree = async () => (await session.send("Page.getFrameTree")).frameTree;
  const askTop = async (expression: string) => await ask((await tree()).frame.id, expression);

  return {
    quietMs: async () => Number(await askTop("quietMs()")),
    refuseConsent: async () => (await askTop("refuseConsent()")) === true,
    async document(registrableDomain) {
      const { frame, childFrames = [] } = await tree();
      let html = String(await ask(frame.id, `document(${MAX_HTML_CHARS})`));
      for (const id of ownFrames(childFrames, registrableDomain).slice(0, MAX_FRAMES)) {
        const left = MAX_HTML_CHARS - html.length;
        // A frame that has just gone elsewhere is left out: it is no more than a part of the page.
        html += await ask(id, `frame(${left})`).then(
          (part) => `<div>${part}</div>`,
          () => "",
        );
      }
      return { url: frame.url, html: html.slice(0, MAX_HTML_CHARS) };
    },
  };
}

/**
 * The frames of the page's own site, each before those in it. A frame without an address of its own (srcdoc) belongs to
 * the document that made it.
 */
function ownFrames(
  trees: readonly Protocol.Page.FrameTree[],
  registrableDomain: string,
  isParentOwn = true,
): string[] {
  return trees.flatMap(({ frame, childFrames = [] }) => {
    const isOwn = frame.url.startsWith("about:") ? isParentOwn : isOfSite(frame, registrableDomain);
    return [...(isOwn ? [frame.id] : []), ...ownFrames(childFrames, registrableDomain, isOwn)];
  });
}

function isOfSite({ url, securityOrigin }: Protocol.Page.Frame, registrableDomain: string): boolean {
  const origin = URL.canParse(securityOrigin) ? securityOrigin : url;
  return URL.canParse(origin) && scopeOf(origin).site === registrableDomain;
}
