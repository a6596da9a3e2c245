import type { ReactNode } from "react";

/** One line until it is opened. */
export function Folded(props: { title: string; line: string; children: ReactNode }) {
  return (
    <details>
      <summary className="cursor-pointer rounded-sm py-0.5">
        <h3 className="inline font-semibold">{props.title}</h3>
        <span className="ms-2 text-muted">{props.line}</span>
      </summary>
      <div className="grid gap-1.5 pt-1 ps-4">{props.children}</div>
    </details>
  );
}
