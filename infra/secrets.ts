import { settings } from "./env.ts";

/** The HS256 secret of the API's tokens. Without it `sst deploy` says how to set it; a key set needs none. */
const jwtSecret = settings.jwksUrl === undefined ? new sst.Secret("JwtSecret") : undefined;

/** The key that removed addresses are hashed with. It stays for ever: another one forgets who asked to be removed. */
export const suppressionKey = new sst.Secret("SuppressionKey");

/** What the API's functions are linked to for their tokens. */
export const tokenSecrets = jwtSecret ? [jwtSecret] : [];
