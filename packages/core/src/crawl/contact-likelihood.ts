import { decodeComponent } from "../url/decode-component.ts";
import { type PageTopic, TOPIC_WEIGHTS } from "./contact-words.ts";
import { toWords } from "./link-words.ts";
import { topicMatches } from "./topic-lexicon.ts";

export type LinkFacts = {
  /** normalised URL */
  readonly url: string;
  /** the link's readable text; empty where it has none */
  readonly linkText: string;
  /** links away from the start page */
  readonly depth: number;
  /** 0..1, where a sitemap names the page */
  readonly sitemapPriority?: number | undefined;
};

/**
 * What each link between the start page and a page takes off its likelihood: all of them together less than the least
 * topic adds.
 */
const DEPTH_COST = 0.05;
/** Depth, in links, beyond which a page loses no more. */
const MAX_COSTLY_DEPTH = 40;
/** How much more a page of a sitemap's highest priority is worth than one of its lowest. */
const PRIORITY_SPAN = 0.5;
/** The neutral priority of the sitemaps.org protocol. */
const NEUTRAL_PRIORITY = 0.5;
/** What remains of a topic's weight for a page one segment below it: `/team/jane-doe`. */
const SEGMENT_DECAY = 0.6;
/** What remains of a topic's weight below a chore: `/tag/contact`. */
const BELOW_CHORE = 0.3;
/**
 * Segments of a path, and names and values of a query, that are read: real URLs have a dozen, hostile ones a thousand.
 */
const MAX_PARTS = 40;
/** Words beside a topic's in a label that is still about it: in a longer one it is only mentioned. */
const MAX_OTHER_WORDS = 3;
/** Share of the weaker of two hints (URL, link text) that agree. */
const AGREEMENT = 0.1;

/** What the words of a URL, and those of a link's text, weigh. */
export type LinkWords = {
  readonly url: (url: string) => number;
  readonly text: (text: string) => number;
};

const WORDS: LinkWords = { url: urlWeight, text: textWeight };

/**
 * How likely a page holds contacts, by the words of its URL and of the link to it, in many languages: higher is to be
 * visited earlier. Depth and sitemap priority decide between pages of one topic. `words` may know the weights already.
 */
export function contactLikelihood(
  { url, linkText, depth, sitemapPriority }: LinkFacts,
  words: LinkWords = WORDS,
): number {
  const byUrl = words.url(url);
  const byText = words.text(linkText);
  const weaker = Math.min(byUrl, byText);
  const byWords = Math.max(byUrl, byText) + (weaker < 0 ? weaker : weaker * AGREEMENT);
  const byPriority = ((sitemapPriority ?? NEUTRAL_PRIORITY) - NEUTRAL_PRIORITY) * PRIORITY_SPAN;
  return byWords + byPriority - Math.min(depth, MAX_COSTLY_DEPTH) * DEPTH_COST;
}

/** The weight of the topics that a URL's path and query name: a page below a topic's is worth less than that one. */
export function urlWeight(url: string): number {
  const parsed = URL.parse(url);
  if (!parsed) return 0;
  const path = parsed.pathname.split("/").filter((segment) => segment !== "");
  const query = [...parsed.searchParams].flat();
  let best = 0;
  let below = 1;
  let choreWeight = 0;
  for (const part of [...path.slice(0, MAX_PARTS).map(readableSegment), ...query].slice(0, MAX_PARTS)) {
    const weight = textWeight(part);
    best = Math.max(best * SEGMENT_DECAY, weight * below);
    if (weight < 0 && best === 0) {
      choreWeight = weight;
      below = BELOW_CHORE;
    }
  }
  return best + choreWeight;
}

/**
 * The topic that a URL says its page is of, by its path's last segment and its query; null where they say none, or much
 * else, and below a chore: `/tag/contact`.
 */
export function urlTopic(url: string): PageTopic | null {
  const parsed = URL.parse(url);
  if (!parsed) return null;
  const path = parsed.pathname
    .split("/")
    .filter((segment) => segment !== "")
    .slice(0, MAX_PARTS)
    .map(readableSegment);
  if (path.some((segment) => textWeight(segment) < 0)) return null;
  const own = [...path.slice(-1), ...[...parsed.searchParams].flat().slice(0, MAX_PARTS)];
  const said = own.flatMap(saidTopics).sort((a, b) => TOPIC_WEIGHTS[b] - TOPIC_WEIGHTS[a]);
  return said[0] ?? null;
}

/** The topics that a label names and is about. */
function saidTopics(text: string): PageTopic[] {
  const words = toWords(text);
  return topicMatches(words)
    .filter(({ length }) => words.length - length <= MAX_OTHER_WORDS)
    .map(({ topic }) => topic);
}

const PAGE_EXTENSION = /\.(?:[sx]?html?|php\d?|aspx?|jspx?|cfm|cgi|do|pdf|vcf|txt)$/i;

function readableSegment(segment: string): string {
  return decodeComponent(segment).replace(PAGE_EXTENSION, "");
}

/** The weight of the topics that a file's name says: the folders above it hold downloads of all kinds. */
export function nameWeight(url: string): number {
  const name = URL.parse(url)?.pathname.split("/").at(-1) ?? "";
  return textWeight(readableSegment(name));
}

/** The weight of the weightiest topic in a label; less where the label says much else. */
export function textWeight(text: string): number {
  const words = toWords(text);
  const weights = topicMatches(words).map(({ topic, length }) => focusedWeight(topic, words.length - length));
  return weights.length === 0 ? 0 : Math.max(...weights);
}

/** What a topic's word is worth among a number of other words: a sentence only mentions it. */
function focusedWeight(topic: PageTopic, otherWords: number): number {
  const weight = TOPIC_WEIGHTS[topic];
  if (weight < 0) return otherWords === 0 ? weight : 0;
  if (otherWords <= 1) return weight;
  return otherWords <= MAX_OTHER_WORDS ? weight * 0.8 : weight * 0.4;
}
