/** Where an attack page tries to get. */
export type AttackTargets = {
  /** origins with a slash at the end */
  readonly origins: readonly string[];
  readonly tcpPort: number;
  readonly udpPort: number;
};

/**
 * Ways to send a request that a page has; the path of each request is its way's name. The page has more, which Chromium
 * itself shuts.
 */
export const WAYS = [
  "beacon",
  "css",
  "data-frame",
  "embed",
  "eventsource",
  "fetch",
  "form",
  "frame",
  "import",
  "keepalive",
  "preload",
  "script",
  "service-worker",
  "shared-worker",
  "srcdoc",
  "websocket",
  "worker",
  "worker-import",
  "xhr",
] as const;

/** A page that tries every way to every target; when all have ended, its title is "done". */
export function attackPage({ origins, tcpPort, udpPort }: AttackTargets): string {
  return `<!doctype html><title>busy</title><body><script>
const origins = ${JSON.stringify(origins)};
const waits = [];
const note = (way, what) => document.body.append(way + ": " + what + "; ");
const tried = (way, start) => waits.push(new Promise((resolve) => {
  setTimeout(resolve, 1500);
  try { start(resolve); } catch (error) { note(way, error.name); resolve(); }
}));
const element = (way, name, attributes) => tried(way, (resolve) => {
  const made = Object.assign(document.createElement(name), attributes);
  made.onload = made.onerror = resolve;
  document.body.append(made);
});
const head = (rel, href, more) => document.head.append(Object.assign(document.createElement("link"), { rel, href, ...more }));
for (const origin of origins) {
  tried("fetch", (resolve) => fetch(origin + "fetch", { mode: "no-cors" }).then((answer) => note("fetch", answer.type), (error) => note("fetch", error.name)).then(resolve));
  tried("keepalive", (resolve) => fetch(origin + "keepalive", { keepalive: true, mode: "no-cors" }).then(resolve, resolve));
  tried("xhr", (resolve) => { const xhr = new XMLHttpRequest(); xhr.open("GET", origin + "xhr"); xhr.onloadend = resolve; xhr.send(); });
  tried("eventsource", (resolve) => { const source = new EventSource(origin + "eventsource"); source.onerror = () => { source.close(); resolve(); }; });
  tried("websocket", (resolve) => { new WebSocket(origin.replace("http", "ws") + "websocket").onclose = resolve; });
  tried("beacon", (resolve) => { navigator.sendBeacon(origin + "beacon", "x"); resolve(); });
  tried("import", (resolve) => import(origin + "import").then(resolve, resolve));
  element("image", "img", { src: origin + "image" });
  element("script", "script", { src: origin + "script" });
  element("video", "video", { src: origin + "video", preload: "auto" });
  element("frame", "iframe", { src: origin + "frame" });
  element("srcdoc", "iframe", { srcdoc: "<script>fetch('" + origin + "srcdoc', { mode: 'no-cors' })</" + "script>" });
  element("data-frame", "iframe", { src: "data:text/html,<script>fetch('" + origin + "data-frame', { mode: 'no-cors' })</" + "script>" });
  element("embed", "embed", { src: origin + "embed", type: "text/html" });
  element("form", "iframe", { name: "form" + origin });
  tried("form", (resolve) => { const form = Object.assign(document.createElement("form"), { action: origin + "form", method: "post", target: "form" + origin }); document.body.append(form); form.submit(); resolve(); });
  tried("popup", (resolve) => { window.open(origin + "popup"); resolve(); });
  head("stylesheet", origin + "css");
  head("preload", origin + "preload", { as: "fetch", crossOrigin: "anonymous" });
  for (const rel of ["prefetch", "preconnect", "dns-prefetch", "prerender", "modulepreload", "icon", "manifest"]) head(rel, origin + rel);
}
const rules = document.createElement("script");
rules.type = "speculationrules";
rules.textContent = JSON.stringify({ prefetch: [{ source: "list", urls: origins.map((origin) => origin + "speculation") }] });
document.head.append(rules);
const inWorker = ${JSON.stringify(WORKER)};
const blob = URL.createObjectURL(new Blob(["const origins = " + JSON.stringify(origins) + ";" + inWorker.replaceAll("WAY", "worker")]));
tried("worker", (resolve) => { new Worker(blob).onmessage = resolve; });
tried("data worker", (resolve) => { new Worker("data:text/javascript," + encodeURIComponent("const origins = " + JSON.stringify(origins) + ";" + inWorker.replaceAll("WAY", "worker"))).onmessage = resolve; });
tried("shared-worker", (resolve) => { const shared = new SharedWorker("/shared.js"); shared.port.onmessage = resolve; shared.onerror = resolve; });
tried("service-worker", (resolve) => { navigator.serviceWorker.register("/service.js").then(() => navigator.serviceWorker.ready).catch((error) => note("service-worker", error.name)).then(resolve); });
tried("webrtc", async (resolve) => {
  const peer = new RTCPeerConnection({ iceServers: [{ urls: "stun:127.0.0.1:${udpPort}" }, { urls: "turn:127.0.0.1:${tcpPort}?transport=tcp", username: "u", credential: "p" }] });
  peer.onicegatheringstatechange = () => { if (peer.iceGatheringState === "complete") resolve(); };
  peer.createDataChannel("x");
  await peer.setLocalDescription(await peer.createOffer());
});
tried("webtransport", (resolve) => { new WebTransport("https://127.0.0.1:${udpPort}/").closed.then(resolve, resolve); });
Promise.all(waits).then(() => { document.title = "done"; });
</script>`;
}

/** What each kind of worker does, in its way's name. */
const WORKER = `
const asked = origins.map((origin) => fetch(origin + "WAY", { mode: "no-cors" }).catch(() => {}));
if (self.importScripts && "WAY" === "worker") for (const origin of origins) try { importScripts(origin + "worker-import"); } catch {}
const told = Promise.all(asked);
self.postMessage && told.then(() => self.postMessage("done"));
self.onconnect = ({ ports: [port] }) => told.then(() => port.postMessage("done"));
self.oninstall = (event) => event.waitUntil(told);
`;

/** The script of a shared or a service worker of the attack page's site. */
export function workerScript(origins: readonly string[], way: "shared-worker" | "service-worker"): string {
  return `const origins = ${JSON.stringify(origins)};${WORKER.replaceAll("WAY", way)}`;
}
