import { keysOfPurpose } from "@contact-scanner/core/sealing/secret-box";

/**
 * The key of what this stage seals when its user sets none: no secret, so that what is sealed outlives a restart
 * without one. A deployed stage refuses to start without a key of its own.
 */
const LOCAL_SEALING_KEY = "the local stage's key of the webhooks' secrets";

/** The keys of what a local stage seals, made of its user's as a deploy makes them. */
export function localSealingKeys(webhookKey: string = LOCAL_SEALING_KEY): {
  readonly webhookKey: string;
  readonly siteHeaderKey: string;
} {
  return { webhookKey, siteHeaderKey: keysOfPurpose(webhookKey, "site headers") };
}
