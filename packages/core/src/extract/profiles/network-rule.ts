import type { Network } from "./profile.ts";

/** A network: where its profiles are, and which paths of its hosts are one. */
export type NetworkRule = {
  readonly network: Network;
  /** Registrable domains of it and of its short links; hosts below them are the same. */
  readonly domains: readonly string[];
  /** The host of a profile's one URL. */
  readonly host: string;
  /**
   * Paths that are a profile, percent-decoded and without a slash at the end. The first group is the path that is kept:
   * what a tab or a language adds is left out.
   */
  readonly path: RegExp;
  /** First parts of paths that are pages of the network itself: sharing, signing in, help, policies, posts. */
  readonly reserved?: string;
  readonly examples: readonly (readonly [url: string, value: string])[];
  readonly keep: readonly string[];
};

/** Parts of a profile that are pages of it. */
export const TAB =
  "(?:about|info|photos|videos|reviews|community|featured|playlists|streams|shorts|channels|events|services|home|timeline|mentions|posts|people|life|jobs|reels|tagged|media|with_replies|following|followers|cv|details/.{1,60}|[a-z]{2})";
