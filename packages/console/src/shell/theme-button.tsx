import { type ReactNode, useEffect, useState } from "react";
import { Button } from "../parts/button.tsx";

const NAME = "theme";
/** As the system says, or as the reader chose. */
const THEMES = ["system", "light", "dark"] as const;
type Theme = (typeof THEMES)[number];

export function ThemeButton(): ReactNode {
  const [theme, setTheme] = useState<Theme>(keptTheme);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
    localStorage.setItem(NAME, theme);
  }, [theme]);
  return (
    <Button kind="quiet" onClick={() => setTheme(nextTheme(theme))}>
      Theme: {theme}
    </Button>
  );
}

function keptTheme(): Theme {
  const kept = localStorage.getItem(NAME);
  return THEMES.find((theme) => theme === kept) ?? "system";
}

function nextTheme(theme: Theme): Theme {
  return THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "system";
}
