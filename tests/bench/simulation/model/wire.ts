import { HOST_CONNECTIONS, REQUESTS_BESIDE_PAGES } from "./scan.ts";
import type { Web } from "./stage.ts";

const KB = 1_000;

/** Bytes that pass the NAT, headers of all layers included: those that come in, and those that leave. */
export type WireBytes = { readonly received: number; readonly sent: number };

/** What a page is on the wire: its answer, compressed by most servers, and what asks for it. */
export function wireBytesOfPage(web: Web): WireBytes {
  const share = web.uncompressedShare + (1 - web.uncompressedShare) * web.compressionRatio;
  return {
    received: web.pageKb * KB * share + web.answerHeaderBytes,
    sent: web.requestBytes,
  };
}

/** What a page is that answers an error. */
export function wireBytesOfFailed(web: Web): WireBytes {
  return { received: web.otherAnswerBytes + web.answerHeaderBytes, sent: web.requestBytes };
}

/** What a scan is on the wire beside its pages: connections, robots.txt and the like, and its messages of the queue. */
export function wireBytesOfScan(web: Web): WireBytes {
  return {
    received:
      HOST_CONNECTIONS * web.handshakeReceivedBytes +
      REQUESTS_BESIDE_PAGES * (web.otherAnswerBytes + web.answerHeaderBytes),
    sent:
      HOST_CONNECTIONS * web.handshakeSentBytes +
      REQUESTS_BESIDE_PAGES * web.requestBytes +
      web.queueBytesPerScan,
  };
}
