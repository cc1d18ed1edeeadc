/** The token that stands for the local user: everybody knows it, so it is for callers on this machine alone. */
export const LOCAL_TOKEN = "scraper_sky_2024";
export const LOCAL_USER = {
  id: "5905e9fe-6c61-4694-b09a-6602017b000a",
  email: "local@contact-scanner.invalid",
};

/** Which tokens the stage takes. With neither secret nor key set it is the local one alone; with one of them never. */
export type LocalTokens = {
  /** whether the local token may be taken at all; undefined = it may */
  readonly localToken?: boolean | undefined;
  /** HS256, 32 bytes or more */
  readonly jwtSecret?: string | undefined;
  /** the issuer's key set (RFC 7517) */
  readonly jwksUrl?: string | undefined;
  /** undefined = `authenticated` */
  readonly jwtAudience?: string | undefined;
  /** undefined = any */
  readonly jwtIssuer?: string | undefined;
  /** seconds a token may be valid for; 0 = any time */
  readonly maxTokenAgeSeconds?: number | undefined;
  /** whether a token that claims no scopes has none; undefined = it has all of them */
  readonly requireScopes?: boolean | undefined;
};

/** Whether the stage takes the local token, from callers on this machine. */
export function takesLocalToken({ localToken = true, jwtSecret, jwksUrl }: LocalTokens): boolean {
  return localToken && jwtSecret === undefined && jwksUrl === undefined;
}
