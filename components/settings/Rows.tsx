import type { ReactNode } from "react";

/** A list of named things with what there is to say about each. */
export function Rows({ children }: { children: ReactNode }) {
  return <ul className="grid gap-3">{children}</ul>;
}

/** One of them. `code` is what exports and reports call it. */
export function Row(props: { name: string; code: string; children: ReactNode }) {
  return (
    <li className="grid gap-x-4 sm:grid-cols-[12rem_minmax(0,1fr)]">
      <div>
        <p className="font-medium">{props.name}</p>
        <p className="text-small text-muted">{props.code}</p>
      </div>
      <div className="max-w-[60ch]">{props.children}</div>
    </li>
  );
}
