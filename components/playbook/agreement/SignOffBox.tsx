import { type FormEvent, useId, useRef, useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { Button } from "#components/ui/Button.tsx";
import { FieldMessages } from "#components/ui/Field.tsx";
import { FormattedDate } from "#components/ui/FormattedDate.tsx";
import { Name } from "#components/ui/Name.tsx";
import { TextField } from "#components/ui/TextField.tsx";
import type { Side, SignOff } from "#lib/domain/playbook/schema.ts";
import type { SignRefusal } from "#lib/domain/playbook/sign.ts";
import { whose } from "./sides.ts";

/** One side's word for exactly what stands above: given, or still to be given (R-DQ-03). */
export function SignOffBox(props: {
  readonly side: Side;
  readonly signOff: SignOff | null;
  readonly onSign: (name: string) => Promise<SignRefusal | null>;
  readonly onWithdraw: () => void;
}) {
  const { side, signOff } = props;
  const id = useId();
  const box = useRef<HTMLElement>(null);
  const { locale, timeZone } = useHandrail();
  const sign = async (name: string) => {
    const refusal = await props.onSign(name);
    // The form gives way to the name; the focus stays with it.
    if (refusal === null) box.current?.focus();
    return refusal;
  };
  return (
    <article
      ref={box}
      tabIndex={-1}
      aria-labelledby={id}
      className="grid content-start gap-2 rounded-lg bg-sunken p-3 forced-colors:border"
    >
      <h3 id={id} className="font-semibold">{`Sign-off of ${side}`}</h3>
      {signOff === null ? (
        <SignForm side={side} onSign={sign} />
      ) : (
        <>
          <p>
            Signed by{" "}
            <strong className="font-semibold">
              <Name text={signOff.name} unknown="somebody" />
            </strong>
            , <FormattedDate at={signOff.at} locale={locale} timeZone={timeZone} />
          </p>
          <div>
            <Button variant="quiet" className="-ms-2" onClick={props.onWithdraw}>
              {`Withdraw ${whose(side)} sign-off`}
            </Button>
          </div>
        </>
      )}
    </article>
  );
}

function SignForm(props: { side: Side; onSign: (name: string) => Promise<SignRefusal | null> }) {
  const id = useId();
  const [name, setName] = useState("");
  const [hasRead, setHasRead] = useState(false);
  const [refusal, setRefusal] = useState<SignRefusal | null>(null);
  const [isAsked, setIsAsked] = useState(false);
  const sign = async (event: FormEvent) => {
    event.preventDefault();
    setIsAsked(!hasRead);
    if (hasRead) setRefusal(await props.onSign(name));
  };
  return (
    <form
      noValidate
      className="grid justify-items-start gap-2"
      onSubmit={(event) => void sign(event)}
    >
      <div className="w-full">
        <TextField
          label={`Name, for ${props.side}`}
          value={name}
          maxLength={120}
          autoComplete="off"
          onChange={(typed) => {
            setName(typed);
            setRefusal(null);
          }}
          messages={
            refusal === null
              ? []
              : [
                  {
                    id: "name",
                    severity: "blocks",
                    text: `${refusal.message} ${refusal.nextStep}`,
                  },
                ]
          }
        />
      </div>
      <label className="flex min-h-7 cursor-pointer items-start gap-2 py-1">
        <input
          type="checkbox"
          checked={hasRead}
          aria-invalid={isAsked || undefined}
          aria-describedby={isAsked ? `${id}-read` : undefined}
          onChange={(event) => {
            setHasRead(event.target.checked);
            setIsAsked(false);
          }}
          className="mt-0.5 size-4 shrink-0 accent-accent"
        />
        I have read what changes and stand by it
      </label>
      <FieldMessages
        id={id}
        messages={
          isAsked
            ? [{ id: "read", severity: "blocks", text: "Read what changes, then tick this." }]
            : []
        }
      />
      <Button type="submit">{`Sign for ${props.side}`}</Button>
    </form>
  );
}
