/** A switch of Chromium's command line, with why it is there. */
export type ChromiumFlag = { readonly flag: string; readonly why: string };

/** What every browser of ours is started with; docs/decisions/rendering.md says which of them make the wall. */
export const CHROMIUM_FLAGS: readonly ChromiumFlag[] = [
  { flag: "--headless", why: "There is no screen." },
  {
    flag: "--remote-debugging-pipe",
    why: "Commands come through a pipe: a port for them would be open to pages and to everybody on the machine.",
  },
  {
    flag: "--proxy-bypass-list=<-loopback>",
    why: "Without it Chromium goes past its proxy to localhost, 127.0.0.0/8 and [::1].",
  },
  {
    flag: "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    why: "No name is looked up by the browser, by dns-prefetch either; the proxy's own address is no name.",
  },
  { flag: "--disable-quic", why: "HTTP/3 goes over UDP, past an HTTP proxy." },
  {
    flag: "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    why: "WebRTC asks STUN servers over UDP, past the proxy.",
  },
  {
    flag: "--webrtc-ip-handling-policy=disable_non_proxied_udp",
    why: "The name of the same switch in headless_shell.",
  },
  {
    flag: "--disable-background-networking",
    why: "No requests of the browser's own: variations, safe browsing, updates.",
  },
  { flag: "--disable-component-update", why: "As before, for the parts that it updates by themselves." },
  { flag: "--disable-domain-reliability", why: "As before, for reports to its maker." },
  { flag: "--disable-sync", why: "As before, for accounts." },
  { flag: "--no-pings", why: "Links that report clicks report to nobody." },
  { flag: "--no-first-run", why: "No welcome, which would ask its maker." },
  { flag: "--no-default-browser-check", why: "It is nobody's default browser." },
  { flag: "--disable-extensions", why: "Extensions make requests that belong to no page." },
  { flag: "--disable-component-extensions-with-background-pages", why: "As before, for those built in." },
  { flag: "--disable-default-apps", why: "As before, for those that a new profile gets." },
  {
    flag: "--disable-features=DnsOverHttps,AsyncDns,MediaRouter,DialMediaRouteProvider,OptimizationHints,Translate,WebOTP,AutofillServerCommunication,CertificateTransparencyComponentUpdater,Prerender2,SpareRendererForSitePerProcess",
    why: "Its own DNS, devices looked for on the local network, services of its maker, and processes made ahead.",
  },
  { flag: "--disable-breakpad", why: "A crash costs one page and is reported to nobody." },
  { flag: "--disable-crash-reporter", why: "As before; its handler would outlive the browser." },
  { flag: "--disable-dev-shm-usage", why: "/dev/shm is small in containers and absent in Lambda." },
  { flag: "--disable-gpu", why: "Nothing is shown, and there is no graphics card." },
  { flag: "--disable-software-rasterizer", why: "Nor is anything drawn by the processor in its place." },
  { flag: "--disable-3d-apis", why: "WebGL costs memory, and says no address." },
  { flag: "--mute-audio", why: "Sound goes to nobody." },
  { flag: "--use-mock-keychain", why: "On a Mac the real one asks the user for a password." },
  { flag: "--password-store=basic", why: "On Linux the desktop's keyring is not for pages." },
  { flag: "--disk-cache-size=33554432", why: "32 MB: the scripts of one site, once for all of its pages." },
  { flag: "--deny-permission-prompts", why: "Nobody is there to allow anything." },
  { flag: "--disable-notifications", why: "Nor to be notified." },
  {
    flag: "--disable-popup-blocking",
    why: "A pop-up is closed by us: a blocked one would wait for a click.",
  },
  {
    flag: "--blink-settings=imagesEnabled=false",
    why: "Pictures are not even decoded where a page makes them.",
  },
];

/** What depends on the run. `userAgent` has no quotes to mind: it is one argument, not a line for a shell. */
export function flagsFor(run: {
  readonly proxyPort: number;
  readonly userAgent: string;
  readonly profile: string;
}): string[] {
  return [
    ...CHROMIUM_FLAGS.map(({ flag }) => flag),
    `--proxy-server=http://127.0.0.1:${run.proxyPort}`,
    `--user-agent=${run.userAgent}`,
    `--user-data-dir=${run.profile}`,
  ];
}

/**
 * Root has no sandbox: Chromium refuses to start as root with one, as its helper must be able to drop rights that root
 * would get back.
 */
export const NO_SANDBOX: readonly string[] = ["--no-sandbox", "--no-zygote"];
