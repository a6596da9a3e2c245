import { clsx } from "clsx";
import type { ReactNode } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { FormattedDate } from "#components/ui/FormattedDate.tsx";
import { Name } from "#components/ui/Name.tsx";
import { Tag } from "#components/ui/Tag.tsx";
import type { LeadLine, OutcomeLine } from "./lead-line.ts";

/** One lead: who it is, who gets it by the rules in force, and who by the draft. The grid holds the focus. */
export function LeadGridRow(props: {
  readonly id: string;
  readonly line: LeadLine;
  /** The first one is 1. */
  readonly row: number;
  /** Pixels from the list's top, and how high it is. */
  readonly top: number;
  readonly height: number;
  readonly isCurrent: boolean;
  readonly onPress: (line: LeadLine) => void;
}) {
  const { line, isCurrent } = props;
  const { locale, timeZone } = useHandrail();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be drawn in parts; the grid says how many rows there are.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the grid that owns the rows.
    // biome-ignore lint/a11y/useFocusableInteractive: the grid keeps the focus and names the current row.
    <div
      role="row"
      id={props.id}
      aria-rowindex={props.row}
      onClick={() => props.onPress(line)}
      style={{ transform: `translateY(${props.top}px)`, height: props.height }}
      className={clsx(
        "absolute inset-x-0 top-0 grid cursor-pointer content-center border-b border-line px-2 [contain:strict]",
        isCurrent ? "bg-hover outline outline-control outline-offset-[-1px]" : "hover:bg-hover",
      )}
    >
      <Line
        start={
          <>
            <span className="font-semibold">
              <Name text={line.name} unknown="Without a name" />
            </span>
            {line.company !== null && (
              <>
                {" · "}
                <Name text={line.company} unknown="" />
              </>
            )}
          </>
        }
        end={<FormattedDate at={line.at} show="date" {...{ locale, timeZone }} />}
      />
      <Line
        label="In force"
        start={<Outcome outcome={line.before} />}
        end={
          <>
            {"Today "}
            <Name text={line.really} unknown="nobody" />
          </>
        }
      />
      <Line
        label="Draft"
        start={
          <>
            <Outcome outcome={line.after} />
            <span className="text-small">{missingInWords(line)}</span>
          </>
        }
        end={line.isChanged ? <Tag>Changed</Tag> : "As now"}
      />
    </div>
  );
}

/** A line of the row. Its end is always in sight; the start gets what room is left. */
function Line(props: {
  readonly label?: string;
  readonly start: ReactNode;
  readonly end: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be drawn in parts.
    // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus and names the current row.
    <div role="gridcell" className="flex min-w-0 items-baseline gap-2">
      {props.label !== undefined && (
        <span className="w-13 shrink-0 text-small text-muted">{props.label}</span>
      )}
      <span className="min-w-0 flex-1 truncate">{props.start}</span>
      <span className="max-w-[45%] shrink-0 truncate text-small text-muted">{props.end}</span>
    </div>
  );
}

function missingInWords({ becomes, missing }: LeadLine): string {
  if (missing.length === 0) return "";
  return `${becomes === "to-complete" ? ": " : " · not known: "}${missing.join(", ")}`;
}

function Outcome({ outcome: { who, how } }: { readonly outcome: OutcomeLine }) {
  return (
    <>
      <Name text={who} unknown="Nobody" />
      <span className="text-small text-muted">
        {" · "}
        <bdi>{how}</bdi>
      </span>
    </>
  );
}
