import { useId } from "react";
import type { ActionRunner } from "#components/data/use-action.ts";
import { ActionTroubleNotice } from "#components/parts/ActionTroubleNotice.tsx";
import { Button } from "#components/ui/Button.tsx";
import { RadioGroup } from "#components/ui/RadioGroup.tsx";
import { TextArea } from "#components/ui/TextArea.tsx";
import { CHANNELS, type FirstTouchText, logsMessage, toChannel } from "./first-touch-text.ts";

/** Writes into the log that the buyer was contacted, how, and in which words. */
export function LogTouch(props: {
  readonly values: FirstTouchText;
  readonly onChange: (change: Partial<FirstTouchText>) => void;
  readonly action: ActionRunner;
  readonly whyNot: string | null;
  /** Whether the buyer has been contacted before in this round. */
  readonly again: boolean;
  readonly onLog: () => void;
}) {
  const { values, onChange, action } = props;
  const titleId = useId();
  const takesMessage = logsMessage(values);
  return (
    <section aria-labelledby={titleId} className="grid gap-3">
      <h2 id={titleId} className="font-semibold">
        {props.again ? "When you have followed up" : "When you have made contact"}
      </h2>
      <RadioGroup
        label="Channel"
        layout="row"
        options={CHANNELS}
        value={toChannel(values.channel)}
        onChange={(value) => onChange({ channel: value })}
        hint={takesMessage ? "The message above goes into the log as you sent it." : undefined}
      />
      {!takesMessage && (
        <TextArea
          label="What was said"
          hint="Also when nobody answered: it counts as an attempt."
          value={values.said}
          onChange={(said) => onChange({ said })}
        />
      )}
      <ActionTroubleNotice trouble={action.trouble} />
      <div>
        <Button variant="primary" disabledReason={props.whyNot} onClick={props.onLog}>
          {props.again ? "Log follow-up" : "Log first touch"}
        </Button>
      </div>
    </section>
  );
}
