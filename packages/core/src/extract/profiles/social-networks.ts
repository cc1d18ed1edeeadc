import { type NetworkRule, TAB } from "./network-rule.ts";

/** Networks on which people talk and show pictures and films. */
export const SOCIAL_NETWORKS: readonly NetworkRule[] = [
  {
    network: "x",
    domains: ["x.com", "twitter.com"],
    host: "x.com",
    path: /^(\/@?\w{1,20})(?:\/(?:with_replies|media|following|followers))?$/,
    reserved:
      "intent share home search hashtag i login signup tos privacy about explore settings messages notifications download jobs compose widgets account oauth who_to_follow goodies rules logo en de twitter x",
    examples: [
      ["http://twitter.com/Acme", "https://x.com/Acme"],
      ["https://mobile.x.com/acme/?lang=de", "https://x.com/acme"],
      ["https://twitter.com/#!/acme", "https://x.com/acme"],
    ],
    keep: [
      "https://twitter.com/intent/tweet?text=x",
      "https://twitter.com/share?url=x",
      "https://x.com/acme/status/123",
      "https://x.com/hashtag/acme",
    ],
  },
  {
    network: "facebook",
    domains: ["facebook.com", "fb.com", "fb.me"],
    host: "www.facebook.com",
    path: new RegExp(
      `^(/(?:pages/(?:category/[^/]{1,80}/)?[^/]{1,150}(?:/\\d{5,20})?|people/[^/]{1,150}/[^/]{5,80}|groups/[^/]{2,100}|pg/[^/]{2,100}|p/[^/]{2,150}|[^/]{2,100}))(?:/${TAB})?$`,
      "i",
    ),
    reserved:
      "sharer sharer.php share share.php dialog plugins tr login login.php events watch hashtag photo photo.php photos videos story.php permalink.php posts policies privacy help legal about business ads marketplace gaming recover notes media l.php reel stories games home.php 2008 people pages groups pg p profile.php campaign developers docs settings terms terms.php policy.php full_data_use_policy badges security unsupportedbrowser r.php events.php video video.php group.php v2.0 facebook meta policy privacy-policy",
    examples: [
      ["https://de-de.facebook.com/AcmeGmbH/", "https://www.facebook.com/AcmeGmbH"],
      ["//www.facebook.com/pages/Acme/123456789?ref=ts", "https://www.facebook.com/pages/Acme/123456789"],
      [
        "https://www.facebook.com/profile.php?id=100064411223344&ref=1",
        "https://www.facebook.com/profile.php?id=100064411223344",
      ],
      ["https://m.facebook.com/acme/about", "https://www.facebook.com/acme"],
      ["https://www.facebook.com/groups/acme.friends", "https://www.facebook.com/groups/acme.friends"],
    ],
    keep: [
      "https://www.facebook.com/sharer/sharer.php?u=x",
      "https://www.facebook.com/sharer.php?u=x",
      "https://www.facebook.com/tr?id=1&ev=PageView&noscript=1",
      "https://www.facebook.com/plugins/page.php?href=x",
      "https://www.facebook.com/acme/posts/123",
      "https://www.facebook.com/events/123",
      "https://www.facebook.com/policy.php",
      "https://developers.facebook.com/docs",
    ],
  },
  {
    network: "instagram",
    domains: ["instagram.com", "instagr.am"],
    host: "www.instagram.com",
    path: /^(\/[\w.]{1,40})(?:\/(?:reels|tagged|channel))?$/,
    reserved:
      "p reel reels explore accounts stories tv about developer legal share direct web oauth terms privacy policy help instagram",
    examples: [["http://instagram.com/acme.de/?hl=de", "https://www.instagram.com/acme.de"]],
    keep: [
      "https://www.instagram.com/p/Cxyz/",
      "https://www.instagram.com/explore/tags/acme/",
      "https://help.instagram.com/519522125107875",
    ],
  },
  {
    network: "youtube",
    domains: ["youtube.com"],
    host: "www.youtube.com",
    path: new RegExp(
      `^(/(?:@[^/]{2,60}|channel/[\\w-]{5,40}|c/[^/]{1,100}|user/[^/]{1,60}|[^/]{3,60}))(?:/${TAB})?$`,
    ),
    reserved:
      "watch embed playlist results feed shorts live hashtag gaming premium t about ads creators yt howyoutubeworks redirect share subscribe subscription_center attribution_link signin account live_chat v e iframe_api player_api s kids trending music static intl channel c user view_play_list upload youtubei api privacy terms @youtube post clip",
    examples: [
      ["https://m.youtube.com/@Acme/videos", "https://www.youtube.com/@Acme"],
      [
        "https://www.youtube.com/channel/UCabc-123?sub_confirmation=1",
        "https://www.youtube.com/channel/UCabc-123",
      ],
      ["https://youtube.com/user/acme/", "https://www.youtube.com/user/acme"],
    ],
    keep: [
      "https://www.youtube.com/watch?v=abc",
      "https://www.youtube.com/embed/abc",
      "https://www.youtube.com/playlist?list=x",
      "https://www.youtube.com/t/terms",
    ],
  },
  {
    network: "tiktok",
    domains: ["tiktok.com"],
    host: "www.tiktok.com",
    path: /^(\/@[\w.]{1,40})$/,
    reserved: "@tiktok",
    examples: [["https://www.tiktok.com/@acme?lang=de", "https://www.tiktok.com/@acme"]],
    keep: [
      "https://www.tiktok.com/@acme/video/1",
      "https://www.tiktok.com/share?url=x",
      "https://www.tiktok.com/tag/acme",
    ],
  },
  {
    network: "bluesky",
    domains: ["bsky.app"],
    host: "bsky.app",
    path: /^(\/profile\/[^/]{3,253})$/,
    reserved: "bsky.app",
    examples: [["https://bsky.app/profile/acme.bsky.social/", "https://bsky.app/profile/acme.bsky.social"]],
    keep: ["https://bsky.app/intent/compose?text=x", "https://bsky.app/profile/acme.com/post/3k"],
  },
  {
    network: "threads",
    domains: ["threads.net", "threads.com"],
    host: "www.threads.net",
    path: /^(\/@[\w.]{1,40})$/,
    examples: [["https://www.threads.com/@acme", "https://www.threads.net/@acme"]],
    keep: ["https://www.threads.net/@acme/post/C1", "https://www.threads.net/intent/post?text=x"],
  },
  {
    network: "telegram",
    domains: ["t.me", "telegram.me", "telegram.dog"],
    host: "t.me",
    // An invitation (`/+Ab12Cd`, `/joinchat/Ab12Cd`) leads into a closed group and names nobody.
    path: /^(?:\/s(?=\/))?(\/[a-z]\w{3,40})$/i,
    reserved:
      "share iv proxy socks addstickers addtheme addemoji setlanguage bg msg joinchat confirmphone login telegram",
    examples: [
      ["https://t.me/s/acme_news", "https://t.me/acme_news"],
      ["https://telegram.me/acme_bot", "https://t.me/acme_bot"],
    ],
    keep: [
      "https://t.me/share/url?url=x",
      "https://t.me/acme_news/42",
      "https://t.me/+491711234567",
      "https://t.me/+AbCdEfGhIjKl",
      "https://t.me/joinchat/AbCdEfGhIjKl",
    ],
  },
  {
    network: "discord",
    domains: ["discord.gg", "discord.com", "discordapp.com"],
    host: "discord.gg",
    path: /^(?:\/invite(?=\/))?(\/[\w-]{2,60})$/,
    reserved:
      "channels login register app developers download terms privacy guidelines nitro blog company jobs safety branding users servers api oauth2 invite discord-developers",
    examples: [
      ["https://discord.gg/acme", "https://discord.gg/acme"],
      ["https://discord.com/invite/acme", "https://discord.gg/acme"],
    ],
    keep: ["https://discord.com/channels/1/2", "https://discord.com/terms"],
  },
  {
    network: "pinterest",
    domains: [
      ..."com de fr es it at ch pt nl se dk jp cl nz ie ca ru"
        .split(" ")
        .map((suffix) => `pinterest.${suffix}`),
      "pinterest.co.uk",
      "pinterest.com.au",
      "pinterest.com.mx",
    ],
    host: "www.pinterest.com",
    path: /^(\/\w{2,60})(?:\/_(?:created|saved|shop))?$/,
    reserved:
      "pin ideas search categories today business login settings about _tools discover topics explore password convert pinterest source",
    examples: [["https://www.pinterest.de/acme/_created/", "https://www.pinterest.com/acme"]],
    keep: [
      "https://www.pinterest.com/pin/create/button/?url=x",
      "https://pinterest.com/pin/1234/",
      "https://www.pinterest.com/acme/board",
    ],
  },
  {
    network: "vimeo",
    domains: ["vimeo.com"],
    host: "vimeo.com",
    path: /^(\/(?!\d+$)(?:channels\/)?[\w-]{2,60})(?:\/(?:videos|about))?$/,
    reserved:
      "watch upgrade features categories blog help about jobs login join ondemand showcase album event manage site_map terms privacy stock create business enterprise solutions channels groups search upload cookie_policy video",
    examples: [["https://vimeo.com/acme/videos", "https://vimeo.com/acme"]],
    keep: [
      "https://vimeo.com/123456",
      "https://player.vimeo.com/video/123456",
      "https://vimeo.com/showcase/123",
    ],
  },
];
