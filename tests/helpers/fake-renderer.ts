import type { RenderAsCrawler, RenderRequest, RenderResult } from "@contact-scanner/core/rendering/render";

type Asked = Omit<RenderRequest, "userAgent">;

/** What a browser would show at a path; a function answers otherwise. */
type Shown = string | ((request: Asked, signal: AbortSignal) => RenderResult | Promise<RenderResult>);

/** A renderer without a browser: what it shows stands here, and what it was asked for is kept. */
export type FakeRenderer = {
  readonly render: RenderAsCrawler;
  readonly asked: Asked[];
  readonly most: number;
};

/** Shows these pages by their paths; what is not here crashes. `most`: pages that it held at one time. */
export function fakeRenderer(pages: Readonly<Record<string, Shown>>): FakeRenderer {
  const asked: Asked[] = [];
  let held = 0;
  let most = 0;
  return {
    asked,
    get most() {
      return most;
    },
    async render(request, signal) {
      asked.push(request);
      most = Math.max(most, ++held);
      try {
        const shown = pages[new URL(request.url).pathname];
        if (shown === undefined) return crash;
        return typeof shown === "function" ? await shown(request, signal) : rendered(request.url, shown);
      } finally {
        held--;
      }
    },
  };
}

const crash: RenderResult = { kind: "failed", code: "render_crashed", message: "The browser crashed." };

/** What a browser that shows this at this URL gives back. */
export function rendered(url: string, html: string): RenderResult {
  return { kind: "rendered", url, html, requests: 3, bytes: 1_000, cpuMs: 500 };
}
