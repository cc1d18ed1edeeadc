import { type ApiCall, type CallApi, targetOf } from "@contact-scanner/functions/mcp/call-api";
import type { Turn } from "@contact-scanner/functions/mcp/tool";

/** An API that answers each call of a tool by a function, and remembers what it was asked for. */
export function fakeApi(answer: (call: ApiCall, nth: number) => { status?: number; body: unknown }) {
  const asked: string[] = [];
  const callApi: CallApi = async (call) => {
    const { status = 200, body } = answer(call, asked.length);
    asked.push(`${call.route.method} ${targetOf(call)}`);
    return { status, text: JSON.stringify(body) };
  };
  return { callApi, asked };
}

/** A turn of a tool on this API that waits for no scan, unless told otherwise; what it reports is kept. */
export function turnOn(callApi: CallApi, changes: Partial<Turn> = {}) {
  const reported: number[] = [];
  const turn: Turn = {
    callApi,
    waitMs: 0,
    signal: new AbortController().signal,
    report: async (progress) => {
      reported.push(progress);
    },
    ...changes,
  };
  return { turn, reported };
}
