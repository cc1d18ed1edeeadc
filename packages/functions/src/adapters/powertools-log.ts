import { Logger } from "@aws-lambda-powertools/logger";
import type { Log } from "@contact-scanner/core/log";
import type { Context as LambdaContext } from "aws-lambda";

export type PowertoolsLog = Log & {
  /** Puts the invocation's id, and whether it was a cold start, on every line from now on. */
  bind(lambda: LambdaContext): void;
};

/** JSON lines as CloudWatch Logs Insights reads them. */
export function createPowertoolsLog(serviceName: string): PowertoolsLog {
  const logger = new Logger({ serviceName });
  return {
    debug: (message, fields = {}) => logger.debug(message, { ...fields }),
    info: (message, fields = {}) => logger.info(message, { ...fields }),
    warn: (message, fields = {}) => logger.warn(message, { ...fields }),
    error: (message, fields = {}) => logger.error(message, { ...fields }),
    bind: (lambda) => logger.addContext(lambda),
  };
}
