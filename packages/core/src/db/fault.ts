/**
 * SQLSTATE classes and codes that tell of the database's state and not of our statement: it may succeed later
 * (PostgreSQL, Appendix A). 28: nobody signs in any more with the password of a function that runs, as it was rotated.
 * The next function has the new one.
 */
const PASSING_CLASSES = new Set(["08", "28", "40", "53", "57", "58"]);
/** Read-only while a standby takes over; a lock not available in time; idle in a transaction for too long. */
const PASSING_CODES = new Set(["25006", "55P03", "25P03"]);

/**
 * A connection refused or ended because the server is full, starts, ends or fails over, or because it stood idle; or
 * one to a server that became a standby (25006): only a new one can find its successor.
 */
const CONNECTION_CODES = new Set(["53300", "57P01", "57P02", "57P03", "57P05", "25P03", "25006"]);
const CONNECTION_CLASS = "08";

const SOCKET_CODES = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENOENT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENETDOWN",
  "ECONNABORTED",
  "EADDRNOTAVAIL",
]);

/** What pg says, without a code, of a connection that broke or did not come in time. */
const CONNECTION_MESSAGES =
  /^(?:Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying|Query read timeout|timeout expired)/;

/** Whether the database, or the way to it, is at fault: the same work can succeed later. */
export function isDatabaseFault(error: unknown): boolean {
  const code = errorCode(error);
  if (code === undefined) return isConnectionFault(error);
  return SOCKET_CODES.has(code) || PASSING_CODES.has(code) || PASSING_CLASSES.has(code.slice(0, 2));
}

/** Whether a connection was refused for now, broke, or went silent: another one may work. */
export function isConnectionFault(error: unknown): boolean {
  const code = errorCode(error);
  if (code === undefined) return error instanceof Error && CONNECTION_MESSAGES.test(error.message);
  return SOCKET_CODES.has(code) || CONNECTION_CODES.has(code) || code.startsWith(CONNECTION_CLASS);
}

/** A row refers to one that is not there (foreign_key_violation). */
const MISSING_REFERENCE = "23503";

/** Whether a row was refused because it refers to one that is not there. */
export function isMissingReference(error: unknown): boolean {
  return errorCode(error) === MISSING_REFERENCE;
}

/** A deadlock that this transaction was ended for; a lock not available in time (PostgreSQL, Appendix A). */
const LOST_LOCK_CODES = new Set(["40P01", "55P03"]);

/** Whether a transaction was ended for the sake of another one's locks: it may succeed when that one is done. */
export function isLostLock(error: unknown): boolean {
  return LOST_LOCK_CODES.has(errorCode(error) ?? "");
}

function errorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
