import { readTelemetrySettings } from "@contact-scanner/functions/telemetry/settings";
import { settings } from "./env.ts";

/** What the functions' network lets through (network.ts); a collector on the function's own machine needs neither. */
const WEB_PORTS = ["", "80", "443"];
const OWN_HOSTS = ["localhost", "127.0.0.1", "[::1]"];

// The functions would scan and tell nobody; here the deploy says what is wrong.
const telemetry = readTelemetrySettings(settings.telemetry);
for (const url of [telemetry?.tracesUrl, telemetry?.metricsUrl]) {
  if (url !== undefined) requireReach(new URL(url));
}

/** OpenTelemetry's variables of the functions that tell of their work. */
export const telemetryEnvironment = settings.telemetry;

/** Headers for the collector, encrypted in the bundles. By the form of a secret, as the functions read it. */
export const telemetrySecrets = settings.telemetryHeaders.map(
  ({ name, value }) => new sst.Linkable(linkName(name), { properties: { value: $util.secret(value) } }),
);

function requireReach({ hostname, port, origin }: URL): void {
  if (OWN_HOSTS.includes(hostname) || WEB_PORTS.includes(port)) return;
  throw new Error(
    `Functions reach the web by the ports 80 and 443 alone: a collector at ${origin} hears nothing.`,
  );
}

/** OTEL_EXPORTER_OTLP_HEADERS is OtelExporterOtlpHeaders, of which functions make the variable again. */
function linkName(variable: string): string {
  return variable.toLowerCase().replace(/(?:^|_)([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}
