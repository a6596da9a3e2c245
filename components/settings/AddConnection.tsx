import { type FormEvent, useId, useRef, useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { useRequest } from "#components/data/use-request.ts";
import { Button } from "#components/ui/Button.tsx";
import { RadioGroup } from "#components/ui/RadioGroup.tsx";
import type { CrmSetup, Typed } from "#lib/domain/crm-setup.ts";
import { CRM_IDS } from "#lib/domain/record.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { BeforeAsking } from "./BeforeAsking.tsx";
import { ConnectOutcome } from "./ConnectOutcome.tsx";
import { CrmFields, type FieldTrouble } from "./CrmFields.tsx";
import { type ConnectStep, type ConnectTrouble, connect } from "./connect.ts";
import { CRM_CHOICES, type CrmChoice, choiceOf, FIRST_CHOICE } from "./crm-choices.ts";
import { ScopeList } from "./ScopeList.tsx";
import { useSettingsPlatform } from "./settings-platform.ts";

/**
 * Connects a CRM account. The key goes from the field to the vault and nowhere else: it is never in
 * React's state, and the field is emptied as soon as the key has worked.
 */
export function AddConnection(props: {
  /** The account to connect again, null for another one. */
  readonly again: ConnectionRow | null;
  readonly onConnected: (connectionId: string) => void;
  readonly onCancel: () => void;
}) {
  const { deps } = useHandrail();
  const platform = useSettingsPlatform();
  const secret = useRef<HTMLInputElement>(null);
  const titleId = useId();
  const [crm, setCrm] = useState<CrmChoice>(
    props.again === null ? FIRST_CHOICE : choiceOf(props.again.crm),
  );
  const [typed, setTyped] = useState<Typed>(() => typedBefore(props.again));
  const [trouble, setTrouble] = useState<FieldTrouble | null>(null);
  const [agreed, setAgreed] = useState(false);
  const [step, setStep] = useState<ConnectStep>("trying");

  const plan = platform.setups[crm.id].plan(typed);
  const readKey = () => (secret.current === null ? "" : readSecret(secret.current));
  const request = useRequest<{ connectionId: string; accountName: string }, ConnectTrouble>(
    async () => {
      if (!plan.ok) throw new Error("The form was sent although it cannot be connected.");
      return connect(deps, platform, {
        crm: crm.id,
        plan: plan.value,
        typed,
        readKey,
        onStep: setStep,
      });
    },
    ({ connectionId }) => {
      if (secret.current !== null) secret.current.value = "";
      props.onConnected(connectionId);
    },
  );

  const choose = (value: string) => {
    const id = CRM_IDS.find((it) => it === value);
    if (id === undefined || id === crm.id) return;
    setCrm(choiceOf(id));
    setTyped({});
    setTrouble(null);
    setAgreed(false);
    request.forget();
  };
  const type = (name: string, value: string) => {
    setTyped((before) => ({ ...before, [name]: value }));
    setTrouble(null);
    setAgreed(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = troubleOf(plan, crm, readKey(), agreed);
    setTrouble(wrong);
    if (wrong === null) request.start();
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
        value={crm.id}
        onChange={choose}
      />
      <CrmFields
        key={crm.id}
        crm={crm}
        typed={typed}
        onType={type}
        secretRef={secret}
        trouble={trouble}
      />
      {crm.rights !== null && <ScopeList rights={crm.rights} />}
      {plan.ok && (
        <BeforeAsking
          plan={plan.value}
          crm={crm.label}
          agreed={agreed}
          onAgreed={(yes) => {
            setAgreed(yes);
            setTrouble(null);
          }}
          isAsked={trouble?.field === AGREEMENT}
        />
      )}
      <ConnectOutcome state={request.state} step={step} crm={crm} />
      <div className="flex gap-2">
        <Button
          type="submit"
          variant="primary"
          disabledReason={request.state.type === "running" ? "It is being connected." : null}
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

const AGREEMENT = "agreement";

/** What keeps the form from being sent, the first thing only; null when nothing does. */
function troubleOf(
  plan: ReturnType<CrmSetup["plan"]>,
  crm: CrmChoice,
  key: string,
  agreed: boolean,
): FieldTrouble | null {
  if (!plan.ok) return plan.failure;
  if (crm.secret !== null && !crm.secret.optional && key === "") {
    return { field: "secret", message: `Paste the ${lowered(crm.secret.label)} here.` };
  }
  if (plan.value.caution !== null && !agreed) return { field: AGREEMENT, message: "" };
  return null;
}

/** "Service key" within a sentence; "API token" keeps its capitals. */
function lowered(label: string): string {
  return /^[A-Z]{2}/.test(label) ? label : label.toLowerCase();
}

/** Keys are pasted with line breaks and spaces around them, sometimes inside. */
function readSecret(field: HTMLInputElement): string {
  return field.value.replaceAll(/\s+/g, "");
}

/** The address of an account that is connected again need not be looked up once more. */
function typedBefore(again: ConnectionRow | null): Typed {
  if (again === null) return {};
  const { server, account } = again;
  return { server: account.pageHost === "" ? server : account.pageHost };
}
