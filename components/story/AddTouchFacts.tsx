import { useId } from "react";
import { Button } from "#components/ui/Button.tsx";
import type { FieldMessage } from "#components/ui/Field.tsx";
import { RadioGroup } from "#components/ui/RadioGroup.tsx";
import { TextArea } from "#components/ui/TextArea.tsx";
import { TextField } from "#components/ui/TextField.tsx";
import { displayLine } from "#lib/domain/text/display-text.ts";
import { quoteText } from "#lib/domain/text/quote-text.ts";
import { shortenText } from "#lib/domain/text/shorten-text.ts";
import { FACT_LIMIT, TOUCH_FACTS, type TouchFact } from "#lib/domain/touch-facts/touch-facts.ts";
import { USUAL_STEPS } from "#lib/domain/touch-facts/usual-steps.ts";
import type { TouchValues } from "./touch-form.ts";

/** The facts of a talk as fields (R-CX-24): those that were found, each with its sentence, or all seven. */
export function AddTouchFacts(props: {
  readonly values: TouchValues;
  readonly readOnly: boolean;
  readonly messagesFor: (field: TouchFact) => readonly FieldMessage[];
  readonly onChange: (change: Partial<TouchValues>) => void;
}) {
  const { values } = props;
  const shown = TOUCH_FACTS.filter(
    (fact) => values.fields === "all" || values[fact] !== "" || values[`${fact}Read`] !== "",
  );
  const isSome = shown.length > 0;
  return (
    <fieldset className="grid min-w-0 gap-3">
      {isSome && <legend className="pb-1 font-semibold">What the next person needs</legend>}
      {shown.map((fact) => (
        <FactField key={fact} fact={fact} {...props} />
      ))}
      {shown.length < TOUCH_FACTS.length && (
        <Button
          variant="quiet"
          className="-ms-2 justify-self-start"
          onClick={() => props.onChange({ fields: "all" })}
        >
          {isSome ? "Add another fact" : "Write down single facts"}
        </Button>
      )}
    </fieldset>
  );
}

function FactField(props: Parameters<typeof AddTouchFacts>[0] & { readonly fact: TouchFact }) {
  const { fact, values, readOnly } = props;
  const steps = useId();
  const hint = sentenceOf(values, fact);
  const messages = props.messagesFor(fact);
  const change = (value: string) => props.onChange({ [fact]: value });
  if (fact === "market")
    return (
      <RadioGroup
        label={LABELS.market}
        layout="row"
        options={MARKET_OPTIONS}
        {...{ hint, messages }}
        value={values.market}
        onChange={change}
      />
    );
  const shared = { label: LABELS[fact], hint, messages, readOnly, maxLength: FACT_LIMIT };
  if (fact === "problem" || fact === "proof")
    return <TextArea {...shared} rows={1} value={values[fact]} onChange={change} />;
  if (fact !== "nextStep") return <TextField {...shared} value={values[fact]} onChange={change} />;
  return (
    <>
      <TextField {...shared} list={steps} value={values[fact]} onChange={change} />
      <datalist id={steps}>
        {USUAL_STEPS.map((step) => (
          <option key={step} value={step} />
        ))}
      </datalist>
    </>
  );
}

/** The sentence that a fact stands on, where it says more than the field. */
function sentenceOf(values: TouchValues, fact: TouchFact): string | undefined {
  const sentence = displayLine(values[`${fact}From`]);
  const adds = sentence.length > values[`${fact}Read`].length + 3;
  return adds ? quoteText(shortenText(sentence, LONGEST_SENTENCE)) : undefined;
}

const LONGEST_SENTENCE = 160;

const LABELS = {
  introducer: "Who introduced them",
  problem: "What they want to solve",
  market: "Local or entering the market",
  proof: "Proof they need",
  nextStep: "Next step they want",
  sector: "Sector",
  origin: "Where it began",
} as const satisfies Record<TouchFact, string>;

const MARKET_OPTIONS = [
  { value: "local", label: "Local company" },
  { value: "entering-market", label: "Entering the market" },
  { value: "", label: "Not said" },
] as const;
