/** Where profiles are. */
export const NETWORKS = [
  "linkedin",
  "x",
  "facebook",
  "instagram",
  "youtube",
  "tiktok",
  "github",
  "gitlab",
  "mastodon",
  "bluesky",
  "xing",
  "threads",
  "telegram",
  "discord",
  "pinterest",
  "vimeo",
  "researchgate",
  "orcid",
  "google_scholar",
] as const;
export type Network = (typeof NETWORKS)[number];

/** How a profile was found on its page, the most trustworthy first. */
export const PROFILE_METHODS = ["rel_me", "structured_data", "link"] as const;
export type ProfileMethod = (typeof PROFILE_METHODS)[number];

export type Profile = {
  /** The profile's one URL: https, the network's own host, no query. */
  readonly value: string;
  readonly network: Network;
  readonly method: ProfileMethod;
  /** The element it stands in, as a selector. */
  readonly element: string | null;
};
