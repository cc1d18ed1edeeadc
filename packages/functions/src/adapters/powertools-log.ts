import { Logger } from "@aws-lambda-powertools/logger";
import type { Log } from "@contact-scanner/core/log";

/** JSON lines as CloudWatch Logs Insights reads them. */
export function createPowertoolsLog(serviceName: string): Log {
  const logger = new Logger({ serviceName });
  return {
    debug: (message, fields = {}) => logger.debug(message, { ...fields }),
    info: (message, fields = {}) => logger.info(message, { ...fields }),
    warn: (message, fields = {}) => logger.warn(message, { ...fields }),
    error: (message, fields = {}) => logger.error(message, { ...fields }),
  };
}
