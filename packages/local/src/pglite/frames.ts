/** bytes of a start-up message at most: PostgreSQL's own bound (pqcomm.h: MAX_STARTUP_PACKET_LENGTH) */
const MAX_STARTUP_BYTES = 10_000;
/** bytes of a message of who has not signed in, at most: a password is 48 characters */
const MAX_SIGN_IN_BYTES = 1_000;
/** bytes of any other message at most, and of messages that are carried out together: a checkpoint's rows have 10 MB */
export const MAX_MESSAGE_BYTES = 256_000_000;

/** Codes that stand where a start-up message has its version (pqcomm.h). */
const CODES = { ssl: 80_877_103, gssEncryption: 80_877_104, cancel: 80_877_102, version3: 196_608 } as const;

/** A whole message of a client (PostgreSQL's documentation, 54.7: Message Formats). */
export type Frame =
  /** It asks for encryption, which is refused by a byte. */
  | { readonly kind: "encryption" }
  | { readonly kind: "cancel" }
  | { readonly kind: "startup"; readonly bytes: Buffer }
  | { readonly kind: "message"; readonly type: string; readonly bytes: Buffer };

export type FrameReader = {
  /** The messages that are whole with this piece. Throws where it is none of the protocol's, or too long. */
  push(piece: Buffer): Iterable<Frame>;
};

/**
 * Puts a connection's pieces together to messages: the first has no type, all others have one. They are joined once a
 * message is whole, so that a long one costs no more than its bytes.
 */
export function createFrameReader(hasSignedIn: () => boolean): FrameReader {
  let pieces: Buffer[] = [];
  let bytesThere = 0;
  /** bytes that must be there before there is anything to read */
  let bytesWanted = 0;
  let rest: Buffer = Buffer.alloc(0);
  let isStarted = false;

  function mostBytes(): number {
    if (!isStarted) return MAX_STARTUP_BYTES;
    return hasSignedIn() ? MAX_MESSAGE_BYTES : MAX_SIGN_IN_BYTES;
  }

  function next(): Frame | undefined {
    const typeBytes = isStarted ? 1 : 0;
    bytesWanted = typeBytes + 4;
    if (rest.length < bytesWanted) return undefined;
    const length = typeBytes + rest.readUInt32BE(typeBytes);
    if (length < typeBytes + 4 || length > mostBytes()) {
      throw new Error("A message is too long, or no message.");
    }
    bytesWanted = length;
    if (rest.length < length) return undefined;
    const bytes = rest.subarray(0, length);
    rest = rest.subarray(length);
    return isStarted
      ? { kind: "message", type: String.fromCharCode(bytes[0] ?? 0), bytes }
      : untypedFrame(bytes, () => {
          isStarted = true;
        });
  }

  return {
    *push(piece) {
      pieces.push(piece);
      bytesThere += piece.length;
      if (bytesThere < bytesWanted) return;
      rest = pieces.length === 1 ? piece : Buffer.concat(pieces);
      for (let frame = next(); frame !== undefined; frame = next()) yield frame;
      pieces = [rest];
      bytesThere = rest.length;
    },
  };
}

function untypedFrame(bytes: Buffer, onStartup: () => void): Frame {
  const code = bytes.length < 8 ? 0 : bytes.readUInt32BE(4);
  switch (code) {
    case CODES.ssl:
    case CODES.gssEncryption:
      return { kind: "encryption" };
    case CODES.cancel:
      return { kind: "cancel" };
    case CODES.version3:
      onStartup();
      return { kind: "startup", bytes };
    default:
      throw new Error("This is not PostgreSQL's protocol, version 3.");
  }
}

/** Asks for the password as text, which never leaves this machine. */
export const ASK_PASSWORD = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 3]);

/** The answer to a request for encryption: no. */
export const NO_ENCRYPTION = Buffer.from("N");

/** The password of a client's answer; undefined where it is another message. */
export function passwordOf({ type, bytes }: Frame & { kind: "message" }): string | undefined {
  return type === "p" ? bytes.toString("utf8", 5, bytes.length - 1) : undefined;
}

/** An ErrorResponse that ends a connection. */
export function fatalError(code: string, message: string): Buffer {
  const fields = Buffer.from(`SFATAL\0VFATAL\0C${code}\0M${message}\0\0`);
  const head = Buffer.alloc(5);
  head.write("E");
  head.writeUInt32BE(4 + fields.length, 1);
  return Buffer.concat([head, fields]);
}

/** A simple query. */
export function simpleQuery(sql: string): Buffer {
  const text = Buffer.from(`${sql}\0`);
  const head = Buffer.alloc(5);
  head.write("Q");
  head.writeUInt32BE(4 + text.length, 1);
  return Buffer.concat([head, text]);
}

/** Types of messages behind which the server answers: Sync, Query, Flush, FunctionCall, CopyDone, CopyFail. */
const ASKS_FOR_ANSWER = new Set(["S", "Q", "H", "F", "c", "f"]);

/** Whether the messages up to this one are to be carried out now, together. */
export function endsTurn({ type }: Frame & { kind: "message" }): boolean {
  return ASKS_FOR_ANSWER.has(type);
}
