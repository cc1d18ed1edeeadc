/** What we use of the package, which the deploy installs for one function alone (bundling.ts). */
declare module "@sparticuz/chromium" {
  const chromium: {
    /** Unpacks Chromium into the temporary folder, with its libraries where it finds itself in Lambda. */
    executablePath(): Promise<string>;
  };
  export default chromium;
}
