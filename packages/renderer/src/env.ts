/** What the environment says on browsers. */
export type BrowserSettings = {
  /** CHROMIUM_PATH; undefined = not set, or set to nothing */
  readonly chromiumPath: string | undefined;
  /** PATH, where the system's commands are */
  readonly searchPath: string;
};

/** Reads CHROMIUM_PATH and PATH. */
export function readBrowserSettings(env: NodeJS.ProcessEnv = process.env): BrowserSettings {
  return { chromiumPath: env.CHROMIUM_PATH || undefined, searchPath: env.PATH ?? "" };
}
