import type { BriefAngle } from "#lib/domain/playbook/schema.ts";
import { Lines } from "../fields/Terms.tsx";
import { LongWords, Words } from "../fields/Words.tsx";
import { AngleConditions } from "./AngleConditions.tsx";
import { AngleMessages } from "./AngleMessages.tsx";
import { ArabicTexts } from "./ArabicTexts.tsx";

/** One angle: when it fits, then what it says. */
export function AngleFields(props: {
  readonly angle: BriefAngle;
  readonly at: string;
  readonly change: (part: Partial<BriefAngle>) => void;
}) {
  const { angle, at, change } = props;
  return (
    <>
      <Words
        at={`${at}.label`}
        label="Name"
        hint="What the rep reads in the list of angles"
        value={angle.label}
        onChange={(label) => change({ label })}
      />
      <AngleConditions at={`${at}.when`} when={angle.when} onChange={(when) => change({ when })} />
      {TEXTS.map(({ part, label, hint }) => (
        <LongWords
          key={part}
          at={`${at}.${part}`}
          label={label}
          hint={hint}
          value={angle[part]}
          onChange={(text) => change({ [part]: text })}
        />
      ))}
      <Lines
        at={`${at}.doNotSay`}
        label="Do not say"
        hint="On top of what the brief says. One a line."
        value={angle.doNotSay}
        onChange={(doNotSay) => change({ doNotSay })}
      />
      <ArabicTexts
        at={`${at}.arabic`}
        parts={ARABIC}
        texts={angle.arabic}
        onChange={(arabic) => change({ arabic })}
      />
      <AngleMessages
        at={`${at}.messages`}
        messages={angle.messages ?? []}
        onChange={(messages) => change({ messages: messages.length === 0 ? undefined : messages })}
      />
    </>
  );
}

const TEXTS = [
  { part: "promise", label: "Promise", hint: undefined },
  { part: "proof", label: "Proof", hint: undefined },
  { part: "oneAsk", label: "The one ask", hint: "One thing that the buyer can say yes to" },
] as const;
const ARABIC = ["promise", "proof", "oneAsk"] as const;
