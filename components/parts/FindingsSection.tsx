import { clsx } from "clsx";
import { CircleAlert, Info } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "#components/ui/Button.tsx";
import { Section } from "#components/ui/Section.tsx";
import type { Finding, Fix } from "#lib/domain/finding.ts";

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
  const { findings, labelOf, onGoTo, onFix } = props;
  return (
    <Section title="Findings">
      {props.summary}
      <FindingsList
        findings={findings}
        labelOf={labelOf}
        place={(field, label) => (
          <Button variant="link" aria-label={`Go to ${label}`} onClick={() => onGoTo(field)}>
            {label}
          </Button>
        )}
        repair={({ field }, fix) => (
          <Button
            variant="quiet"
            className="-ms-2"
            onClick={() => {
              onFix(field, fix.value);
              onGoTo(field);
            }}
          >
            {fix.label}
          </Button>
        )}
      />
    </Section>
  );
}

/** The findings alone, for a text that stands elsewhere: where it is about and what repairs it is the caller's. */
export function FindingsList<Field extends string>(props: {
  readonly findings: readonly Finding<Field>[];
  readonly labelOf: (field: Field) => string;
  readonly place: (field: Field, label: string) => ReactNode;
  readonly repair: (finding: Finding<Field>, fix: Fix) => ReactNode;
}) {
  const { findings, labelOf, place, repair } = props;
  if (findings.length === 0) return null;
  return (
    <ul className="grid gap-2">
      {findings.map((finding) => {
        const { id, field, severity, message, fix } = finding;
        const label = labelOf(field);
        return (
          <FindingItem key={id} severity={severity} repair={fix && repair(finding, fix)}>
            {place(field, label)}
            {afterLabel(label, message)}
          </FindingItem>
        );
      })}
    </ul>
  );
}

function FindingItem(props: {
  readonly severity: Finding["severity"];
  readonly repair: ReactNode;
  readonly children: ReactNode;
}) {
  const blocks = props.severity === "blocks";
  return (
    <li className="flex items-start gap-1.5">
      <span className={clsx("mt-0.5 [&_svg]:size-3.5", blocks ? "text-red" : "text-amber")}>
        {blocks ? <CircleAlert aria-hidden /> : <Info aria-hidden />}
      </span>
      <div className="min-w-0">
        <p className="max-w-[60ch]">
          <span className="sr-only">{blocks ? "Needed: " : "Advice: "}</span>
          {props.children}
        </p>
        {props.repair}
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
