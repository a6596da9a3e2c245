import { clsx } from "clsx";
import { Check, Quote, ShieldCheck, ShieldX, TriangleAlert, X } from "lucide-react";
import { type KeyboardEvent, useId } from "react";
import type { Side } from "#lib/domain/playbook/schema.ts";
import type { ChecklistAnswer, ChecklistLine } from "#lib/domain/qualification/checklist.ts";

/**
 * One item: what this side says, as a button, and what the other side said, as a line. Marketing's words
 * are claims and stand in a dashed frame, sales' are confirmations and bear a shield.
 */
export function ChecklistItem(props: {
  readonly line: ChecklistLine;
  readonly side: Side;
  readonly answer: ChecklistAnswer;
  readonly onPress: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}) {
  const { line, side, answer } = props;
  const id = useId();
  const other: Side = side === "marketing" ? "sales" : "marketing";
  const said = line[other]?.answer ?? null;
  const word = OWN_WORDS[side][answer];
  return (
    <li className="border-t border-line py-1 first:border-t-0">
      <button
        type="button"
        aria-describedby={id}
        onClick={props.onPress}
        onKeyDown={props.onKeyDown}
        className="flex min-h-8 w-full items-center gap-2 rounded-md px-1 text-start hover:bg-hover"
      >
        <Box answer={answer} />
        <span className="flex-1 font-medium">
          {line.label}
          <span className="sr-only">: </span>
        </span>
        <span className={clsx("text-small", answer === "unknown" ? "text-muted" : "text-ink")}>
          {word}
        </span>
      </button>
      <div id={id} className="grid gap-0.5 ps-8 pe-1 text-small text-muted">
        <p className="max-w-[60ch]">{line.asks}</p>
        {said !== null && <Said side={other} answer={said} />}
        {line.contradiction !== null && (
          <p className="flex items-start gap-1 text-amber">
            <TriangleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
            {line.contradiction}
          </p>
        )}
      </div>
    </li>
  );
}

/** Yes is filled, no is crossed, open is empty: three shapes. */
function Box({ answer }: { answer: ChecklistAnswer }) {
  return (
    <span
      aria-hidden
      className={clsx(
        "flex size-5 shrink-0 items-center justify-center rounded-sm border [&_svg]:size-4",
        answer === "yes" ? "border-transparent bg-accent text-on-accent" : "border-control",
      )}
    >
      {answer === "yes" && <Check />}
      {answer === "no" && <X />}
    </span>
  );
}

function Said({ side, answer }: { side: Side; answer: ChecklistAnswer }) {
  const isClaim = side === "marketing";
  const Icon = isClaim ? Quote : answer === "no" ? ShieldX : ShieldCheck;
  return (
    <p>
      <span
        className={clsx(
          "inline-flex items-center gap-1 rounded-sm border px-1 text-ink [&_svg]:size-3 [&_svg]:shrink-0",
          isClaim ? "border-dashed border-control" : "border-transparent bg-accent-soft",
        )}
      >
        <Icon aria-hidden />
        {SAID[side][answer]}
      </span>
    </p>
  );
}

const OWN_WORDS: Readonly<Record<Side, Readonly<Record<ChecklistAnswer, string>>>> = {
  marketing: { yes: "Claimed", no: "Not found", unknown: "Open" },
  sales: { yes: "Confirmed", no: "Not confirmed", unknown: "Open" },
};

const SAID: Readonly<Record<Side, Readonly<Record<ChecklistAnswer, string>>>> = {
  marketing: {
    yes: "Marketing claims it",
    no: "Marketing did not find it",
    unknown: "Marketing left it open",
  },
  sales: {
    yes: "Sales confirmed it",
    no: "Sales could not confirm it",
    unknown: "Sales left it open",
  },
};
