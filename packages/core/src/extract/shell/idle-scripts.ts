/** A kind of script that fills no page, and how its URL, or the beginning of its code, shows it. */
export type IdleScript = {
  readonly name: string;
  readonly why: string;
  readonly sign: RegExp;
  readonly examples: readonly string[];
  readonly keep: readonly string[];
};

/** A page with nothing but these has nothing to come: it is empty, or a picture of "under construction". */
export const IDLE_SCRIPTS: readonly IdleScript[] = [
  {
    name: "measuring",
    why: "They count visits; hosts and shop systems put them on empty pages too.",
    sign: /googletagmanager\.com|google-analytics\.com|gtag\(|gtm\.start|fbevents\.js|fbq\(|hotjar|matomo|piwik|plausible\.io|clarity\.ms|mc\.yandex|cloudflareinsights\.com/i,
    examples: [
      "https://www.googletagmanager.com/gtag/js?id=G-1",
      "window.dataLayer = window.dataLayer || []; function gtag(){}; gtag('js', new Date())",
    ],
    keep: ["/assets/index.js", "render(document.body)"],
  },
  {
    name: "consent",
    why: "They ask before others may measure.",
    sign: /cookiebot|cookie-?consent|usercentrics|onetrust|cookielaw/i,
    examples: ["https://consent.cookiebot.com/uc.js"],
    keep: ["/consent-form/app.js"],
  },
  {
    name: "guards of a host",
    why: "A content network adds them to every answer.",
    sign: /\/cdn-cgi\/|__CF\$cv\$params/,
    examples: ["/cdn-cgi/scripts/5c5dd728/cloudflare-static/email-decode.min.js"],
    keep: ["/cdn/app.js"],
  },
  {
    name: "libraries",
    why: "They do nothing until another script calls them.",
    sign: /(?:^|\/)(?:jquery|bootstrap|popper|modernizr|html5shiv|respond|fontawesome)(?:[.-][\w.-]{1,30})?\.js(?:$|\?)|kit\.fontawesome\.com/i,
    examples: ["https://code.jquery.com/jquery-3.7.1.min.js", "js/bootstrap.bundle.min.js"],
    keep: ["flutter_bootstrap.js", "/js/jquery/app.js"],
  },
  {
    name: "advertising",
    why: "Pages of parked domains have little else.",
    sign: /adsbygoogle|googlesyndication\.com|doubleclick\.net/i,
    examples: ["https://pagead2.googlesyndication.com/pagead/js/adsbygoogle.js"],
    keep: ["/js/ads-manager.js"],
  },
];

/** Characters of a script that are looked through: a URL, or the line that tells a measuring script. */
const MAX_CHARS = 500;

/** Whether a script may fill a page: `source` is its URL as it is written, or its code. */
export function mayFill(source: string): boolean {
  const start = source.trim().slice(0, MAX_CHARS);
  return start !== "" && !IDLE_SCRIPTS.some(({ sign }) => sign.test(start));
}
