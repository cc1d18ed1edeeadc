/** What of a thread's buffers is bounded: its heap's limit does not count them. */
export type BufferBudget = {
  /** Begins anew, for the next document. */
  renew(): void;
  /** Whether a document asked for more than it may. */
  isUsedUp(): boolean;
};

/**
 * Bytes of the buffers that reading one document makes, all together: a stream of 30 MB needs twice that while it
 * grows, and ordinary documents of 10 MB take less than half of it.
 */
const MAX_BUFFER_BYTES = 256_000_000;

/** Buffers up to which none is counted: a program makes small ones all the time, and they are soon gone. */
const MIN_COUNTED_BYTES = 4_096;

/**
 * Takes the place of a global scope's `Uint8Array`, which decoders grow their output in: what makes one of a length
 * that is beyond the budget throws a RangeError, as it does where there is no memory.
 */
export function boundBuffers(scope: { Uint8Array: Uint8ArrayConstructor }): BufferBudget {
  let left = MAX_BUFFER_BYTES;
  scope.Uint8Array = new Proxy(scope.Uint8Array, {
    construct(target, parameters, maker) {
      const [length] = parameters;
      if (typeof length === "number" && length >= MIN_COUNTED_BYTES) {
        left -= length;
        if (left < 0) throw new RangeError("The buffers of a document take more than it may.");
      }
      return Reflect.construct(target, parameters, maker);
    },
  });
  return {
    renew: () => {
      left = MAX_BUFFER_BYTES;
    },
    isUsedUp: () => left < 0,
  };
}
