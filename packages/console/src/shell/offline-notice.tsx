import { onlineManager } from "@tanstack/react-query";
import { type ReactNode, useSyncExternalStore } from "react";

/** Says that there is no network. What is shown stays; what was asked for comes when the network is back. */
export function OfflineNotice(): ReactNode {
  const isOnline = useSyncExternalStore(
    (onChange) => onlineManager.subscribe(onChange),
    () => onlineManager.isOnline(),
  );
  return (
    <p className="offline" role="status" hidden={isOnline}>
      {!isOnline && "You are offline. What you see may be old; the console goes on when the network is back."}
    </p>
  );
}
