import { dirname } from "node:path";
import { systemClock } from "@contact-scanner/core/time";
import { createAddressCheck } from "@contact-scanner/core/url/public-address";
import { npmChromium } from "@contact-scanner/renderer/chromium/npm-chromium";
import { type Renderer, startRenderer } from "@contact-scanner/renderer/start-renderer";
import { createPowertoolsLog } from "./adapters/powertools-log.ts";
import { NO_ALLOWED_HOSTS } from "./context.ts";
import { readDeniedRanges } from "./env.ts";
import type { RenderContext } from "./handlers/render.ts";

/** Builds the rendering function's dependencies. Chromium is unpacked for the first page, once per cold start. */
export function createRenderContext(): RenderContext {
  const log = createPowertoolsLog("render");
  const checkAddress = createAddressCheck(readDeniedRanges());
  const start = async (): Promise<Renderer> => {
    const { default: packed } = await import("@sparticuz/chromium");
    const chromium = npmChromium(dirname(await packed.executablePath()));
    return startRenderer({ chromium, allowedHosts: NO_ALLOWED_HOSTS, checkAddress, clock: systemClock, log });
  };
  let starting: Promise<Renderer> | undefined;
  return {
    log,
    bindLog: log.bind,
    async render(request, signal) {
      starting ??= start();
      try {
        return await (await starting).render(request, signal);
      } catch (error) {
        signal.throwIfAborted();
        starting = undefined;
        log.error("Chromium could not be unpacked", { error });
        return { kind: "failed", code: "render_unavailable", message: "The browser could not be unpacked." };
      }
    },
  };
}
