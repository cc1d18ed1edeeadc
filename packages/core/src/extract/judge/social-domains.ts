/** Networks, maps, encyclopedias and shops of apps where organisations have pages: no domain of the organisation's. */
const SOCIAL_DOMAINS: ReadonlySet<string> = new Set(
  `facebook.com fb.com fb.me instagram.com twitter.com x.com linkedin.com youtube.com youtu.be wikipedia.org wikidata.org
  pinterest.com pinterest.de xing.com tiktok.com github.com github.io gitlab.com google.com google.de goo.gl g.page g.co
  t.me telegram.me telegram.org vk.com ok.ru threads.net threads.com mastodon.social bsky.app bsky.social reddit.com
  medium.com tumblr.com flickr.com vimeo.com twitch.tv discord.com discord.gg soundcloud.com spotify.com apple.com
  whatsapp.com wa.me snapchat.com yelp.com yelp.de tripadvisor.com tripadvisor.de tripadvisor.co.uk trustpilot.com
  kununu.com glassdoor.com crunchbase.com foursquare.com openstreetmap.org linktr.ee about.me behance.net dribbble.com
  imdb.com discogs.com bandcamp.com amazon.com amazon.de ebay.com etsy.com weibo.com wechat.com line.me schema.org`.split(
    /\s+/,
  ),
);

/** Whether a registrable domain is such a network's. */
export function isSocial(domain: string): boolean {
  return SOCIAL_DOMAINS.has(domain);
}
