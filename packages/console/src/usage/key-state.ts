import type { Schema } from "../api/client.ts";

/** Whether a key lets anybody in. */
export function keyState(
  { revoked_at, expires_at }: Pick<Schema<"ApiKey">, "revoked_at" | "expires_at">,
  now: Date,
): "live" | "revoked" | "expired" {
  if (revoked_at !== null) return "revoked";
  return expires_at !== null && new Date(expires_at) <= now ? "expired" : "live";
}
