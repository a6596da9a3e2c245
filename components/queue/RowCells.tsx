import { clsx } from "clsx";
import { ExternalLink as OpenIcon } from "lucide-react";
import type { ReactNode } from "react";
import { ExternalLink } from "#components/ui/ExternalLink.tsx";
import { Name } from "#components/ui/Name.tsx";
import { GridCell } from "./GridCell.tsx";
import type { LeadLine } from "./lead-line.ts";

/** A lead as columns. */
export function WideCells({ line }: { line: LeadLine }) {
  return (
    <>
      <Cell className="flex-[5]" first={<LeadName line={line} />} second={line.status} />
      <Cell
        className="flex-[5]"
        first={<Name text={line.company} unknown="" />}
        second={<bdi>{line.about}</bdi>}
      />
      <Cell className="w-36 shrink-0" first={<Due line={line} />} second={line.due?.detail ?? ""} />
      <Cell className="flex-[3]" first={<Owner line={line} />} second={null} />
      <Cell className="flex-[3]" first={line.leadType} second={null} />
      <Cell className="w-20 shrink-0" first={line.offered} second={null} />
    </>
  );
}

function Cell(props: { className: string; first: ReactNode; second: ReactNode }) {
  return (
    <GridCell className={clsx("grid min-w-0 grid-cols-1", props.className)}>
      <span className="truncate">{props.first}</span>
      {props.second !== null && (
        <span className="truncate text-small text-muted">{props.second}</span>
      )}
    </GridCell>
  );
}

/** A lead as three short lines. */
export function NarrowCells({ line }: { line: LeadLine }) {
  const { company, about, due } = line;
  return (
    <GridCell className="grid min-w-0 flex-1 grid-cols-1">
      <Pair start={<LeadName line={line} />} end={<Due line={line} />} />
      <span className="truncate">
        <Name text={company} unknown="" />
        {company !== null && about !== null && " · "}
        <bdi className="text-small text-muted">{about}</bdi>
      </span>
      <span className="text-small text-muted">
        <Pair
          start={
            <>
              {line.status} · <Owner line={line} />
              {line.leadType !== null && ` · ${line.leadType}`}
            </>
          }
          end={due?.detail}
        />
      </span>
    </GridCell>
  );
}

/** The second part is always in sight; the first gets what room is left. */
function Pair(props: { start: ReactNode; end: ReactNode }) {
  return (
    <span className="flex items-baseline gap-2">
      <span className="min-w-0 flex-1 truncate">{props.start}</span>
      <span className="shrink-0 whitespace-nowrap">{props.end}</span>
    </span>
  );
}

function LeadName({ line }: { line: LeadLine }) {
  return (
    <span className="font-semibold">
      <Name text={line.name} unknown="Without a name" />
    </span>
  );
}

function Owner({ line }: { line: LeadLine }) {
  return line.owner === null ? "Nobody" : <Name text={line.owner} unknown="Nobody" />;
}

function Due({ line: { due, dueTitle } }: { line: LeadLine }) {
  if (due === null) return null;
  return (
    <span title={dueTitle} className={clsx("rounded-sm", LOOKS[due.tone])}>
      {due.text}
    </span>
  );
}

const LOOKS = {
  calm: "",
  soon: "bg-amber-soft px-1 font-medium text-amber",
  overdue: "bg-red-soft px-1 font-medium text-red",
} as const;

/** The lead's page in the CRM. For the pointer: at the keys it is Ctrl and Enter. */
export function OutLink({ url, name }: { url: string | null; name: string | null }) {
  if (url === null) return null;
  return (
    <ExternalLink href={url} bare tabIndex={-1} label={`Open ${name ?? "this lead"} in the CRM`}>
      {OPEN_ICON}
    </ExternalLink>
  );
}

/** One for all rows: it is drawn once and never looked at again. */
const OPEN_ICON = <OpenIcon aria-hidden className="size-4" />;
