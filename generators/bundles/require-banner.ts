/** Bundled CommonJS packages call `require` for Node's own modules; an ES module has none of its own. */
export const REQUIRE =
  'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);';
