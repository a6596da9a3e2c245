import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useCallback, useId, useRef, useState } from "react";
import { placeAfterKey } from "#components/ui/place-after-key.ts";
import { LeadGridRow } from "./LeadGridRow.tsx";
import type { LeadLine } from "./lead-line.ts";

/** In the size of the letters, so that they fit at any. */
const ROW_REM = 4.75;
/** At most so many rows are in sight; a shorter list is as high as it is. */
const MOST_IN_SIGHT = 7;

/** The leads as a grid that is drawn where it is in sight. It keeps the focus and names the current row. */
export function LeadGrid(props: {
  readonly lines: readonly LeadLine[];
  readonly onOpen: (line: LeadLine) => void;
}) {
  const { lines, onOpen } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [rowHeight] = useState(() => ROW_REM * rootFontSize());
  const [currentPlace, setCurrent] = useState<number | null>(null);
  const current = lines.findIndex(({ place }) => place === currentPlace);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback(() => rowHeight, [rowHeight]),
    overscan: 4,
    initialRect: { width: 600, height: MOST_IN_SIGHT * rowHeight },
    // The row that a screen reader stands on is never taken away.
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      return current < 0 || drawn.includes(current) ? drawn : [...drawn, current];
    },
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const next = placeAfterKey(event.key, current, {
      count: lines.length,
      page: MOST_IN_SIGHT - 1,
    });
    const line = lines[current];
    if (next !== null) {
      setCurrent(lines[next]?.place ?? null);
      rows.scrollToIndex(next, { align: "auto" });
    } else if (event.key === "Enter" && line !== undefined) onOpen(line);
    else return;
    event.preventDefault();
  };

  const drawn = rows.getVirtualItems();
  return (
    <div className="grid gap-1">
      <p className="text-small text-muted">Press a lead to see every rule with its answers.</p>
      {/* biome-ignore lint/a11y/useSemanticElements: a table of ten thousand rows cannot be drawn in parts. */}
      <div
        ref={scroller}
        role="grid"
        tabIndex={0}
        aria-label="Replayed leads"
        aria-rowcount={lines.length}
        aria-activedescendant={current < 0 ? undefined : `${id}-${currentPlace}`}
        onKeyDown={onKeyDown}
        className="overflow-y-auto overscroll-contain border-y border-line [scrollbar-gutter:stable]"
        style={{ height: Math.min(MOST_IN_SIGHT, lines.length) * rowHeight + 2 }}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
        <div role="rowgroup" className="relative" style={{ height: rows.getTotalSize() }}>
          {drawn.map(({ index, start }) => {
            const line = lines[index];
            return (
              line !== undefined && (
                <LeadGridRow
                  key={line.place}
                  id={`${id}-${line.place}`}
                  line={line}
                  row={index + 1}
                  top={start}
                  height={rowHeight}
                  isCurrent={index === current}
                  onPress={(pressed) => {
                    setCurrent(pressed.place);
                    onOpen(pressed);
                  }}
                />
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** Pixels. */
function rootFontSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}
