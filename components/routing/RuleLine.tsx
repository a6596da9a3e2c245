import { Check, CircleHelp, CircleOff, X } from "lucide-react";
import type { ConditionResult, RuleResult } from "#lib/domain/routing/route.ts";

/** One rule with its conditions: what it asks, what is known, what comes of it, and whom it names. */
export function RuleLine(props: { readonly rule: RuleResult; readonly decided: boolean }) {
  const { rule, decided } = props;
  const { Icon, ink, word } = ANSWERS[rule.answer];
  return (
    <li className="flex items-start gap-1.5">
      <Icon aria-hidden className={`mt-0.5 size-3.5 shrink-0 ${ink}`} />
      <div className="min-w-0">
        <p>
          <span className={decided ? "font-semibold" : undefined}>{rule.label}</span>
          <span className={`ms-1.5 text-small font-medium ${ink}`}>
            {decided ? "Decided" : word}
          </span>
        </p>
        <p className="text-small text-muted">
          {rule.wouldGoTo === null ? (
            rule.nobody
          ) : (
            <>
              {decided ? "Names " : "Would name "}
              <bdi>{rule.wouldGoTo.name}</bdi>
            </>
          )}
        </p>
        {rule.conditions.length > 0 && (
          <ul className="text-small text-muted">
            {rule.conditions.map((condition) => (
              <Condition key={`${condition.fact} ${condition.asks}`} condition={condition} />
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

function Condition({ condition }: { readonly condition: ConditionResult }) {
  return (
    <li>
      {condition.asks}: <span className="font-medium">{HOLDS[condition.answer]}</span>
      {condition.known !== null && condition.answer !== "yes" && (
        <>
          {", it is "}
          <bdi>{condition.known}</bdi>
        </>
      )}
    </li>
  );
}

const HOLDS = { yes: "yes", no: "no", unknown: "not known" } as const;

const ANSWERS = {
  fits: { Icon: Check, ink: "text-green", word: "Fits" },
  "does-not-fit": { Icon: X, ink: "text-muted", word: "Does not fit" },
  unknown: { Icon: CircleHelp, ink: "text-amber", word: "Not known" },
  off: { Icon: CircleOff, ink: "text-muted", word: "Off" },
} as const;
