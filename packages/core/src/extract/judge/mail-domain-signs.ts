import type { Refusal } from "./refusal.ts";

/** What stands behind an at sign, in the forms in which signs are looked for. */
export type DomainForms = {
  /** As it was found. */
  readonly written: string;
  /** Lower case, NFKC, without a root dot. */
  readonly plain: string;
  /** In ASCII, as servers take it; "" where it cannot be written so. */
  readonly ascii: string;
  /** `plain` with the letters that go on right behind it. */
  readonly goesOn: string;
};

export type DomainExample = { readonly domain: string; readonly after?: string };

/** A sign that what stands behind an at sign is no domain for mail, whatever its suffix. */
export type MailDomainSign = Refusal<DomainExample> & {
  readonly of: keyof DomainForms;
  readonly pattern: RegExp;
};

/** In this order: of hero@2x.png and pkg@1.2.zip the first says best what they are. */
export const MAIL_DOMAIN_SIGNS: readonly MailDomainSign[] = [
  {
    name: "stars and dots in the place of letters",
    why: "Sites hide a part of what their users wrote.",
    rule: "masked",
    of: "written",
    pattern: /[…*•]|(?<!\.)\.{2,}$/,
    examples: [{ domain: "g…l.com" }, { domain: "gm*.com" }, { domain: "gm.." }],
    keep: [{ domain: "gmail.com." }],
  },
  {
    name: "a picture's pixel density",
    why: "Pictures for fine screens are called logo@2x.png, hero@1.5x.webp, icon@3x-min.app.",
    rule: "asset name",
    of: "plain",
    pattern: /^\d(?:\.\d{1,2})?x(?:[.-]|$)/,
    examples: [{ domain: "2x.png" }, { domain: "1.5x.webp" }, { domain: "3x-min.app" }],
    keep: [{ domain: "2xu.com" }, { domain: "x2.com" }],
  },
  {
    name: "an IP address",
    why: "A person's mailbox is not given so.",
    rule: "IP address",
    of: "plain",
    pattern: /^\[.*\]$|^(?:\d{1,3}\.){3}\d{1,3}$/,
    examples: [{ domain: "10.0.0.8" }, { domain: "[10.0.0.8]" }],
    keep: [{ domain: "10.fm" }],
  },
  {
    name: "a package's version",
    why: "Package managers write vue@3.4.21, pkg@v2.0, lib@^1.2.",
    rule: "package version",
    of: "plain",
    pattern: /^[\^~]?v?\d+\.(?:\d+|x)(?:[.-]|$)/,
    examples: [{ domain: "3.4.21" }, { domain: "v1.2.vue" }, { domain: "^1.x" }],
    keep: [{ domain: "1.fm" }, { domain: "v2.com" }],
  },
  {
    name: "a version with the name of its release",
    why: "A number and alpha, beta or the like stand where a domain has its labels: lit@3.beta.next, main@v1.final.",
    rule: "package version",
    of: "plain",
    pattern: /^v?\d+(?:[.-]\d+){0,3}[.-](?:(?:alpha|beta|rc|canary|nightly|snapshot)[.-]|(?:final|next)$)/,
    examples: [{ domain: "3.beta.next" }, { domain: "v1.final" }, { domain: "2-rc.1.dev" }],
    keep: [{ domain: "404.dev" }, { domain: "beta.acme.com" }, { domain: "v1.betaworks.com" }],
  },
  {
    name: "a reserved name",
    why: "RFC 2606, 6761, 6762, 7686, 8375 and 9476 and ICANN (2024) keep it for documentation, tests and private networks.",
    rule: "reserved domain",
    of: "ascii",
    pattern:
      /(?:^|\.)(?:example|test|invalid|localhost|local|internal|onion|alt|home\.arpa|example\.(?:com|net|org|edu)|arpa)$/,
    examples: [{ domain: "mail.example.com" }, { domain: "printer.local" }, { domain: "bundler.internal" }],
    keep: [{ domain: "myexample.com" }, { domain: "example.de" }, { domain: "test.com" }],
  },
  {
    name: "the extension of a file",
    why: "Some suffixes are extensions, too, and .mp with a 4 behind it is no suffix.",
    rule: "asset name",
    of: "goesOn",
    pattern:
      /\.(?:png|jpe?g|gif|svgz?|webp|avif|heic|ico|bmp|tiff?|psd|css|scss|less|m?js|cjs|jsx|tsx?|vue|json|map|woff2?|ttf|otf|eot|pdf|docx?|xlsx?|pptx?|mp[34]|webm|ogg|wav|mov|zip|gz|rar|html?|php|aspx?|jsp|xml|txt|csv|ics)$/,
    examples: [{ domain: "night.jpg" }, { domain: "photo.zip" }, { domain: "hd.mp", after: "4 and more" }],
    keep: [{ domain: "acme.mp" }, { domain: "acme.photography" }, { domain: "png.com" }],
  },
];
