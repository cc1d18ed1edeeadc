import type { NetworkRule } from "./network-rule.ts";
import { SOCIAL_NETWORKS } from "./social-networks.ts";
import { WORK_NETWORKS } from "./work-networks.ts";

/** Every network that is known by its domains; the fediverse has none of its own. */
export const NETWORK_RULES: readonly NetworkRule[] = [...WORK_NETWORKS, ...SOCIAL_NETWORKS];
