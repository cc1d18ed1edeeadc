/** Exit codes of every command. */
export const EXIT = { complete: 0, failed: 1, wrongCommand: 2, interrupted: 130 } as const;

/** What an error says, for a person; of a thrown value that is no Error, the value as text. */
export function errorDetail(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
