import type { CDPSession, Protocol } from "puppeteer-core";

/** Windows that a page opens, each of which is closed at once. */
export type PopUps = {
  /** Their top frames, by whose ids their requests are known: none is let pass. */
  readonly frames: ReadonlySet<string>;
  stop(): void;
};

/** From now on closes every window that opens in the browser; those that are there stay. */
export async function watchPopUps(session: CDPSession): Promise<PopUps> {
  const frames = new Set<string>();
  const { targetInfos } = await session.send("Target.getTargets");
  const known = new Set(targetInfos.map(({ targetId }) => targetId));
  const close = ({ targetInfo: { type, targetId } }: Protocol.Target.TargetCreatedEvent) => {
    if (type !== "page" || known.has(targetId)) return;
    // The top frame of a window has the window's id.
    frames.add(targetId);
    void session.send("Target.closeTarget", { targetId }).catch(() => {});
  };
  session.on("Target.targetCreated", close);
  await session.send("Target.setDiscoverTargets", { discover: true });
  return { frames, stop: () => session.off("Target.targetCreated", close) };
}
