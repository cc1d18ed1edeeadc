import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createQueries } from "./api/queries.ts";
import { App } from "./app.tsx";
import { Failure } from "./parts/failure.tsx";
import { readConsoleConfig } from "./session/console-config.ts";
import { openSession } from "./session/open-session.ts";
import { SessionProvider } from "./session/session.tsx";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/parts.css";
import "./styles/shell.css";
import "./styles/table.css";

const place = document.getElementById("console");
if (place === null) throw new Error("The page has no place for the console.");
const root = createRoot(place);
try {
  const { signIn } = await readConsoleConfig(fetch);
  const opening = await openSession(signIn);
  root.render(
    opening === undefined ? (
      <p>You are signed in. This window can be closed.</p>
    ) : (
      <StrictMode>
        <QueryClientProvider client={createQueries()}>
          <SessionProvider opening={opening}>
            <App />
          </SessionProvider>
        </QueryClientProvider>
      </StrictMode>
    ),
  );
} catch (error) {
  root.render(<Failure error={error} retry={() => location.assign("/")} />);
}
