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
