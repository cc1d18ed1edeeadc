/** A Chromium that can be started. */
export type Chromium = {
  readonly executablePath: string;
  /** What its process needs of an environment, such as where its libraries lie: it gets nothing else of ours. */
  readonly env: Readonly<Record<string, string>>;
  /** Switches beside our own. */
  readonly args: readonly string[];
};
