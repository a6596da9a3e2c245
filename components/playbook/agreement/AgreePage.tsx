import { useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import type { Playbook, Side } from "#lib/domain/playbook/schema.ts";
import { AgreedNotice } from "./AgreedNotice.tsx";
import { EditDefinition } from "./EditDefinition.tsx";
import { Reconcile } from "./Reconcile.tsx";
import { Sign } from "./Sign.tsx";
import { useAgreement } from "./use-agreement.ts";
import { WriteApart } from "./WriteApart.tsx";

/** From two definitions to one signed playbook, in three steps that are all in view (M7). */
export function AgreePage() {
  const { playbook: inForce } = useHandrail();
  const agreement = useAgreement();
  const [editing, setEditing] = useState<Side | null>(null);
  const [agreedNow, setAgreedNow] = useState<Playbook | null>(null);
  if (agreement === undefined) return null;
  if (editing !== null && agreement[editing] !== null) {
    return <EditDefinition side={editing} onBack={() => setEditing(null)} />;
  }
  return (
    <div className="grid gap-6">
      {agreedNow !== null && <AgreedNotice playbook={agreedNow} />}
      <ol className="grid gap-8">
        <WriteApart agreement={agreement} inForce={inForce} onEdit={setEditing} />
        <Reconcile agreement={agreement} inForce={inForce} />
        <Sign agreed={agreement.agreed} inForce={inForce} onInForce={setAgreedNow} />
      </ol>
    </div>
  );
}
