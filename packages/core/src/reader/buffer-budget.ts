import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";

/** What of a thread's buffers is bounded: its heap's limit does not count them. */
export type BufferBudget = {
  /** Begins anew, for the next document. */
  renew(): void;
  /** Whether a document asked for more than it may. */
  isUsedUp(): boolean;
};

/** The globals of a thread in which documents unfold. */
export type UnfoldingScope = {
  Uint8Array: Uint8ArrayConstructor;
  DecompressionStream: typeof globalThis.DecompressionStream;
};

/**
 * Bytes of the buffers that reading one document makes, all together: of 427 documents of ordinary sites none took all
 * of it. What is decoded is counted where it is decoded and where it is kept.
 */
const MAX_BUFFER_BYTES = 160_000_000;

/** Bytes up to which a buffer is not counted: a program makes small ones all the time, and they are soon gone. */
const MIN_COUNTED_BYTES = 4_096;

/** What undoes the formats of the Compression Standard, and brotli, all of a stream at one go. */
const DECODERS: Readonly<Record<string, typeof inflateSync>> = {
  deflate: inflateSync,
  "deflate-raw": inflateRawSync,
  gzip: gunzipSync,
  brotli: brotliDecompressSync,
};

/**
 * Puts a scope's `Uint8Array` and `DecompressionStream` under a budget. A buffer beyond it throws a RangeError, as it
 * does where there is no memory. The system's own decoder works beside the thread and keeps whatever comes out; the one
 * that takes its place works in the thread, so that its time counts, and stops at what is left.
 */
export function boundBuffers(scope: UnfoldingScope): BufferBudget {
  let left = MAX_BUFFER_BYTES;
  function take(bytes: number): void {
    left -= bytes;
    if (left < 0) throw new RangeError("The buffers of a document take more than it may.");
  }
  function decoded(format: string, bytes: Uint8Array): Uint8Array {
    const decode = DECODERS[format];
    if (!decode) throw new TypeError(`There is no decoder of ${format}.`);
    try {
      return decode(bytes, { maxOutputLength: Math.max(1, left) });
    } catch (error) {
      if (error instanceof RangeError) take(Number.POSITIVE_INFINITY);
      throw error;
    }
  }

  scope.Uint8Array = new Proxy(scope.Uint8Array, {
    construct(target, parameters, maker) {
      const [length] = parameters;
      if (typeof length === "number" && length >= MIN_COUNTED_BYTES) take(length);
      return Reflect.construct(target, parameters, maker);
    },
  });
  scope.DecompressionStream = new Proxy(scope.DecompressionStream, {
    construct(_target, [format]) {
      const parts: Uint8Array[] = [];
      return new TransformStream<Uint8Array, Uint8Array>({
        transform: (part) => void parts.push(part),
        flush(controller) {
          const bytes = decoded(String(format), Buffer.concat(parts));
          take(bytes.length);
          controller.enqueue(bytes);
        },
      });
    },
  });
  return {
    renew: () => {
      left = MAX_BUFFER_BYTES;
    },
    isUsedUp: () => left < 0,
  };
}
