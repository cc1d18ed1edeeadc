import { timingSafeEqual } from "node:crypto";
import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import {
  ASK_PASSWORD,
  createFrameReader,
  endsTurn,
  type Frame,
  fatalError,
  MAX_MESSAGE_BYTES,
  NO_ENCRYPTION,
  passwordOf,
} from "./frames.ts";
import { createTurns, type Session, type Turns } from "./turns.ts";

/** connections at most: a stage and its commands have some 20 */
const MAX_CONNECTIONS = 50;
/** ms to sign in: clients of this machine take a few */
const SIGN_IN_MS = 10_000;

export type SessionServer = {
  readonly port: number;
  stop(): Promise<void>;
};

/**
 * Serves a session by PostgreSQL's protocol to whoever on this machine knows the password, on a free port of the
 * loopback interface: other users can reach that too, and Windows has no sockets in a folder of one's own.
 */
export async function serveSession(session: Session, password: string): Promise<SessionServer> {
  const turns = createTurns<Socket>(session);
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    attend(socket, turns, password);
  });
  server.maxConnections = MAX_CONNECTIONS;
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : 0,
    async stop() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, "close");
      // What the connections left behind is rolled back.
      await turns.settled();
    },
  };
}

function attend(socket: Socket, turns: Turns<Socket>, password: string): void {
  let startup: Buffer | undefined;
  let isIn = false;
  const reader = createFrameReader(() => isIn);
  let together: Buffer[] = [];
  let bytesTogether = 0;

  function carryOut(messages: Buffer): void {
    turns.take(socket, messages).then(
      (answer) => socket.write(answer),
      () => socket.destroy(),
    );
  }

  function signIn(message: Frame & { kind: "message" }): void {
    isIn = isEqual(passwordOf(message) ?? "", password);
    if (isIn && startup) {
      socket.setTimeout(0);
      carryOut(startup);
    } else {
      // Whatever else it sends is thrown away.
      socket.removeAllListeners("data").resume();
      socket.end(fatalError("28P01", "The password is wrong."));
    }
  }

  function follow(frame: Frame): void {
    if (frame.kind === "encryption") socket.write(NO_ENCRYPTION);
    else if (frame.kind === "cancel") socket.destroy();
    else if (frame.kind === "startup") {
      startup = frame.bytes;
      socket.write(ASK_PASSWORD);
    } else if (!isIn) signIn(frame);
    else if (frame.type === "X") socket.end();
    else {
      together.push(frame.bytes);
      bytesTogether += frame.bytes.length;
      if (bytesTogether > MAX_MESSAGE_BYTES) throw new Error("Messages that belong together are too long.");
      if (!endsTurn(frame)) return;
      carryOut(Buffer.concat(together));
      together = [];
      bytesTogether = 0;
    }
  }

  socket.setTimeout(SIGN_IN_MS, () => socket.destroy());
  socket.setNoDelay();
  socket.on("data", (piece) => {
    try {
      for (const frame of reader.push(piece)) {
        // Whoever was refused, or has left, is not listened to any more.
        if (socket.writableEnded) return;
        follow(frame);
      }
    } catch {
      // Whoever speaks another protocol gets no answer.
      socket.destroy();
    }
  });
  socket.on("error", () => socket.destroy());
  socket.on("close", () => {
    if (isIn) turns.leave(socket);
  });
}

function isEqual(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
