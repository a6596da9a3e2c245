import { type FormEvent, useId, useRef, useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { Button } from "#components/ui/Button.tsx";
import { RadioGroup } from "#components/ui/RadioGroup.tsx";
import { connectCrm } from "#lib/commands/connect-crm.ts";
import { CRM_CHOICES, type CrmChoice } from "./crm-choices.ts";
import { RequestOutcome } from "./RequestOutcome.tsx";
import { ScopeList } from "./ScopeList.tsx";
import { SecretField } from "./SecretField.tsx";
import { useSettingsPlatform } from "./settings-platform.ts";
import { useRequest } from "./use-request.ts";

/**
 * Connects a CRM account. The key goes from the field to the vault and nowhere else: it is never in
 * React's state, and the field is emptied as soon as the key has worked.
 */
export function AddConnection(props: {
  readonly onConnected: (connectionId: string) => void;
  readonly onCancel: () => void;
}) {
  const { deps } = useHandrail();
  const platform = useSettingsPlatform();
  const secret = useRef<HTMLInputElement>(null);
  const titleId = useId();
  const [crm, setCrm] = useState<CrmChoice | undefined>(CRM_CHOICES[0]);
  const [empty, setEmpty] = useState(false);

  const request = useRequest(
    () => connect(crm, secret.current),
    ({ connectionId }) => {
      if (secret.current !== null) secret.current.value = "";
      props.onConnected(connectionId);
    },
  );
  const connect = async (choice: CrmChoice | undefined, field: HTMLInputElement | null) => {
    if (choice === undefined || field === null) throw new Error("The form has no CRM or no field.");
    const setup = platform.setups[choice.id];
    const plan = setup?.plan({});
    if (setup === undefined || plan?.ok !== true) throw new Error(`No way to ${choice.label}.`);
    return connectCrm(deps, {
      crm: choice.id,
      server: plan.value.server,
      pageHost: plan.value.pageHost,
      capabilities: setup.capabilities,
      seal: (connectionId) => platform.seal(connectionId, readSecret(field)),
    });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = secret.current === null || readSecret(secret.current) === "";
    setEmpty(missing);
    if (missing) secret.current?.focus();
    else request.start();
  };

  return (
    <form
      aria-labelledby={titleId}
      autoComplete="off"
      noValidate
      className="grid gap-4 rounded-lg bg-sunken p-4"
      onSubmit={submit}
    >
      <h2 id={titleId} className="font-semibold">
        New connection
      </h2>
      <RadioGroup
        label="CRM"
        options={CRM_CHOICES.map(({ id, label, detail }) => ({ value: id, label, detail }))}
        value={crm?.id ?? null}
        onChange={(id) => setCrm(CRM_CHOICES.find((choice) => choice.id === id))}
      />
      {crm !== undefined && (
        <>
          <SecretField
            ref={secret}
            label={crm.secret.label}
            hint={crm.secret.where}
            messages={
              empty
                ? [
                    {
                      id: "empty",
                      severity: "blocks",
                      text: `Paste the ${crm.secret.label.toLowerCase()} here.`,
                    },
                  ]
                : undefined
            }
          />
          <ScopeList crm={crm} />
          <RequestOutcome
            state={request.state}
            again="Connect"
            crm={crm.label}
            running={`Trying the key with ${crm.label}…`}
            done={({ accountName }) => `Connected to ${accountName}.`}
          />
        </>
      )}
      <div className="flex gap-2">
        <Button
          type="submit"
          variant="primary"
          disabledReason={request.state.type === "running" ? "The key is being tried." : null}
        >
          Connect
        </Button>
        <Button variant="quiet" onClick={props.onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

/** Keys are pasted with line breaks and spaces around them, sometimes inside. */
function readSecret(field: HTMLInputElement): string {
  return field.value.replaceAll(/\s+/g, "");
}
