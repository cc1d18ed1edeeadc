import type { ToolAnnotations } from "@modelcontextprotocol/server";
import type * as z from "zod/mini";
import type { CallApi } from "./call-api.ts";

/** What an assistant can have done: named, described and typed for a model that chooses among such. */
export type Tool<Input extends z.ZodMiniObject, Output extends z.ZodMiniObject> = {
  readonly name: string;
  /** A few words, for people. */
  readonly title: string;
  /** Sentences for the model: what it does, when to call it, and what to call next. */
  readonly description: string;
  /** What a host asks its user's consent by. */
  readonly annotations: ToolAnnotations;
  readonly input: Input;
  readonly output: Output;
  run(input: z.output<Input>, turn: Turn): Promise<ToolAnswer<z.output<Output>>>;
};

/** What a tool works with during one call of it. */
export type Turn = {
  readonly callApi: CallApi;
  /** ms that the call may wait for a scan; 0 where nothing waits */
  readonly waitMs: number;
  /** Aborts when the client takes its call back. */
  readonly signal: AbortSignal;
  /** Tells the client how far the work is, 0 to 1, where it wants to know. */
  report(progress: number, message: string): Promise<void>;
};

/** What a call came to: a sentence of ours and what was found, or why it was refused. */
export type ToolAnswer<Found> =
  | { readonly kind: "found"; readonly sentence: string; readonly found: Found }
  | { readonly kind: "refused"; readonly detail: string };

/** A type check of a tool's parts against each other. */
export function defineTool<Input extends z.ZodMiniObject, Output extends z.ZodMiniObject>(
  tool: Tool<Input, Output>,
): Tool<Input, Output> {
  return tool;
}
