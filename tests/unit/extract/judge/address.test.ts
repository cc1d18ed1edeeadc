import type { Candidate } from "@contact-scanner/core/extract/candidate";
import { judgeAddress } from "@contact-scanner/core/extract/judge/address";
import type { RejectionRule } from "@contact-scanner/core/extract/judge/rejection";
import { describe, expect, test } from "vitest";

const SITE = "www.harbour-books.com";

function judge(text: string, found: Partial<Candidate> = {}, siteHost = SITE) {
  const candidate = {
    method: "text",
    before: "",
    after: "",
    context: "",
    element: null,
    ...found,
    text,
  } as const;
  return judgeAddress(candidate, siteHost);
}

function emailOf(text: string, found: Partial<Candidate> = {}): string | undefined {
  const verdict = judge(text, found);
  return verdict.kind === "address" ? verdict.email : undefined;
}

function ruleOf(text: string, found: Partial<Candidate> = {}): RejectionRule | undefined {
  const verdict = judge(text, found);
  return verdict.kind === "rejected" ? verdict.rule : undefined;
}

describe("an address is given as it should be written to", () => {
  test.each([
    ["Ann.Whitlock@Harbour-Books.COM", "ann.whitlock@harbour-books.com"],
    ["ann@harbour-books.com.", "ann@harbour-books.com"],
    ["press+kit@tallow.io", "press+kit@tallow.io"],
    ["a.o'dwyer@quill.co.uk", "a.o'dwyer@quill.co.uk"],
    ["p.l@quill.co.uk", "p.l@quill.co.uk"],
    ["r&d@quill.co.uk", "r&d@quill.co.uk"],
    ["desk%loans@oldgate-archive.org", "desk%loans@oldgate-archive.org"],
    ["80041277@qq.com", "80041277@qq.com"],
    ["a@uv.coop", "a@uv.coop"],
    ["service@straßenfest-kiel.de", "service@xn--straenfest-kiel-tib.de"],
    ["info@ｎａｋａ-ceramics.co.jp", "info@naka-ceramics.co.jp"],
    ["संपर्क@डाटाघर.भारत", "संपर्क@xn--41bnf6d5cb.xn--h2brj9c"],
    ["zoe\u0308@saltbrook-vets.com", "zoë@saltbrook-vets.com"],
    ["seals-REMOVETHIS@lanternfish-lab.org", "seals@lanternfish-lab.org"],
    ["whales@NOSPAM.lanternfish-lab.org", "whales@lanternfish-lab.org"],
    ["whales@lanternfish-lab.org.nospam", "whales@lanternfish-lab.org"],
    ["whales-NOSPAM-@lanternfish-lab.org", "whales@lanternfish-lab.org"],
    ["whalesNOSPAM@lanternfish-lab.org", "whales@lanternfish-lab.org"],
    ["whalesSPAMFREI@lanternfish-lab.org", "whales@lanternfish-lab.org"],
    ["whales@lanternfish-lab.org.invalid", "whales@lanternfish-lab.org"],
    ["antispam@lanternfish-lab.org", "antispam@lanternfish-lab.org"],
  ])("%s is given as %s", (text, email) => {
    expect(emailOf(text)).toBe(email);
  });

  test("a quoted local part only where addresses alone stand, its quotes only where they are needed", () => {
    expect(emailOf('"ann whitlock"@acme.com', { method: "mailto" })).toBe('"ann whitlock"@acme.com');
    expect(emailOf('"ann.whitlock"@acme.com', { method: "structured_data" })).toBe("ann.whitlock@acme.com");
    expect(ruleOf('"ann whitlock"@acme.com')).toBe("local part");
  });

  test("lengths end at 64, 63 and 254 octets (RFC 5321, 4.5.3.1; RFC 1035, 2.3.4)", () => {
    const label = "d".repeat(63);
    expect(emailOf(`${"x".repeat(64)}@acme.com`)).toBeDefined();
    expect(ruleOf(`${"x".repeat(65)}@acme.com`)).toBe("too long");
    expect(ruleOf(`${"ä".repeat(33)}@acme.com`)).toBe("too long");
    expect(emailOf(`a@${label}.com`)).toBeDefined();
    expect(ruleOf(`a@${label}d.com`)).toBe("host name");
    const domain = (length: number) => `${`${label}.`.repeat(3).slice(0, length - 4)}.com`;
    expect(emailOf(`${"x".repeat(64)}@${domain(189)}`)).toBeDefined();
    expect(ruleOf(`${"x".repeat(64)}@${domain(190)}`)).toBe("too long");
  });
});

describe("what is no address is refused, with the rule", () => {
  test.each<[RejectionRule, string]>([
    ["not an address", "@acme.com"],
    ["not an address", "ann@"],
    ["not an address", "ann.acme.com"],
    ["local part", "ann..whitlock@acme.com"],
    ["local part", ".ann@acme.com"],
    ["local part", "ann whitlock@acme.com"],
    ["asset name", "logo@2x.png"],
    ["asset name", "chat-close@2x.c1cb8613.png"],
    ["asset name", "hero@1.5x.webp"],
    ["asset name", "icon@3x-min.app"],
    ["asset name", "harbor@night.jpg"],
    ["asset name", "team@photo.zip"],
    ["package version", "vue@3.4.21"],
    ["package version", "swiper@11.0.5"],
    ["package version", "pkg@v1.2.vue"],
    ["IP address", "backup@10.0.0.8"],
    ["IP address", "backup@[10.0.0.8]"],
    ["host name", "foo@-bar.com"],
    ["host name", "foo@bar-.com"],
    ["host name", "foo@bar..com"],
    ["host name", "foo@b_r.com"],
    ["unknown suffix", "admin@intranet"],
    ["unknown suffix", "com.acme.Widget@1b6d3586.toString"],
    ["unknown suffix", "email@protected"],
    ["unknown suffix", "dock@quay.iehttps"],
    ["bare suffix", "x@co.uk"],
    ["reserved domain", "someone.else@host.invalid"],
    ["reserved domain", "ann@mail.example.com"],
    ["reserved domain", "ann@printer.local"],
    ["reserved domain", "dev@bundler.internal"],
    ["tracker", "d41d8cd98f00b204e9800998ecf8427e@sentry.io"],
    ["tracker", "91482a3bb041f455933ac3b2aff62bf3@o803181.ingest.us.sentry.io"],
    ["tracker", "605a7baede844d278b89dc95ae0a9123@sentry-next.wixpress.com"],
    ["hash", "9f86d081884c7d659a2feaa0c55ad015@errors.trackpilot.dev"],
    ["hash", "1b4e28ba-2fa1-11d2-883f-0016d3cca427@acme.com"],
    ["message id", "20260901T090000-77@ridgeback-conf.org"],
    ["message id", "4411-9921@zephyrwold.org"],
    ["repository", "git@github.com"],
    ["code", "f@g.ht"],
    ["code", "com.acme.Widget@1b6d3586.to"],
    ["masked", "m***@gmail.com"],
    ["masked", "mar...@gmail.com"],
    ["masked", "mar@g…l.com"],
    ["glued", "u003ehelpdesk@tallowick.io"],
    ["glued", "%20youth@zephyrwold.org"],
    ["glued", "quot;maps@kilbrackan-books.ie"],
    ["glued", "email=dock@northquay-marina.ie"],
    ["glued", "0199|dock@northquay-marina.ie"],
    ["glued", "formsubmit.co/tilaus@saunalautta-kuikka.fi"],
    ["glued", "-gate@northquay-marina.ie"],
    ["glued", "555-0142crew@peakline-roofing.com"],
    ["placeholder", "you@acme.com"],
    ["placeholder", "firstname.lastname@harbour-books.com"],
    ["placeholder", "vorname.nachname@harbour-books.com"],
    ["placeholder", "your-name@your-domain.com"],
    ["placeholder", "jane@yourcompany.com"],
    ["placeholder", "nombre@ejemplo.com"],
    ["placeholder", "max@mustermann.de"],
    ["placeholder", "sinun@osoite.fi"],
    ["placeholder", "info@votre-domaine.fr"],
    ["placeholder", "user@domain.com"],
    ["placeholder", "john@doe.com"],
    ["placeholder", "max@muster.ch"],
    ["placeholder", "ola@nordmann.no"],
    ["placeholder", "info@domain.de"],
    ["placeholder", "teszt@teszt.hu"],
    ["placeholder", "aa@bb.cc"],
    ["placeholder", "tu@empresa.com"],
    ["placeholder", "vas@email.cz"],
    ["placeholder", "email@address.com"],
    ["placeholder", "name@company.com"],
    ["placeholder", "foo@bar.com"],
    ["placeholder", "initial.surname@harbour-books.com"],
    ["placeholder", "v.nachname@harbour-books.com"],
    ["placeholder", "info@ihre-firma.de"],
    ["placeholder", "kontakt@twojadomena.pl"],
    ["placeholder", "ivan@example.ru"],
    ["placeholder", "nom@domaine.com"],
    ["placeholder", "example@gmail.com"],
    ["template default", "info@mysite.com"],
    ["template default", "hello@reallygreatsite.com"],
  ])("the rule %s refuses %s", (rule, text) => {
    expect(ruleOf(text)).toBe(rule);
  });
});

describe("the text around a candidate counts", () => {
  test.each<[RejectionRule, string, Partial<Candidate>]>([
    ["handle", "emberline@mastodon.social", { before: "Find us: @" }],
    ["handle", "ann@chat.acme.com", { before: "xmpp:" }],
    ["user info", "deploy@gitlab.acme.com", { before: "remote: ssh://" }],
    ["user info", "secret@ftp.acme.com", { before: "ftp://ann:" }],
    ["user info", "ann@acme.com", { before: "https://", after: "/#org", method: "structured_data" }],
    ["repository", "deploy@web01.acme.com", { after: ":~$ ls" }],
    ["repository", "backup@files.acme.com", { after: ":/srv" }],
    ["repository", "hg@code.acme.com", { after: ":emberline/site" }],
    ["message id", "CA+x9Q@mail.acme.com", { before: "Message-ID: <" }],
    ["message id", "open-day@zephyrwold.org", { before: "UID:" }],
    ["repository", "root@server1.acme.com", { before: "ssh -p 22 " }],
    ["repository", "root@server1.acme.com", { before: "$ ssh -i ~/.ssh/key.pem -v " }],
    ["message id", "abc123@mail.gmail.com", { before: "Message-ID: <CAF=" }],
    ["asset name", "movie@hd.mp", { after: "4 and more" }],
    ["masked", "son@gmail.com", { before: "by jo..." }],
    ["glued", "nnews@tallowick.io", { before: '"text":"\\', method: "json" }],
    ["glued", "0123dock@northquay-marina.ie", { before: "+353 1 555 " }],
    ["masked", "ann@tallowick.co", { after: "…" }],
    ["masked", "ann@tallowick.co", { after: "... wrote" }],
    ["code", "B@1f32e575.is", { before: "was: [" }],
    ["code", "checkout@v4.io", { before: "uses: actions/" }],
  ])("the rule %s refuses %s", (rule, text, found) => {
    expect(ruleOf(text, found)).toBe(rule);
  });

  test.each<[string, Partial<Candidate>]>([
    ["dock@northquay-marina.ie", { after: ":25" }],
    ["dock@northquay-marina.ie", { after: "… or call" }],
    ["dock@northquay-marina.ie", { before: "\\" }],
    ["ann@harbour-books.com", { after: "…" }],
    ["dock@northquay-marina.ie", { after: ": say when" }],
    ["dock@northquay-marina.ie", { after: "/notices" }],
    ["dock@northquay-marina.ie", { before: "mailto://" }],
    ["dock@northquay-marina.ie", { before: "See https://acme.com/?to=" }],
    ["2020vision@optics.dev", { before: "Write to " }],
    ["ann@acme.com", { before: "References: " }],
    ["git@acme.com", {}],
    ["ann@acme.com", { before: "Write to **", after: "** today" }],
    ["info@cafe24.com", {}],
    ["ann@acme.com", { before: "/contact?uid=12&email=", method: "link" }],
    ["ann@acme.com", { before: "Berlin •", after: "•Room 2" }],
    ["365grad@acme.com", { before: "Room 12 " }],
    ["web@x.com", {}],
    ["info@acme.photography", {}],
  ])("and leaves %s alone with %o", (text, found) => {
    expect(emailOf(text, found)).toBe(text);
  });
});

describe("a site's own domain is no placeholder for it", () => {
  test.each(["info@company.com", "sales@mysite.com"])("%s is an address of its site", (text) => {
    const host = `www.${text.slice(text.indexOf("@") + 1)}`;
    expect(judge(text, {}, host)).toEqual({ kind: "address", email: text });
    expect(judge(text).kind).toBe("rejected");
  });
});
