import { useDeferredValue, useMemo, useRef, useState } from "react";
import { Button } from "#components/ui/Button.tsx";
import { EmptyState } from "#components/ui/EmptyState.tsx";
import { RadioGroup } from "#components/ui/RadioGroup.tsx";
import { Select } from "#components/ui/Select.tsx";
import { saveFile } from "#components/ui/save-file.ts";
import { TextField } from "#components/ui/TextField.tsx";
import { chooseLines, countShown, type LineChoice, SHOWN, SORTED } from "./choose-lines.ts";
import type { DryRunResult } from "./dry-run-screen.ts";
import { LeadGrid } from "./LeadGrid.tsx";
import type { LeadLine } from "./lead-line.ts";
import { linesToCsv } from "./lines-to-csv.ts";
import { TraceDialog } from "./TraceDialog.tsx";

/** The leads one by one: narrowed, sorted, searched, explained, and saved as a file. */
export function LeadTable(props: {
  readonly lines: readonly LeadLine[];
  readonly result: DryRunResult;
}) {
  const { lines, result } = props;
  const counts = useMemo(() => countShown(lines), [lines]);
  const [choice, setChoice] = useState<LineChoice>({
    show: counts.changed > 0 ? "changed" : "all",
    sort: "newest",
    words: "",
  });
  const [explained, setExplained] = useState<LeadLine | null>(null);
  const chosen = useDeferredValue(choice);
  const shown = useMemo(() => chooseLines(lines, chosen), [lines, chosen]);
  const change = (part: Partial<LineChoice>) => setChoice({ ...choice, ...part });
  const find = useRef<HTMLInputElement>(null);
  const showAll = () => {
    change({ show: "all", words: "" });
    // The button that was pressed goes away.
    find.current?.focus();
  };
  const day = new Date(result.known.at).toISOString().slice(0, 10);
  return (
    <div className="grid gap-3">
      <RadioGroup
        label="Show"
        layout="row"
        options={keysOf(SHOWN).map((show) => ({
          value: show,
          label: `${SHOWN[show].label} (${counts[show]})`,
        }))}
        value={choice.show}
        onChange={(value) => change({ show: keysOf(SHOWN).find((it) => it === value) ?? "all" })}
      />
      <div className="grid max-w-160 items-end gap-3 min-[36rem]:grid-cols-[1fr_1fr_auto]">
        <TextField
          ref={find}
          label="Find a lead"
          type="search"
          value={choice.words}
          onChange={(words) => change({ words })}
        />
        <Select
          label="Sort by"
          options={keysOf(SORTED).map((sort) => ({ value: sort, label: SORTED[sort].label }))}
          value={choice.sort}
          onChange={(value) =>
            change({ sort: keysOf(SORTED).find((it) => it === value) ?? "newest" })
          }
        />
        <Button
          disabledReason={shown.length === 0 ? "No lead is shown that could be saved." : null}
          onClick={() => saveFile(`handrail-dry-run-${day}.csv`, "text/csv", [linesToCsv(shown)])}
        >
          Save as CSV
        </Button>
      </div>
      {shown.length === 0 ? (
        <EmptyState
          why="No lead fits what you look for here."
          action={<Button onClick={showAll}>Show all leads</Button>}
        />
      ) : (
        <LeadGrid lines={shown} onOpen={setExplained} />
      )}
      {explained !== null && (
        <TraceDialog line={explained} result={result} onClose={() => setExplained(null)} />
      )}
    </div>
  );
}

function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): readonly Key[] {
  return Object.keys(table).filter((key): key is Key => key in table);
}
