import { Notice } from "#components/ui/Notice.tsx";
import { TextField } from "#components/ui/TextField.tsx";

/** Said before a message is logged that the guard calls generic: what that means, and how to disagree. */
export function GenericNotice(props: {
  readonly because: string;
  readonly onChange: (because: string) => void;
}) {
  return (
    <Notice tone="caution" title="This message is generic, so the clock runs on">
      <p>
        It names nothing that this buyer did, saw or asked. Logged like this it stays the first
        touch, but not the answer.
      </p>
      <TextField
        label="Why it is relevant all the same"
        hint="With a reason it counts as the answer. Your team reads it in the log."
        maxLength={120}
        autoComplete="off"
        value={props.because}
        onChange={props.onChange}
      />
    </Notice>
  );
}
