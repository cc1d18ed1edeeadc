/** Whether losing this stage's data would matter. */
export const isProduction = $app.stage === "production";

/** How long logs are kept. */
export const LOG_RETENTION = isProduction ? "3 months" : "2 weeks";
