import type { Clock } from "@contact-scanner/core/time";
import type { CDPSession } from "puppeteer-core";

/** A page's window, and what is known of it by Chromium's events. */
export type PageTarget = {
  /** Speaks for this page alone. */
  readonly session: CDPSession;
  /** Resolves when the document begins to arrive: null = it does, else Chromium's name for what went wrong. */
  load(url: string): Promise<string | null>;
  /** ms for which no request was open; 0 = one is */
  quietMs(): number;
  /** The HTTP status of the document that the page has now; null = it has none of the web. */
  status(): number | null;
  /** Rejects when the page's process ends. */
  readonly crash: Promise<never>;
  close(): void;
};

/** Kinds of requests that nobody waits for: their answers need not end, or, as workers' scripts, end elsewhere. */
const NOT_AWAITED: ReadonlySet<string> = new Set(["EventSource", "Media", "Other", "Ping", "WebSocket"]);

/**
 * Opens an empty window in a context. It is attached to by hand: Puppeteer's own pages listen to some ten events a
 * request, of which we need three, and a flood of requests would be a flood of those.
 */
export async function openPage(
  browserSession: CDPSession,
  browserContextId: string,
  clock: Clock,
): Promise<PageTarget> {
  const { targetId } = await browserSession.send("Target.createTarget", {
    url: "about:blank",
    browserContextId,
  });
  const attached = await browserSession.send("Target.attachToTarget", { targetId, flatten: true });
  const session = browserSession.connection()?.session(attached.sessionId);
  if (!session) throw new Error("The browser opened no page.");
  // What is told to a page that has gone needs no answer.
  const tell = (command: Promise<unknown>) => void command.catch(() => {});

  const open = new Set<string>();
  let changedAtMs = clock.now();
  let status: number | null = null;
  const end = ({ requestId }: { requestId: string }) => {
    if (open.delete(requestId)) changedAtMs = clock.now();
  };
  session.on("Network.requestWillBeSent", ({ requestId, loaderId, type = "Other" }) => {
    // A worker's script has no document; its end is told to the worker.
    if (loaderId !== "" && !NOT_AWAITED.has(type)) open.add(requestId);
  });
  session.on("Network.loadingFinished", end);
  session.on("Network.loadingFailed", end);
  session.on("Network.responseReceived", ({ type, frameId, response }) => {
    // The top frame of a window has the window's id.
    if (type === "Document" && frameId === targetId) status = response.status;
  });
  session.on("Page.javascriptDialogOpening", () =>
    tell(session.send("Page.handleJavaScriptDialog", { accept: false })),
  );
  const crash = new Promise<never>((_resolve, reject) => {
    session.on("Inspector.targetCrashed", () => reject(new Error("The page's process ended.")));
  });
  await Promise.all([
    session.send("Page.enable"),
    session.send("Inspector.enable"),
    session.send("Network.enable", { maxTotalBufferSize: 0, maxResourceBufferSize: 0 }),
  ]);
  return {
    session,
    async load(url) {
      const { errorText } = await session.send("Page.navigate", { url });
      return errorText?.replace("net::", "") ?? null;
    },
    quietMs: () => (open.size > 0 ? 0 : clock.now() - changedAtMs),
    status: () => status,
    crash,
    // One that hangs does not close; whoever gave it its time ends its browser.
    close: () => tell(browserSession.send("Target.closeTarget", { targetId })),
  };
}
