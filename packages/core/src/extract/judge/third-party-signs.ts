import type { MachineSign } from "./machine-sign.ts";
import { siteDomain } from "./site-domain.ts";

/**
 * Services that sites embed, and whose contacts come with them: in the texts of a consent banner, the settings of an
 * analytics script, the notes on a map, a font or a captcha.
 */
const SERVICES: ReadonlySet<string> = new Set(
  `
  cookiebot.com cybot.com usercentrics.com onetrust.com iubenda.com borlabs.io complianz.io really-simple-plugins.com
  trustarc.com truste.com didomi.io quantcast.com sourcepoint.com osano.com cookieyes.com termly.io consentmanager.net
  cookiefirst.com cookie-script.com cookieinformation.com axeptio.eu tarteaucitron.io sirdata.com ccm19.de devowl.io
  google.com youtube.com doubleclick.com facebook.com fb.com meta.com support.facebook.com instagram.com whatsapp.com
  twitter.com x.com linkedin.com microsoft.com bing.com tiktok.com bytedance.com pinterest.com snap.com snapchat.com
  hotjar.com contentsquare.com matomo.org innocraft.com piwik.pro etracker.com econda.de webtrekk.com mapp.com adobe.com
  ioam.de infonline.de chartbeat.com parsely.com newrelic.com sentry.io segment.com mixpanel.com amplitude.com heap.io
  fullstory.com mouseflow.com crazyegg.com optimizely.com vwo.com wingify.com luckyorange.com smartlook.com inspectlet.com
  statcounter.com plausible.io yandex.com yandex-team.ru comscore.com scorecardresearch.com nielsen.com kissmetrics.io
  criteo.com taboola.com outbrain.com adroll.com nextroll.com teads.tv rubiconproject.com magnite.com pubmatic.com
  xandr.com appnexus.com indexexchange.com openx.com thetradedesk.com adform.com smartadserver.com plista.com
  awin.com zanox.com tradedoubler.com impact.com media.net amazon-adsystem.com liveramp.com id5.io
  hubspot.com salesforce.com pardot.com marketo.com mailchimp.com intuit.com brevo.com sendinblue.com klaviyo.com
  activecampaign.com getresponse.com cleverreach.com rapidmail.de sendgrid.com twilio.com onesignal.com pushwoosh.com
  intercom.com intercom.io zendesk.com tawk.to livechat.com drift.com userlike.com crisp.chat olark.com freshworks.com
  stripe.com paypal.com klarna.com klarna.de cloudflare.com fastly.com akamai.com jsdelivr.com bootstrapcdn.com
  vimeo.com dailymotion.com spotify.com soundcloud.com twitch.tv issuu.com calendly.com typeform.com
  automattic.com gravatar.com disqus.com addthis.com sharethis.com addtoany.com shariff.de
  osmfoundation.org mapbox.com here.com fonticons.com fontawesome.com monotype.com hcaptcha.com intuitionmachines.com
  friendlycaptcha.com trustpilot.com trustedshops.com trustedshops.de provenexpert.com
  `
    .split(/\s+/)
    .filter((domain) => domain !== ""),
);

/** Mailboxes that a service names where its own use of data is told: privacy, law, support and sales. */
const MAILBOX_OF_A_SERVICE =
  /^(?:(?:[a-z]{1,20}[._-])?(?:dpo|privacy|gdpr|ccpa|dsgvo|rgpd|datenschutz|data-?(?:protection|privacy|rights?|subject|request))|legal|support|help|info|contact|hello|sales|press|security|abuse|optout|opt-out)(?:[._-]?[a-z]{1,30}){0,3}$/;

/** What a list of words is called that a site refuses in comments, its words an address sometimes. */
const BLOCKED_WORDS =
  "(?:[a-z]{1,30}_){0,3}(?:(?:moderation|disallowed|blacklist|blocklist)_?keys|black_?list(?:ed)?|block_?list|(?:blocked|banned|forbidden|disallowed|bad|stop|spam)_?(?:words|terms|e?mails|senders|list))";
/** What the address of somebody is called who wrote a comment or a review. */
const COMMENT_ADDRESS = "(?:comment(?:er|_?author|_?user)?|review(?:er|_?author))_?e?mail(?:_?address)?";

/** Keys of data that tell that an address beside them is a third party's. */
export const THIRD_PARTY_KEY = new RegExp(`^(?:${BLOCKED_WORDS}|${COMMENT_ADDRESS})$`, "i");

/** True addresses that are nobody's contact on this site. */
export const THIRD_PARTY_SIGNS: readonly MachineSign[] = [
  {
    name: "the contact of a service that the site uses",
    why: "It comes with the service's texts, and who writes there reaches the service; its own site is another matter.",
    rule: "third party",
    all: [{ of: "local", pattern: MAILBOX_OF_A_SERVICE }],
    unless: ({ registrable }, _candidate, siteHost) =>
      !SERVICES.has(registrable) || siteDomain(siteHost) === registrable,
    examples: [
      { text: "dpo-google@google.com", method: "json" },
      { text: "data-protection-office@google.com", method: "script" },
      { text: "privacy@hotjar.com", method: "attribute" },
      { text: "legal@cookiebot.com", method: "json" },
    ],
    keep: [
      { text: "dpo-google@google.com", method: "mailto" },
      { text: "privacy@hotjar.com", method: "text" },
      { text: "privacy@hotjar.com", method: "json", siteHost: "www.hotjar.com" },
      { text: "jane.doe@google.com", method: "json" },
      { text: "dpo@tallowick.com", method: "json" },
    ],
  },
  {
    name: "a word that a site refuses in comments",
    why: "The list's name says so; who is on it wrote what nobody wanted.",
    rule: "third party",
    all: [{ of: "context", pattern: new RegExp(`^${BLOCKED_WORDS}: `, "i") }],
    examples: [
      { text: "jo@gmail.com", method: "script", context: "moderation_keys: casino jo@gmail.com" },
      { text: "jo@tallowick.com", method: "json", context: "comment_blocklist: jo@tallowick.com" },
      { text: "jo@tallowick.com", method: "json", context: "bannedEmails: jo@tallowick.com" },
    ],
    keep: [
      { text: "ann@acme.com", method: "json", context: "email: ann@acme.com" },
      { text: "ann@acme.com", method: "json", context: "moderation: ann@acme.com" },
    ],
  },
  {
    name: "the address of somebody who wrote a comment",
    why: "Programs keep it beside the comment, which readers see without it.",
    rule: "third party",
    all: [{ of: "context", pattern: new RegExp(`^${COMMENT_ADDRESS}: `, "i") }],
    examples: [
      { text: "jo@gmail.com", method: "json", context: "comment_author_email: jo@gmail.com" },
      { text: "jo@gmail.com", method: "script", context: "reviewerEmail: jo@gmail.com" },
    ],
    keep: [{ text: "ann@acme.com", method: "json", context: "author_email: ann@acme.com" }],
  },
];
