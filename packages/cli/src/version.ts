import manifest from "../package.json" with { type: "json" };

/** The version of this package, and of the one that npm publishes. */
export const VERSION = manifest.version;
