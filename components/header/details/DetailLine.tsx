import type { ReactNode } from "react";

/** One thing to know about the clock, under its heading. */
export function DetailLine(props: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="text-muted">{props.term}</dt>
      <dd className="max-w-[60ch]">{props.children}</dd>
    </div>
  );
}
