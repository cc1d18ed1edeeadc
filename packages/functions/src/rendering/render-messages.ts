import { gunzipSync, gzipSync } from "node:zlib";
import { RENDER_FAULTS, type RenderRequest, type RenderResult } from "@contact-scanner/core/rendering/render";
import * as z from "zod/mini";

/**
 * Bytes of a request to a function, and of its answer: AWS takes 6 MB (6,291,456 bytes, "Lambda quotas") of each, and
 * what is around the payload is ours to leave room for.
 */
const MAX_PAYLOAD_BYTES = 6_000_000;

/** Characters of an answer's markup, compressed and as text; beside it stand a URL and counts. */
const MAX_MARKUP_CHARS = MAX_PAYLOAD_BYTES - 100_000;

/** Bytes that an answer's markup may unfold to: 5 MB are handed on, and a character takes up to 4. */
const MAX_UNFOLDED_BYTES = 20_000_000;

/** What remains of markup that does not fit, with each try. */
const KEPT_SHARE = 0.8;

const texts = z.record(z.string(), z.string());

const requestSchema = z.object({
  url: z.string(),
  userAgent: z.string(),
  registrableDomain: z.string(),
  robots: texts,
  intervalMs: z.number().check(z.minimum(0)),
  headers: z.optional(texts),
});

const count = z.number().check(z.minimum(0));

const resultSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("rendered"),
    url: z.string(),
    /** Markup of the page, compressed (gzip), in base64. */
    packed: z.string(),
    requests: count,
    bytes: count,
    cpuMs: count,
  }),
  z.object({
    kind: z.literal("failed"),
    code: z.enum(RENDER_FAULTS),
    message: z.string(),
  }),
]);

/** What the function answers: a result whose markup is packed. */
export type PackedResult = z.infer<typeof resultSchema>;

/** The request as the function is sent it; null for one that is too large to be sent. */
export function packRequest(request: RenderRequest): Uint8Array | null {
  const payload = new TextEncoder().encode(JSON.stringify(request));
  return payload.length > MAX_PAYLOAD_BYTES ? null : payload;
}

/** The request that a function was sent. Throws an error where it is none. */
export function parseRequest(event: unknown): RenderRequest {
  return requestSchema.parse(event);
}

/** The result as it is answered. Markup that does not fit, which barely compresses then, is cut. */
export function packResult(result: RenderResult): PackedResult {
  if (result.kind === "failed") return result;
  const { html, ...rest } = result;
  let kept = html;
  let packed = gzipSync(kept).toString("base64");
  while (packed.length > MAX_MARKUP_CHARS) {
    kept = kept.slice(0, Math.floor(kept.length * KEPT_SHARE));
    packed = gzipSync(kept).toString("base64");
  }
  return { ...rest, packed };
}

/** The result that a function answered. Throws an error where it is none. */
export function unpackResult(payload: Uint8Array): RenderResult {
  const result = resultSchema.parse(JSON.parse(new TextDecoder().decode(payload)));
  if (result.kind === "failed") return result;
  const { packed, ...rest } = result;
  const html = gunzipSync(Buffer.from(packed, "base64"), { maxOutputLength: MAX_UNFOLDED_BYTES });
  return { ...rest, html: html.toString("utf8") };
}
