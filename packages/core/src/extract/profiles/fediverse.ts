import type { NamedProfile } from "./normalize-profile.ts";

/** Paths that are a person of an instance: /@ann, /@ann@other.example, /users/ann, /web/@ann. */
const PATH = /^(?:\/web)?(\/@[\w.-]{1,60}(?:@[\w.-]{4,253})?|\/users\/[\w.-]{1,60})\/?$/;
/** Names of instances: mastodon.social, fosstodon.org, social.bund.de, chaos.social, norden.social, troet.cafe. */
const INSTANCE =
  /mastodon|masto\.|mstdn|fosstodon|hachyderm|troet|toot|tooot|fedi|pleroma|misskey|pixelfed|(?:^|\.)social\.|\.social$|kolektiva|infosec\.exchange|det\.social|bonn\.social|sigmoid|scholar\.social|ruhr\.social|muenchen\.social|(?:^|\.)masto|piaille|aus\.social|mas\.to|scicomm\.xyz|openbiblio/i;
/** Hosts where `/@name` is another network's person or a page. */
const OTHER =
  /(?:^|\.)(?:medium\.com|substack\.com|youtube\.com|tiktok\.com|threads\.(?:net|com)|x\.com|twitter\.com|npmjs\.com|unpkg\.com|esm\.sh|deno\.land|jsdelivr\.net|unsplash\.com|kit\.co|ko-fi\.com|hackmd\.io|dev\.to|steemit\.com|peakd\.com|odysee\.com|rumble\.com|note\.com|bsky\.app|bsky\.social|google\.[a-z.]{2,6}|vero\.co|snapchat\.com|flipboard\.com|quora\.com|observablehq\.com|replit\.com|lichess\.org|zalo\.me|line\.me|glitch\.com|velog\.io|codeberg\.org)$/i;

/** What a link to somebody of the fediverse says of itself. */
export type FediverseLink = { readonly url: URL; readonly isMe: boolean; readonly words: string };

/**
 * The profile of a Mastodon account, or one of a like server, that a link leads to: by the path that they share, and by
 * what says that the host is one: rel=me, the instance's name, `@ann@instance` or the network's name in the link.
 */
export function fediverseProfile({ url, isMe, words }: FediverseLink): NamedProfile | undefined {
  const [, path] = PATH.exec(url.pathname) ?? [];
  const host = url.hostname.replace(/^www\./, "");
  if (path === undefined || OTHER.test(host) || !/^https?:$/.test(url.protocol) || url.port !== "")
    return undefined;
  const name = path.replace(/^\/(?:@|users\/)/, "");
  const isTold =
    isMe ||
    INSTANCE.test(host) ||
    /mastodon|fediverse/i.test(words) ||
    words.toLowerCase().includes(`@${name}@${host}`.toLowerCase());
  return isTold ? { network: "mastodon", value: `https://${host}${path}` } : undefined;
}
