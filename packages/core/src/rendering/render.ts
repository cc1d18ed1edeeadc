/** A page that is to be rendered, with what holds for the requests that it makes. */
export type RenderRequest = {
  readonly url: string;
  readonly userAgent: string;
  /** The site whose hosts count as the page's own: robots.txt and pace hold for what it asks of them. */
  readonly registrableDomain: string;
  /** robots.txt as text by origin, as the crawl has read it; of an origin that is absent no rules are known. */
  readonly robots: Readonly<Record<string, string>>;
  /** ms between two requests for documents or data of the page's own site, at least */
  readonly intervalMs: number;
  /** Fields that the scan adds to requests to its start host alone, cookies included; undefined = none. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
};

/** Why a page was not rendered. */
export const RENDER_FAULTS = [
  /** It gave nothing within its time. */
  "render_timeout",
  /** Its browser ended, or was ended for the memory that it took. */
  "render_crashed",
  /** Its document could not be had: it lies where nobody may go, or its site did not give it. */
  "render_refused",
  /** There is no browser that starts. */
  "render_unavailable",
] as const;
export type RenderFault = (typeof RENDER_FAULTS)[number];

/** What became of a page in a browser. */
export type RenderResult =
  | {
      readonly kind: "rendered";
      /** Where the page's scripts and redirects led. */
      readonly url: string;
      /** The DOM as markup, with open shadow roots and the frames of the page's own site; 5 MB at most. */
      readonly html: string;
      /** Requests that were let pass, the document's included. */
      readonly requests: number;
      /** Bytes that went through the proxy, in both directions. */
      readonly bytes: number;
      /** ms of CPU that the browser took for it, its launch included where it was launched for this page */
      readonly cpuMs: number;
    }
  /** `message` is a sentence for a person. */
  | { readonly kind: "failed"; readonly code: RenderFault; readonly message: string };

/** Renders a page in a browser. Rejects only when `signal` aborts. */
export type Render = (request: RenderRequest, signal: AbortSignal) => Promise<RenderResult>;

/** The same under the name that the crawler gives itself: nobody who asks for a page chooses another. */
export type RenderAsCrawler = (
  request: Omit<RenderRequest, "userAgent">,
  signal: AbortSignal,
) => Promise<RenderResult>;
