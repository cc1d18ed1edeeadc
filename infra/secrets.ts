import { settings } from "./env.ts";

/** The HS256 secret of the API's tokens. Without it `sst deploy` says how to set it; a key set needs none. */
const jwtSecret = settings.jwksUrl === undefined ? new sst.Secret("JwtSecret") : undefined;

/** What the API's functions are linked to for their tokens. */
export const tokenSecrets = jwtSecret ? [jwtSecret] : [];
