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
        className="flex-[6]"
        first={<Name text={line.company} unknown="" />}
        second={<bdi>{line.about}</bdi>}
      />
      <Cell className="flex-[4]" first={<Due line={line} />} second={line.due?.detail ?? ""} />
      <Cell className="flex-[3]" first={<Owner line={line} />} second={null} />
      <Cell className="flex-[3]" first={line.leadType} second={null} />
      <Cell className="flex-[2]" first={line.offered} second={null} />
    </>
  );
}

function Cell(props: { className: string; first: ReactNode; second: ReactNode }) {
  return (
    <GridCell className={clsx("grid min-w-0", props.className)}>
      <span className="truncate">{props.first}</span>
      {props.second !== null && (
        <span className="truncate text-small text-muted">{props.second}</span>
      )}
    </GridCell>
  );
}

/** A lead as three short lines. */
export function NarrowCells({ line }: { line: LeadLine }) {
  return (
    <>
      <GridCell className="grid min-w-0 flex-1">
        <span className="truncate">
          <LeadName line={line} />
          {line.company !== null && (
            <span className="text-muted">
              {" · "}
              <Name text={line.company} unknown="" />
            </span>
          )}
        </span>
        <span className="truncate text-small text-muted">
          <bdi>{line.about}</bdi>
        </span>
        <span className="truncate text-small text-muted">
          {[line.status, line.leadType].filter(Boolean).join(" · ")}
          {" · "}
          <Owner line={line} />
        </span>
      </GridCell>
      <GridCell className="grid max-w-[42%] justify-items-end text-end">
        <Due line={line} />
        <span className="text-small text-muted">{line.due?.detail}</span>
      </GridCell>
    </>
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
      <OpenIcon aria-hidden className="size-4" />
    </ExternalLink>
  );
}
