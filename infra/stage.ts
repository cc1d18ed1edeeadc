/** Whether losing this stage's data would matter. */
export const isProduction = $app.stage === "production";

/** How long logs are kept: as SST says it, and in days as AWS does. */
export const LOG_RETENTION = isProduction ? "3 months" : "2 weeks";
export const LOG_RETENTION_DAYS = isProduction ? 90 : 14;
