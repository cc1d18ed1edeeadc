import { LIMITS } from "../../config.ts";
import { parseUrl } from "../../url/parse-url.ts";
import { selectorOf } from "../candidate.ts";
import type { PageElement } from "../dom/page-element.ts";
import type { LeavingLink } from "../leaving-links.ts";
import type { LinkedThing } from "../linked-data.ts";
import type { PageText } from "../text/page-text.ts";
import { fediverseProfile } from "./fediverse.ts";
import { FOREIGN_SIGNS } from "./foreign-profiles.ts";
import { isNetworkHost, type NamedProfile, normalizeProfile } from "./normalize-profile.ts";
import { PROFILE_METHODS, type Profile } from "./profile.ts";

/** A page as far as its profiles hang on it. */
export type ProfilePage = {
  readonly links: readonly LeavingLink[];
  readonly text: PageText;
  /** What the page's JSON-LD holds. */
  readonly things: readonly LinkedThing[];
  readonly hostname: string;
};

/** The host of a link, as far as it can be a network's. */
const HOST = /^\s{0,9}(?:https?:\/{1,2}|\/\/|(?=www\.))([a-z\d][a-z\d.-]{2,100})(?=[/?#:]|$)/i;
/** Hosts of one page of which it is kept whether they are a network's: pages link to few. */
const MAX_HOSTS = 1_000;
/** What a path of the fediverse has. */
const FEDIVERSE = /\/@|\/users\//;
const ME = /(?:^|\s)me(?:\s|$)/i;
/** Characters of a link's words: a card may be one link. */
const MAX_WORDS_CHARS = 200;
/** Links of one thing that are the same as it: there are some twenty networks. */
const MAX_SAME = 50;
/** Things in structured data that are not the site's: what it sells, shows or is at. */
const OTHER_THING =
  /^(?:Brand|Product|Event|Place|City|Country|Movie|Book|CreativeWork|MusicGroup|MusicRecording|SoftwareApplication|Review|JobPosting)$/;

/** The profiles that a page links to as its site's or its people's, each once. */
export function findProfiles(page: ProfilePage): Profile[] {
  const profiles = new Map<string, Profile>();
  for (const profile of [...linkedProfiles(page), ...sameProfiles(page.things)]) {
    const key = profile.value.toLowerCase();
    const known = profiles.get(key);
    if (known === undefined && profiles.size >= LIMITS.maxProfilesPerPage) continue;
    if (known === undefined || trust(profile) < trust(known))
      profiles.set(key, { ...profile, value: known?.value ?? profile.value });
  }
  return [...profiles.values()];
}

function* linkedProfiles({ links, text, hostname }: ProfilePage): Generator<Profile> {
  const known = new Map<string, boolean>();
  for (const { element, href } of links) {
    const [, host] = HOST.exec(href) ?? [];
    if (host === undefined) continue;
    const isKnown = known.get(host) ?? isNetworkHost(host.toLowerCase());
    if (known.size < MAX_HOSTS) known.set(host, isKnown);
    if (!isKnown && !FEDIVERSE.test(href)) continue;
    const isMe = ME.test(element.getAttribute("rel") ?? "");
    if (!isMe && !/^a(?:rea)?$/.test(element.rawTagName)) continue;
    const profile = isKnown ? normalizeProfile(href) : fediverse(element, href, isMe, text);
    if (profile === undefined || isForeign(profile, element, hostname, text)) continue;
    yield { ...profile, method: isMe ? "rel_me" : "link", element: selectorOf(element) };
  }
}

function fediverse(
  element: PageElement,
  href: string,
  isMe: boolean,
  page: PageText,
): NamedProfile | undefined {
  const url = parseUrl(href.trim().replace(/^\/\//, "https://"));
  if (!url) return undefined;
  const { textStart: start, textEnd: end } = element;
  const shown = start < 0 ? "" : page.text.slice(start, Math.min(end, start + MAX_WORDS_CHARS));
  const told = ["class", "title", "aria-label"].map(
    (name) => element.getAttribute(name)?.slice(0, MAX_WORDS_CHARS) ?? "",
  );
  return fediverseProfile({ url, isMe, words: [shown, ...told].join(" ") });
}

function isForeign({ value }: NamedProfile, element: PageElement, hostname: string, text: PageText): boolean {
  const name = value
    .slice(value.lastIndexOf("/") + 1)
    .toLowerCase()
    .replace(/[^a-z\d]/g, "");
  return FOREIGN_SIGNS.some(({ holds }) => holds({ element, name, hostname, text }));
}

/** The profiles that structured data says are its organisation or person. */
function* sameProfiles(things: readonly LinkedThing[]): Generator<Profile> {
  for (const { thing, element } of things) {
    if ([thing["@type"]].flat().some((type) => typeof type === "string" && OTHER_THING.test(type))) continue;
    for (const same of [thing.sameAs].flat().slice(0, MAX_SAME)) {
      if (typeof same !== "string") continue;
      const url = parseUrl(same);
      const profile =
        normalizeProfile(same) ?? (url ? fediverseProfile({ url, isMe: true, words: "" }) : undefined);
      if (profile) yield { ...profile, method: "structured_data", element: selectorOf(element) };
    }
  }
}

/** The lower, the more trustworthy. */
function trust({ method }: Profile): number {
  return PROFILE_METHODS.indexOf(method);
}
