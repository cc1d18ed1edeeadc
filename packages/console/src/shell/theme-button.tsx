import { type ReactNode, useEffect, useState } from "react";
import { Button } from "../parts/button.tsx";

const NAME = "theme";
/** As the system says, or as the reader chose; with what its picture draws in a square of 20. */
const THEMES = [
  { theme: "system", picture: "M10 3a7 7 0 1 0 0 14Zm0-1.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17Z" },
  {
    theme: "light",
    picture:
      "M10 6a4 4 0 1 1 0 8 4 4 0 0 1 0-8ZM9.2 1h1.6v3H9.2Zm0 15h1.6v3H9.2ZM1 9.2h3v1.6H1Zm15 0h3v1.6h-3ZM3.1 4.2l1.1-1.1 2.1 2.1-1.1 1.1Zm10.6 10.6 1.1-1.1 2.1 2.1-1.1 1.1ZM4.2 16.9l-1.1-1.1 2.1-2.1 1.1 1.1ZM14.8 6.3l-1.1-1.1 2.1-2.1 1.1 1.1Z",
  },
  { theme: "dark", picture: "M12.5 2.5a8 8 0 1 0 5 12.3A7 7 0 0 1 12.5 2.5Z" },
] as const;
type Theme = (typeof THEMES)[number]["theme"];

/** Light, dark, or as the system has it; kept for this browser. */
export function ThemeButton(): ReactNode {
  const [theme, setTheme] = useState<Theme>(keptTheme);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
    localStorage.setItem(NAME, theme);
  }, [theme]);
  const index = THEMES.findIndex((choice) => choice.theme === theme);
  const next = THEMES[(index + 1) % THEMES.length]?.theme ?? "system";
  return (
    <Button
      kind="quiet"
      className="icon"
      title={`Theme: ${theme}`}
      aria-label={`Theme: ${theme}. Change to ${next}`}
      onClick={() => setTheme(next)}
    >
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" fill="currentColor">
        <path d={THEMES[index]?.picture} />
      </svg>
    </Button>
  );
}

function keptTheme(): Theme {
  const kept = localStorage.getItem(NAME);
  return THEMES.find(({ theme }) => theme === kept)?.theme ?? "system";
}
