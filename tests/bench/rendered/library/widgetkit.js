/** A library's description of itself, as bundlers take it in where a library imports its package.json. */
const description = {
  name: "widgetkit",
  version: "4.0.2",
  author: "Ole Park <ole.park@widgetkit.dev>",
  maintainers: [{ name: "rita", email: "rita@widgetkit.dev" }],
  license: "MIT",
  repository: { type: "git", url: "git+ssh://git@github.com/widgetkit/widgetkit.git" },
};
const DSN = "https://3f9c2a7be1d04c55@o48213.ingest.sentry.io/5519302";

export function startWidgets(element) {
  if (!element) {
    throw new Error(
      "widgetkit: no element to start on. If you think this is a bug, write to bugs@widgetkit.dev.",
    );
  }
  globalThis.widgetkit = { ...description, dsn: DSN };
  element.dataset.widgetkit = description.version;
}
