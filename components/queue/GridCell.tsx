import type { ReactNode } from "react";

/** A cell of the grid. The grid holds the focus for all of them, and its rows have no fixed columns. */
export function GridCell(props: {
  readonly className?: string | undefined;
  readonly children?: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be drawn in parts; the grid says how many rows there are.
    // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus and names the current row.
    <span role="gridcell" className={props.className}>
      {props.children}
    </span>
  );
}

/** The head of a column. */
export function ColumnHead(props: {
  readonly className: string;
  readonly sorted?: "ascending" | "descending" | undefined;
  readonly children?: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: as in `GridCell`.
    // biome-ignore lint/a11y/useFocusableInteractive: the button inside takes the focus.
    <span role="columnheader" aria-sort={props.sorted} className={props.className}>
      {props.children}
    </span>
  );
}
