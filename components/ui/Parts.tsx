import type { ReactNode } from "react";

/** Facts by name: side by side where there is room, the name above its fact where there is not. */
export function Parts({ children }: { readonly children: ReactNode }) {
  return <dl className="grid gap-x-4 gap-y-2 sm:grid-cols-[10rem_minmax(0,1fr)]">{children}</dl>;
}

export function Part(props: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div className="sm:contents">
      <dt className="text-muted">{props.term}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
