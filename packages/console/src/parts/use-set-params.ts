import { useSearchParams } from "wouter";

/** Sets parts of the page's address and leaves the others; undefined or "" takes a part away. */
export function useSetParams(): (changes: Readonly<Record<string, string | undefined>>) => void {
  const [, setParams] = useSearchParams();
  return (changes) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changes)) {
          if (value === undefined || value === "") after.delete(name);
          else after.set(name, value);
        }
        return after;
      },
      { replace: true },
    );
}
