/** What may happen at one call of a port. */
export type Fault =
  /** The process ends before, or after the effect; nothing it does from then on has any. */
  | "crash_before"
  | "crash_after"
  /** The call fails without, or with its effect: the caller cannot tell. */
  | "fail_before"
  | "fail_after";

export type Call = { readonly number: number; readonly name: string };

/** Through which every call of a port goes, numbered from 1. */
export type Gate = {
  pass<T>(name: string, effect: () => Promise<T>): Promise<T>;
  /** The calls so far. */
  readonly calls: readonly Call[];
  /** The faults that happened. */
  readonly faults: readonly (Call & { readonly fault: Fault })[];
  readonly isDead: boolean;
  /** Calls back at the crash. */
  onDeath(listener: () => void): void;
};

export class Crash extends Error {
  override name = "Crash";
}

/** As a broken connection: the code of one. */
export class CutOff extends Error {
  override name = "CutOff";
  readonly code = "ECONNRESET";
}

/** `turn` holds each call back until it is its turn. */
export function createGate(
  plan: (call: Call) => Fault | undefined,
  turn: (call: Call) => Promise<void> = async () => {},
): Gate {
  const calls: Call[] = [];
  const faults: (Call & { fault: Fault })[] = [];
  const listeners: (() => void)[] = [];
  let isDead = false;

  function die(): never {
    isDead = true;
    for (const listener of listeners) listener();
    throw new Crash();
  }

  return {
    calls,
    faults,
    get isDead() {
      return isDead;
    },
    onDeath: (listener) => listeners.push(listener),
    async pass(name, effect) {
      if (isDead) throw new Crash();
      const call = { number: calls.length + 1, name };
      calls.push(call);
      await turn(call);
      if (isDead) throw new Crash();
      const fault = plan(call);
      if (fault !== undefined) faults.push({ ...call, fault });
      if (fault === "crash_before") die();
      if (fault === "fail_before") throw new CutOff();
      const result = await effect();
      // Another call may have ended the process meanwhile: its answer reaches nobody.
      if (isDead) throw new Crash();
      if (fault === "crash_after") die();
      if (fault === "fail_after") throw new CutOff();
      return result;
    },
  };
}
