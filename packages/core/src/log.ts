export type LogFields = Readonly<Record<string, unknown>>;

/**
 * The logging port: one event a call, a constant message and its varying facts as fields.
 * Never pass a token, a secret or a page's body.
 */
export type Log = {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
};

/** The log with these fields on every line: the request's, the message's or the job's ids. */
export function withFields(log: Log, always: LogFields): Log {
  return {
    debug: (message, fields) => log.debug(message, { ...always, ...fields }),
    info: (message, fields) => log.info(message, { ...always, ...fields }),
    warn: (message, fields) => log.warn(message, { ...always, ...fields }),
    error: (message, fields) => log.error(message, { ...always, ...fields }),
  };
}

/** A log that writes each line to all of these. */
export function logTo(...logs: readonly Log[]): Log {
  const toAll = (level: keyof Log) => (message: string, fields?: LogFields) => {
    for (const log of logs) log[level](message, fields);
  };
  return { debug: toAll("debug"), info: toAll("info"), warn: toAll("warn"), error: toAll("error") };
}
