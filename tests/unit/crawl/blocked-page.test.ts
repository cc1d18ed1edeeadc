import { readFileSync } from "node:fs";
import { blockedReason } from "@contact-scanner/core/crawl/blocked-page";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";

type Answer = {
  html: string;
  status?: number | undefined;
  headers?: Record<string, string> | undefined;
  url?: string | undefined;
};

function judge({ html, status = 200, headers = {}, url = "https://acme.example/" }: Answer) {
  return blockedReason({ html, status, headers, url });
}

function page(title: string, body: string, head = ""): string {
  return `<!DOCTYPE html><html><head><title>${title}</title>${head}</head><body>${body}</body></html>`;
}

const PARAGRAPH =
  "<p>We have made hand-forged hinges, locks and gates in our workshop by the river since 1921, for churches, farms and the odd castle.</p>";

const NAVIGATION = ["products", "about", "team", "news", "jobs", "contact", "imprint", "privacy"]
  .map((name) => `<li><a href="/${name}">${name}</a></li>`)
  .join("");

const blockedPageSchema = z.strictObject({
  name: z.string(),
  kind: z.enum(["challenge", "login_wall", "consent_wall", "parked"]),
  status: z.optional(z.number()),
  headers: z.optional(z.record(z.string(), z.string())),
  url: z.optional(z.url()),
  html: z.string(),
});

/** What bot checks, walls and parked domains answer, each with its kind. */
const BLOCKED_PAGES = readFileSync(new URL("../../fixtures/blocked-pages.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => blockedPageSchema.parse(JSON.parse(line)));

test.each(BLOCKED_PAGES)("$kind is recognised: $name", ({ kind, name: _, ...answer }) => {
  expect(judge(answer)).toMatchObject({ kind });
});

const SCRIPTED_CHALLENGES: readonly (readonly [maker: string, script: string])[] = [
  ["DDoS-Guard", "/.well-known/ddos-guard/js-challenge/index.js"],
  ["StackPath", "/sbbi/?sbbpg=sbbShell&gprid=a"],
  ["bunny.net", "/.bunny-shield/assets/shield.js"],
  ["Fastly", "/_fs-ch-1T1wmsGaOgGaSxcX/script.js"],
];

const SPOKEN_CHALLENGES = [
  "Checking your browser before you visit our site.",
  "Please verify you are human",
  "Bitte warten: Ihr Browser wird überprüft.",
  "Vérifiez que vous êtes humain",
  "Comprobando su navegador",
  "Verifica di essere umano",
  "Confirme que você é humano",
  "Bevestig dat u een mens bent",
  "Potwierdź, że jesteś człowiekiem",
  "Verifiera att du är människa",
  "ロボットではないことを確認してください",
  "请完成安全验证",
  "Проверка браузера",
];

describe("a bot check", () => {
  test.each(SPOKEN_CHALLENGES)("of an unknown maker is recognised by what it says: %s", (sentence) => {
    expect(judge({ html: page("acme", `<h1>${sentence}</h1>`) })).toMatchObject({ kind: "challenge" });
  });

  test.each(SCRIPTED_CHALLENGES)("is recognised by the script of its maker: %s", (maker, script) => {
    const html = page(
      "acme",
      `<noscript>Please enable JavaScript.</noscript><script src="${script}"></script>`,
    );
    expect(judge({ html })?.message).toContain(`a bot check of ${maker} `);
  });

  test("is told with the host and who makes it", () => {
    expect(judge({ html: "", headers: { "cf-mitigated": "challenge" } })?.message).toBe(
      "acme.example shows a bot check of Cloudflare instead of its page.",
    );
  });
});

test.each([
  ["reCAPTCHA", '<div class="g-recaptcha"></div><textarea name="g-recaptcha-response" hidden></textarea>'],
  ["hCaptcha", '<div class="h-captcha" data-sitekey="x"></div>'],
  ["Turnstile", '<div class="cf-turnstile" data-sitekey="x"></div>'],
])("a form that holds a CAPTCHA and nothing else is a gate: %s", (_, widget) => {
  const form = (inside: string) =>
    page("acme", `<p>Please continue below.</p><form method="post">${inside}<input type="submit"></form>`);
  expect(judge({ html: form(widget) })).toMatchObject({ kind: "captcha" });
  expect(judge({ html: form("") })).toBeNull();
});

test("a CAPTCHA without a form is a gate where it is shown, and no page has anything else", () => {
  const widget = (attributes: string) => `<div class="g-recaptcha" data-sitekey="x" ${attributes}></div>`;
  const words = "<p>Please tick the box.</p>";
  expect(judge({ html: page("acme", words + widget("")) })).toMatchObject({ kind: "captcha" });
  expect(judge({ html: page("acme", words + widget('data-size="invisible"')) })).toBeNull();
  expect(judge({ html: page("acme", `<p>info@acme.example</p>${words}${widget("")}`) })).toBeNull();
});

test("a picture of letters is a gate where its field is the only one", () => {
  const picture = '<img src="/errors/captcha.jpg"><input type="text" name="letters">';
  const form = (more: string) => page("Robot check", `<form>${picture}${more}<button>Go</button></form>`);
  expect(judge({ html: form("") })).toMatchObject({ kind: "captcha" });
  expect(judge({ html: form("<textarea name=message></textarea>") })).toBeNull();
});

const CONTACT_FORMS = [
  ["English", "Contact us", "Please verify you are human before you send your message."],
  ["German", "Kontakt", "Bitte bestätigen Sie, dass Sie kein Roboter sind."],
  ["French", "Contactez-nous", "Veuillez confirmer que vous n'êtes pas un robot."],
  ["Spanish", "Contacto", "Confirme que no eres un robot."],
  ["Italian", "Contatti", "Conferma che non sei un robot."],
  ["Polish", "Kontakt", "Potwierdź, że nie jesteś robotem."],
  ["Japanese", "お問い合わせ", "ロボットではないことを確認してください。"],
  ["Chinese", "联系我们", "提交前请完成安全验证。"],
] as const;

const SHORT_NAVIGATION = ["about", "team", "contact"]
  .map((name) => `<a href="/${name}">${name}</a>`)
  .join(" ");

/** Short pages whose words are also those of challenges and placeholders. */
const LIKE_A_BLOCK: readonly (readonly [string, string, string])[] = [
  ["a security firm", "DDoS protection by experts", `${SHORT_NAVIGATION}<h1>DDoS protection by experts</h1>`],
  ["a toy shop", "Are you a robot?", `${SHORT_NAVIGATION}<p>I'm not a robot is our newest toy.</p>`],
  ["a certifier", "ISO audits", `${SHORT_NAVIGATION}<p>Security verification for banks.</p>`],
  ["a town", "Roadworks", "<p>Unusual traffic on the A1 this week. Ask traffic@acme.example</p>"],
  ["a manual", "Coffee grinder", `${SHORT_NAVIGATION}<p>Press &amp; hold the button for three seconds.</p>`],
  ["a photographer", "One moment, please...", "<p>Photography. ann@acme.example</p>"],
  ["a business card", "Jane Doe", '<h1>Jane Doe</h1><a href="mailto:jane@acme.example">Write to me</a>'],
  ["a page to come", "Coming soon", "<h1>Our new website is coming soon</h1><p>hello@acme.example</p>"],
  ["maintenance", "Maintenance", "<h1>We'll be back soon!</h1>"],
  ["a camp", "Anmeldung Ferienlager", `${SHORT_NAVIGATION}<p>Anmeldung an lager@acme.example</p>`],
  [
    "a short page behind AWS WAF",
    "Acme",
    `${SHORT_NAVIGATION}<script src="https://a.token.awswaf.com/challenge.js"></script>`,
  ],
  [
    "a short page behind Imperva",
    "Acme",
    '<p>info@acme.example</p><script src="/_Incapsula_Resource?SWJIYLWA=7"></script>',
  ],
];

test.each(LIKE_A_BLOCK)("a short page that reads like a block is a page: %s", (_, title, body) => {
  expect(judge({ html: page(title, body) })).toBeNull();
});

test.each(["nginx", "cloudfront (CloudFront)"])(
  "a plain HTTP 403 of %s is an error and no block",
  (server) => {
    const body = `<h1>403 Forbidden</h1><p>Generated by ${server}</p>`;
    expect(judge({ status: 403, html: page("403 Forbidden", body) })).toBeNull();
  },
);

describe("an ordinary page", () => {
  test.each(CONTACT_FORMS)("with a contact form behind a CAPTCHA is a page: %s", (_, title, sentence) => {
    const form = `<form method="post"><input type="email" name="mail"><textarea name="message"></textarea><p>${sentence}</p><div class="g-recaptcha" data-sitekey="x"></div></form>`;
    const script = '<script src="https://www.google.com/recaptcha/api.js" async></script>';
    expect(
      judge({ html: page(title, `<h1>${title}</h1><p>info@acme.example</p>${form}`, script) }),
    ).toBeNull();
  });

  test("with an invisible CAPTCHA and no form of its own is a page", () => {
    const script = '<script src="https://www.google.com/recaptcha/api.js?render=x"></script>';
    expect(
      judge({ html: page("Acme", `<ul>${NAVIGATION}</ul><p>Hinges and locks.</p>`, script) }),
    ).toBeNull();
  });

  test("with a login link is a page", () => {
    expect(judge({ html: page("Acme", `${PARAGRAPH}<a href="/login">Log in</a>`) })).toBeNull();
  });

  test("with a login box beside its content is a page", () => {
    const box =
      '<form action="/login"><input name="user"><input type="password"><button>Log in</button></form>';
    expect(judge({ html: page("Acme rowing club", `<ul>${NAVIGATION}</ul>${box}${PARAGRAPH}`) })).toBeNull();
  });

  test("with a registration form is a page", () => {
    const fields =
      '<input name="first"><input name="last"><input type="email"><input type="tel"><input type="password">';
    expect(judge({ html: page("Join us or log in", `<form>${fields}</form>`) })).toBeNull();
  });

  test("behind Cloudflare, Imperva, DataDome or HUMAN is a page", () => {
    const scripts = `<script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script><script src="/_Incapsula_Resource?SWJIYLWA=7"></script>
      <script src="https://js.datadome.co/tags.js"></script><script src="https://client.px-cloud.net/PX123/main.min.js"></script>`;
    expect(judge({ html: page("Acme", `${PARAGRAPH.repeat(3)}${scripts}`) })).toBeNull();
  });

  test("that writes about challenges is a page", () => {
    const article = "<p>Checking your browser, verify you are human: what these pages do, and why.</p>";
    expect(judge({ html: page("Just a moment...", article + PARAGRAPH.repeat(8)) })).toBeNull();
  });

  test("of a few words with a form behind a CAPTCHA is a page where it tells an address", () => {
    const form = '<form method=post><div class="g-recaptcha"></div><button>Call me back</button></form>';
    expect(judge({ html: page("Acme", `<p>Or write to info@acme.example.</p>${form}`) })).toBeNull();
  });

  test("that asks to log in to comment is a page", () => {
    const html = page("Journal", `${PARAGRAPH}<p>You must be logged in to post a comment.</p>`);
    expect(judge({ html })).toBeNull();
  });

  test("that answers a question about an expired domain is a page", () => {
    const html = page("FAQ", `<ul>${NAVIGATION}</ul><p>My domain has expired, what now?</p>${PARAGRAPH}`);
    expect(judge({ html })).toBeNull();
  });

  test("that will be ready some day is a page", () => {
    const html = page("Coming soon", "<h1>Under construction</h1><p>Write to hello@acme.example</p>");
    expect(judge({ html })).toBeNull();
  });

  test("that writes about domains is a page", () => {
    const article = "<p>Is your domain for sale? Buy this domain, they say; this domain is for sale.</p>";
    expect(judge({ html: page("Domain broker", article + PARAGRAPH.repeat(15)) })).toBeNull();
  });

  test("with a cookie banner is a page", () => {
    const banner =
      "<div class=cookie><p>Before you continue, choose your cookies.</p><button>Accept</button></div>";
    expect(judge({ html: page("Acme", banner + PARAGRAPH) })).toBeNull();
  });

  test("that is an empty shell for scripts is a page", () => {
    const shell =
      '<noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div><script src="/app.js"></script>';
    expect(judge({ html: page("Acme", shell) })).toBeNull();
  });

  test("of an identity provider about itself is a page", () => {
    expect(judge({ url: "https://www.okta.com/", html: page("Okta", PARAGRAPH.repeat(20)) })).toBeNull();
  });

  test.each([403, 404, 500, 503, 521])("that tells of HTTP %i is no block of its own", (status) => {
    expect(
      judge({ status, html: page(`Error ${status}`, `<div id="cf-error-details">Error ${status}</div>`) }),
    ).toBeNull();
  });

  test("without any content is a page", () => {
    expect(judge({ html: "" })).toBeNull();
  });
});

test.each([
  ["unclosed tags", "<div".repeat(400_000)],
  ["unclosed scripts", "<script>".repeat(300_000)],
  ["an unclosed comment", `<!--${"-".repeat(2_000_000)}`],
  ["blanks", `<input type${" ".repeat(2_000_000)}`],
])("hostile markup is judged, not choked on: %s", (_, html) => {
  expect(judge({ html })).toBeNull();
});
