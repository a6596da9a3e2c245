import { type RefObject, useEffect, useRef } from "react";
import { CopyButton } from "#components/ui/CopyButton.tsx";
import type { FieldMessage } from "#components/ui/Field.tsx";
import { TextField } from "#components/ui/TextField.tsx";
import type { Typed } from "#lib/domain/crm-setup.ts";
import type { CrmChoice } from "./crm-choices.ts";
import { SecretField } from "./SecretField.tsx";
import { useSettingsPlatform } from "./settings-platform.ts";

/** What is wrong with one field: the secret's name is `secret`. */
export interface FieldTrouble {
  readonly field: string;
  readonly message: string;
}

/** The lines that a CRM needs, each with where to find what belongs into it. */
export function CrmFields(props: {
  readonly crm: CrmChoice;
  readonly typed: Typed;
  readonly onType: (name: string, value: string) => void;
  readonly secretRef: RefObject<HTMLInputElement | null>;
  readonly trouble: FieldTrouble | null;
}) {
  const { crm, trouble, secretRef } = props;
  const { callbackUrl } = useSettingsPlatform();
  const lines = useRef(new Map<string, HTMLInputElement>());
  useEffect(() => {
    if (trouble?.field === "secret") secretRef.current?.focus();
    else if (trouble !== null) lines.current.get(trouble.field)?.focus();
  }, [trouble, secretRef]);

  const messagesOf = (field: string): readonly FieldMessage[] | undefined =>
    trouble?.field === field
      ? [{ id: "wrong", severity: "blocks", text: trouble.message }]
      : undefined;
  return (
    <>
      {crm.fields.map(({ name, label, where, example }) => (
        <TextField
          key={name}
          ref={(input) => {
            if (input !== null) lines.current.set(name, input);
          }}
          label={label}
          hint={where}
          placeholder={example}
          messages={messagesOf(name)}
          value={props.typed[name] ?? ""}
          onChange={(value) => props.onType(name, value)}
          required
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          dir="ltr"
        />
      ))}
      {crm.secret === null && crm.fields.length > 0 && (
        <div className="grid gap-1">
          <p className="font-medium">Callback address</p>
          <p className="flex flex-wrap items-center gap-2">
            <code className="break-all">{callbackUrl(crm.id)}</code>
            <CopyButton label="Copy" text={() => callbackUrl(crm.id)} />
          </p>
        </div>
      )}
      {crm.secret !== null && (
        <SecretField
          ref={secretRef}
          label={crm.secret.label}
          hint={crm.secret.where}
          optional={crm.secret.optional}
          messages={messagesOf("secret")}
        />
      )}
    </>
  );
}
