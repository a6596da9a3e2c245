import { clsx } from "clsx";
import { CircleAlert, Info } from "lucide-react";
import { type ReactNode, useId } from "react";

/** Something said about one field, bound to it by `aria-describedby`. */
export interface FieldMessage {
  readonly id: string;
  readonly text: string;
  /** `blocks` marks the field as invalid; `improve` is advice. */
  readonly severity: "blocks" | "improve";
}

/** What every labelled control takes. */
export interface FieldProps {
  /** The control's accessible name, nothing added. */
  readonly label: string;
  readonly hint?: string | undefined;
  readonly messages?: readonly FieldMessage[] | undefined;
  readonly required?: boolean | undefined;
  /** Shows "optional" beside the label. */
  readonly optional?: boolean | undefined;
}

/** What a control inside a field must bear. */
export interface FieldControl {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
  readonly "aria-required": true | undefined;
}

/** A label above a control, a hint and its messages below, tied together by ids. */
export function Field(
  props: FieldProps & {
    /** The id that the label points at; made here unless the control brings its own. */
    readonly controlId?: string | undefined;
    readonly aside?: ReactNode;
    readonly children: (control: FieldControl) => ReactNode;
  },
) {
  const made = useId();
  const id = props.controlId ?? made;
  const messages = props.messages ?? [];
  const described = clsx(
    props.hint !== undefined && `${id}-hint`,
    messages.map((message) => `${id}-${message.id}`),
  );
  const blocked = messages.some((message) => message.severity === "blocks");
  return (
    <div className="grid min-w-0 gap-1">
      <div className="flex items-baseline gap-2">
        <label htmlFor={id} id={`${id}-label`} className="font-medium">
          {props.label}
        </label>
        {props.optional === true && <span className="text-small text-muted">optional</span>}
        <span className="ms-auto text-small text-muted">{props.aside}</span>
      </div>
      {props.hint !== undefined && (
        <p id={`${id}-hint`} className="max-w-[60ch] text-small text-muted">
          {props.hint}
        </p>
      )}
      {props.children({
        id,
        "aria-describedby": described === "" ? undefined : described,
        "aria-invalid": blocked || undefined,
        "aria-required": props.required || undefined,
      })}
      <FieldMessages id={id} messages={messages} />
    </div>
  );
}

/** The messages of a field; `id` is the control's. */
export function FieldMessages(props: { id: string; messages: readonly FieldMessage[] }) {
  return props.messages.map((message) => (
    <p
      key={message.id}
      id={`${props.id}-${message.id}`}
      className={clsx(
        "flex max-w-[60ch] items-start gap-1 text-small [&_svg]:mt-0.5 [&_svg]:size-3.5 [&_svg]:shrink-0",
        message.severity === "blocks" ? "text-red" : "text-amber",
      )}
    >
      {message.severity === "blocks" ? <CircleAlert aria-hidden /> : <Info aria-hidden />}
      {message.text}
    </p>
  ));
}
