import { useLiveQuery } from "dexie-react-hooks";
import { useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { type RequestState, useRequest } from "#components/data/use-request.ts";
import { Button } from "#components/ui/Button.tsx";
import { Dialog } from "#components/ui/Dialog.tsx";
import {
  disconnect,
  setUpFields,
  startSamplesOver,
  testConnection,
} from "#lib/commands/ask-crm.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { choiceOf } from "./crm-choices.ts";
import { RequestOutcome } from "./RequestOutcome.tsx";

/** Test, set up the fields, disconnect: each says how it went. */
export function ConnectionActions(props: {
  readonly connection: ConnectionRow;
  readonly onDisconnected: () => void;
}) {
  const { connection } = props;
  const { deps } = useHandrail();
  const [asking, setAsking] = useState(false);
  const crm = connection.capabilities.label;
  const test = useRequest(() => testConnection(deps, connection.id));
  const setUp = useRequest(() => setUpFields(deps, connection.id));
  const leave = useRequest(() => disconnect(deps, connection.id), props.onDisconnected);
  const startOver = useRequest(() => startSamplesOver(deps, connection.id));
  const choice = choiceOf(connection.crm);
  const settingUp = setUp.state.type === "running" || connection.setup?.running === true;

  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-2">
        <Button
          disabledReason={test.state.type === "running" ? "It is being tested." : null}
          onClick={test.start}
        >
          Test
        </Button>
        {choice.needsFields && (
          <Button
            variant={connection.fields === "ready" ? "secondary" : "primary"}
            disabledReason={settingUp ? "The fields are being set up." : null}
            hint="Creates what is missing, never changes a field that is not Handrail's. Can be repeated."
            onClick={setUp.start}
          >
            Set up CRM fields
          </Button>
        )}
        {choice.startsOver && (
          <Button
            disabledReason={startOver.state.type === "running" ? "It is starting over." : null}
            hint="Puts the leads back as they were at first. What you did with them is gone."
            onClick={startOver.start}
          >
            Start over
          </Button>
        )}
        <Button variant="danger" onClick={() => setAsking(true)}>
          Disconnect
        </Button>
      </div>
      <RequestOutcome
        state={unlessSaidByCard(test.state)}
        again="Test"
        crm={crm}
        running={`Asking ${crm}…`}
        done={({ accountName }) => `It works: ${accountName} answered.`}
      />
      <RequestOutcome
        state={unlessSaidByCard(setUp.state)}
        again="Set up CRM fields"
        crm={crm}
        running={`Creating fields in ${crm}…`}
        done={(steps) =>
          `Done: ${steps.length} ${steps.length === 1 ? "step" : "steps"}, listed above.`
        }
      />
      {choice.package !== null && needsAdmin(setUp.state, connection) && (
        <p className="max-w-[60ch]">
          {`Creating fields is an admin's right in ${crm}. `}
          <a className="text-accent underline" href={choice.package.href} download>
            {choice.package.label}
          </a>
          {", hand it on, and press Test when it is installed."}
        </p>
      )}
      <RequestOutcome
        state={startOver.state}
        again="Start over"
        crm={crm}
        running="Starting over…"
        done={() => "The leads are as they were at first."}
      />
      <RequestOutcome
        state={leave.state}
        again="Disconnect"
        crm={crm}
        running="Disconnecting…"
        done={() => ""}
      />
      <DisconnectQuestion
        open={asking}
        connection={connection}
        onAnswer={(yes) => {
          setAsking(false);
          if (yes) leave.start();
        }}
      />
    </div>
  );
}

/** Whether this person may not create the fields: the CRM said so, just now or of single fields. */
function needsAdmin(state: RequestState<unknown>, { setup }: ConnectionRow): boolean {
  if (state.type === "failed" && state.failure.type === "forbidden") return true;
  return setup?.steps.some((step) => step.state === "failed" || step.state === "missing") ?? false;
}

/** A key that no longer works is the trouble of the whole connection: its card says so, once. */
function unlessSaidByCard<Value>(state: RequestState<Value>): RequestState<Value> {
  const isSaid = state.type === "failed" && state.failure.type === "needs-sign-in";
  return isSaid ? { type: "idle" } : state;
}

function DisconnectQuestion(props: {
  open: boolean;
  connection: ConnectionRow;
  onAnswer: (yes: boolean) => void;
}) {
  const { store } = useHandrail();
  const { id, account, capabilities } = props.connection;
  const waiting = useLiveQuery(
    () => store.ops.outbox.where("connectionId").equals(id).count(),
    [store, id],
  );
  return (
    <Dialog
      open={props.open}
      onClose={() => props.onAnswer(false)}
      title={`Disconnect ${account.name}?`}
      description={`The key and the copies of ${capabilities.label} records are deleted from this browser. Nothing is deleted in ${capabilities.label}.`}
      actions={
        <>
          <Button onClick={() => props.onAnswer(false)}>Stay connected</Button>
          <Button variant="danger" onClick={() => props.onAnswer(true)}>
            Disconnect
          </Button>
        </>
      }
    >
      <p>
        {waiting === undefined || waiting === 0
          ? "Nothing waits to be sent. What you typed and did not send is kept."
          : `${waiting} ${waiting === 1 ? "write waits" : "writes wait"} to be sent. They and what you typed are kept, and go out when this account is connected again.`}
      </p>
    </Dialog>
  );
}
