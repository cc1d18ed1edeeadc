import { isRegistrableName } from "@contact-scanner/core/mail-domains/ascii-domain";
import { isDisposable } from "@contact-scanner/core/mail-domains/disposable";
import type { MailDomainFacts } from "@contact-scanner/core/mail-domains/facts";
import { judgeMailDomain } from "@contact-scanner/core/mail-domains/judge";
import { providerOf } from "@contact-scanner/core/mail-domains/providers";
import { expect, test } from "vitest";

const FACTS: MailDomainFacts = {
  exists: true,
  mx: ["aspmx.l.google.com"],
  nullMx: false,
  hasAddress: false,
  spf: true,
  dmarc: true,
};

function verdict(facts: Partial<MailDomainFacts> | null, disposable = false) {
  const known = facts && { ...FACTS, ...facts };
  const { deliverability, reasons } = judgeMailDomain({ facts: known, provider: "Google", disposable });
  return [deliverability, ...reasons];
}

test("a mail server makes a domain ok", () => {
  expect(verdict({})).toEqual(["ok", "mail server exists", "publishes SPF", "publishes DMARC"]);
  expect(verdict({ spf: null, dmarc: false })).toEqual(["ok", "mail server exists"]);
});

test("what takes no mail is none, and says why", () => {
  expect(verdict({ exists: false, mx: [] })).toEqual(["none", "no such domain"]);
  expect(verdict({ mx: [], nullMx: true })).toEqual(["none", "null MX: takes no mail"]);
  expect(verdict({ mx: [] })).toEqual(["none", "neither mail server nor address"]);
});

test("a doubt makes it risky", () => {
  const own = verdict({ mx: [], hasAddress: true, spf: false, dmarc: false });
  expect(own).toEqual(["risky", "server of the domain itself, without MX"]);
  const lent = verdict({ spf: false, dmarc: false }, true);
  expect(lent).toEqual(["risky", "mail server exists", "disposable mail domain"]);
});

test("a fault of DNS is unknown, never none", () => {
  expect(verdict(null)).toEqual(["unknown", "DNS did not answer"]);
  expect(verdict(null, true)).toEqual(["risky", "DNS did not answer", "disposable mail domain"]);
});

test.each([
  [["aspmx.l.google.com"], "Google"],
  [["acme-com.mail.protection.outlook.com"], "Microsoft"],
  [["acme-com.b-v1.mx.microsoft"], "Microsoft"],
  [["mx.zoho.eu"], "Zoho"],
  [["mail.protonmail.ch"], "Proton"],
  [["in1-smtp.messagingengine.com"], "Fastmail"],
  [["mx00.ionos.de"], "IONOS"],
  [["mx1.mail.ovh.net"], "OVH"],
  [["smtpin.rzone.de"], "Strato"],
  [["mx.yandex.net"], "Yandex"],
  [["emx.mail.ru"], "Mail.ru"],
  [["mxbiz1.qq.com"], "Tencent"],
  [["eu-smtp-inbound-1.mimecast.com"], "Mimecast"],
  [["mxa-00123.gslb.pphosted.com"], "Proofpoint"],
  [["d1.a.ess.barracudanetworks.com"], "Barracuda"],
  [["inbound-smtp.eu-west-1.amazonaws.com"], "Amazon"],
  [["mx01.mail.icloud.com"], "iCloud"],
  [["mx.acme.com", "mx.zoho.com"], "Zoho"],
  [["notgoogle.com"], null],
  [[], null],
])("the provider of %j is %s", (mx, provider) => {
  expect(providerOf(mx)).toBe(provider);
});

test("disposable domains are known, with those below them; free mail is none", () => {
  expect(["mailinator.com", "x.mailinator.com", "yopmail.com"].map(isDisposable)).toEqual([true, true, true]);
  expect(["gmail.com", "outlook.com", "acme-walk.com", "com"].map(isDisposable)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test("DNS is asked for names that somebody can have registered", () => {
  expect(["acme.com", "mail.acme.co.uk", "xn--mller-kva.de"].map(isRegistrableName)).toEqual([
    true,
    true,
    true,
  ]);
  expect(["co.uk", "printer.local", "192.0.2.1", "", "localhost"].map(isRegistrableName)).toEqual(
    Array(5).fill(false),
  );
});
