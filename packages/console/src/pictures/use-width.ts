import { type RefObject, useLayoutEffect, useState } from "react";

/** CSS pixels within an element, as long as it is shown; undefined before they are known. */
export function useWidth(element: RefObject<Element | null>): number | undefined {
  const [width, setWidth] = useState<number>();
  useLayoutEffect(() => {
    const shown = element.current;
    if (shown === null) return;
    const measure = () => setWidth(shown.clientWidth);
    const observer = new ResizeObserver(measure);
    measure();
    observer.observe(shown);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
