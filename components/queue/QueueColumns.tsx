import { clsx } from "clsx";
import { ArrowDown, ArrowUp } from "lucide-react";
import { memo } from "react";
import type { QueueSort } from "#lib/domain/queue/queue-choice.ts";
import { ColumnHead } from "./GridCell.tsx";
import { SORT_LABELS } from "./lead-words.ts";
import { useQueueScreen } from "./queue-screen.ts";

/** The columns' heads; pressing one sorts by it, pressing it again turns the order round. */
export const QueueColumns = memo(function QueueColumns(props: { readonly hasMarks: boolean }) {
  const choice = useQueueScreen((screen) => screen.choice);
  const choose = useQueueScreen((screen) => screen.choose);
  return (
    // biome-ignore lint/a11y/useSemanticElements: as in `GridCell`.
    <div role="rowgroup" className="overflow-hidden bg-sunken text-small [scrollbar-gutter:stable]">
      {/* biome-ignore lint/a11y/useSemanticElements: as in `GridCell`. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the buttons inside take the focus. */}
      <div
        role="row"
        aria-rowindex={1}
        className="flex items-center gap-2 border-b border-line px-3"
      >
        {props.hasMarks && (
          <ColumnHead className="w-4 shrink-0">
            <span className="sr-only">Marked</span>
          </ColumnHead>
        )}
        {COLUMNS.map(({ sort, width }) => {
          const isSorted = choice.sort === sort;
          const order = choice.descending ? "descending" : "ascending";
          const Arrow = choice.descending ? ArrowDown : ArrowUp;
          return (
            <ColumnHead
              key={sort}
              sorted={isSorted ? order : undefined}
              className={clsx("min-w-0", width)}
            >
              <button
                type="button"
                onClick={() => choose({ sort, descending: isSorted && !choice.descending })}
                className={clsx(
                  "inline-flex min-h-7 max-w-full items-center gap-1 truncate hover:text-ink",
                  isSorted ? "font-semibold text-ink" : "text-muted",
                )}
              >
                {sort === "due" && choice.view === "cold" ? "Cold since" : SORT_LABELS[sort]}
                {isSorted && <Arrow aria-hidden className="size-3 shrink-0" />}
              </button>
            </ColumnHead>
          );
        })}
        <ColumnHead className="w-5 shrink-0">
          <span className="sr-only">In the CRM</span>
        </ColumnHead>
      </div>
    </div>
  );
});

/** As wide as the cells below them. */
const COLUMNS: readonly { readonly sort: QueueSort; readonly width: string }[] = [
  { sort: "name", width: "flex-[5]" },
  { sort: "company", width: "flex-[5]" },
  { sort: "due", width: "w-36 shrink-0" },
  { sort: "owner", width: "flex-[3]" },
  { sort: "lead-type", width: "flex-[3]" },
  { sort: "offered", width: "w-20 shrink-0" },
];
