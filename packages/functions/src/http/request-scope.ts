import { AsyncLocalStorage } from "node:async_hooks";
import type { Log } from "@contact-scanner/core/log";

const requestIds = new AsyncLocalStorage<string>();

/** Runs the work of one request: every line that a `requestScoped` log writes meanwhile names it. */
export function inRequest<T>(requestId: string, work: () => T): T {
  return requestIds.run(requestId, work);
}

/** The log, whose lines carry the `request_id` of the request they are written in. */
export function requestScoped(log: Log): Log {
  const scoped =
    (write: Log["info"]): Log["info"] =>
    (message, fields) => {
      const requestId = requestIds.getStore();
      write(message, requestId === undefined ? fields : { request_id: requestId, ...fields });
    };
  return {
    debug: scoped((...line) => log.debug(...line)),
    info: scoped((...line) => log.info(...line)),
    warn: scoped((...line) => log.warn(...line)),
    error: scoped((...line) => log.error(...line)),
  };
}
