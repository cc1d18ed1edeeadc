/** Who takes mail at servers below these domains. */
const PROVIDERS: Readonly<Record<string, readonly string[]>> = {
  Google: ["google.com", "googlemail.com"],
  Microsoft: ["outlook.com", "mx.microsoft", "hotmail.com"],
  Zoho: ["zoho.com", "zoho.eu", "zoho.in", "zoho.com.au", "zoho.com.cn", "zohomail.com"],
  Proton: ["protonmail.ch", "proton.ch"],
  Fastmail: ["messagingengine.com"],
  iCloud: ["mail.icloud.com"],
  Yahoo: ["yahoodns.net"],
  Amazon: ["amazonaws.com", "awsapps.com"],
  Yandex: ["yandex.net", "yandex.ru"],
  "Mail.ru": ["mail.ru"],
  Tencent: ["qq.com"],
  Alibaba: ["mxhichina.com", "qiye.aliyun.com"],
  NetEase: ["163.com", "netease.com", "ym.163.com"],
  IONOS: ["ionos.com", "ionos.de", "ionos.co.uk", "ionos.es", "ionos.fr", "kundenserver.de", "perfora.net"],
  OVH: ["ovh.net"],
  Strato: ["rzone.de"],
  Hostinger: ["hostinger.com"],
  GoDaddy: ["secureserver.net"],
  Namecheap: ["registrar-servers.com", "privateemail.com"],
  Gandi: ["gandi.net"],
  Infomaniak: ["infomaniak.ch"],
  Hetzner: ["your-server.de"],
  "All-Inkl": ["kasserver.com"],
  "mailbox.org": ["mailbox.org"],
  GMX: ["gmx.net"],
  "WEB.DE": ["web.de"],
  Rackspace: ["emailsrvr.com"],
  Titan: ["titan.email"],
  Migadu: ["migadu.com"],
  Mailgun: ["mailgun.org"],
  Cloudflare: ["mx.cloudflare.net"],
  ImprovMX: ["improvmx.com"],
  Mimecast: ["mimecast.com", "mimecast.co.za", "mimecast-offshore.com"],
  Proofpoint: ["pphosted.com", "ppe-hosted.com", "ppops.net"],
  Barracuda: ["barracudanetworks.com", "ess.barracuda.com"],
  Cisco: ["iphmx.com"],
  Broadcom: ["messagelabs.com"],
  Sophos: ["sophos.com"],
  Hornetsecurity: ["hornetsecurity.com", "antispameurope.com"],
};

const BY_DOMAIN: ReadonlyMap<string, string> = new Map(
  Object.entries(PROVIDERS).flatMap(([name, domains]) => domains.map((domain) => [domain, name])),
);

/** Whose servers take the mail, by the most preferred MX host that the table knows; null where it knows none. */
export function providerOf(mx: readonly string[]): string | null {
  for (const host of mx) {
    for (let at = 0; at !== -1; ) {
      const provider = BY_DOMAIN.get(host.slice(at));
      if (provider !== undefined) return provider;
      const dot = host.indexOf(".", at);
      at = dot === -1 ? -1 : dot + 1;
    }
  }
  return null;
}
