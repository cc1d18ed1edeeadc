import { simpleQuery } from "./frames.ts";

/** The one session that a PGlite has. */
export type Session = {
  /** Carries out messages of the protocol, and gives the answers. */
  exec(messages: Uint8Array): Promise<Uint8Array>;
  isInTransaction(): boolean;
};

/** Shares a session among connections. */
export type Turns<Connection> = {
  /** Carries out what belongs together, once it is the connection's turn. */
  take(connection: Connection, messages: Uint8Array): Promise<Uint8Array>;
  /** Nothing more comes from the connection: what of it waits is dropped, and its transaction rolled back. */
  leave(connection: Connection): void;
  /** Resolves when nothing waits and nothing is at work. */
  settled(): Promise<void>;
};

type Turn<Connection> = {
  readonly connection: Connection;
  readonly messages: Uint8Array;
  readonly done: PromiseWithResolvers<Uint8Array>;
};

/**
 * One turn after the other, in the order in which they came. A connection in a transaction keeps the session until that
 * ends: others wait, as they would for its locks. What belongs together is one turn, since the session has one unnamed
 * statement for all.
 */
export function createTurns<Connection>(session: Session): Turns<Connection> {
  let waiting: Turn<Connection>[] = [];
  let holder: { readonly connection: Connection } | undefined;
  let isAtWork = false;
  let work = Promise.resolve();

  function next(): Turn<Connection> | undefined {
    const place = holder ? waiting.findIndex(({ connection }) => connection === holder?.connection) : 0;
    return place < 0 ? undefined : waiting.splice(place, 1)[0];
  }

  async function carryOut(): Promise<void> {
    isAtWork = true;
    for (let turn = next(); turn !== undefined; turn = next()) {
      try {
        turn.done.resolve(await session.exec(turn.messages));
        holder = session.isInTransaction() ? { connection: turn.connection } : undefined;
      } catch (error) {
        holder = undefined;
        turn.done.reject(error);
      }
    }
    isAtWork = false;
  }

  function take(connection: Connection, messages: Uint8Array): Promise<Uint8Array> {
    const done = Promise.withResolvers<Uint8Array>();
    waiting.push({ connection, messages, done });
    if (!isAtWork) work = carryOut();
    return done.promise;
  }

  return {
    take,
    leave(connection) {
      const dropped = waiting.filter((turn) => turn.connection === connection);
      waiting = waiting.filter((turn) => turn.connection !== connection);
      for (const { done } of dropped) done.reject(new Error("The connection is closed."));
      // What is at work may begin a transaction. Outside of one this is no more than a warning to nobody.
      take(connection, simpleQuery("ROLLBACK")).catch(() => {});
    },
    settled: () => work,
  };
}
