import { clsx } from "clsx";
import { CircleAlert, Info } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "#components/ui/Button.tsx";
import { Section } from "#components/ui/Section.tsx";
import type { Finding } from "#lib/domain/finding.ts";

/** Every finding of a check in one place: what it is about, what is wrong, and the repair where one is known. */
export function FindingsSection<Field extends string>(props: {
  readonly findings: readonly Finding<Field>[];
  readonly labelOf: (field: Field) => string;
  /** Moves the focus into the field. */
  readonly onGoTo: (field: Field) => void;
  /** Puts the fix's value into the field. */
  readonly onFix: (field: Field, value: string) => void;
  /** What the findings come to. */
  readonly summary: ReactNode;
}) {
  const { findings } = props;
  return (
    <Section title="Findings">
      {props.summary}
      {findings.length > 0 && (
        <ul className="grid gap-2">
          {findings.map((finding) => (
            <FindingItem key={finding.id} finding={finding} {...props} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function FindingItem<Field extends string>(props: {
  finding: Finding<Field>;
  labelOf: (field: Field) => string;
  onGoTo: (field: Field) => void;
  onFix: (field: Field, value: string) => void;
}) {
  const { field, severity, message, fix } = props.finding;
  const blocks = severity === "blocks";
  const label = props.labelOf(field);
  return (
    <li className="flex items-start gap-1.5">
      <span className={clsx("mt-0.5 [&_svg]:size-3.5", blocks ? "text-red" : "text-amber")}>
        {blocks ? <CircleAlert aria-hidden /> : <Info aria-hidden />}
      </span>
      <div className="min-w-0">
        <p className="max-w-[60ch]">
          <span className="sr-only">{blocks ? "Needed: " : "Advice: "}</span>
          <Button variant="link" aria-label={`Go to ${label}`} onClick={() => props.onGoTo(field)}>
            {label}
          </Button>
          {afterLabel(label, message)}
        </p>
        {fix !== null && (
          <Button
            variant="quiet"
            className="-ms-2"
            onClick={() => {
              props.onFix(field, fix.value);
              props.onGoTo(field);
            }}
          >
            {fix.label}
          </Button>
        )}
      </div>
    </li>
  );
}

/** Many messages begin with their field; it is not said twice. */
function afterLabel(label: string, message: string): string {
  return message.startsWith(`${label} `) ? message.slice(label.length) : `: ${message}`;
}

/** How many findings there are, or what stands there when there are none. */
export function FindingsCount(props: {
  readonly findings: readonly Finding[];
  readonly whenNone: string;
}) {
  const { findings, whenNone } = props;
  const blocking = findings.filter(({ severity }) => severity === "blocks").length;
  return (
    <p className="text-small text-muted">
      {findings.length === 0 ? whenNone : inWords(blocking, findings.length - blocking)}
    </p>
  );
}

function inWords(blocking: number, advice: number): string {
  const needed = blocking === 0 ? null : `${blocking} needed before it can go`;
  const suggested =
    advice === 0 ? null : `${advice} ${advice === 1 ? "suggestion" : "suggestions"}`;
  return [needed, suggested].filter((part) => part !== null).join(", ");
}
