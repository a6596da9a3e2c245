import { useHandrail } from "#components/data/handrail-context.tsx";

/** What the playbook does about leads that have gone cold (R-SL-06), in one sentence. */
export function ColdStep() {
  const { playbook } = useHandrail();
  const { cold, outcomes, roles } = playbook;
  const outcome = outcomes.find(({ id }) => id === cold.outcome)?.label ?? cold.outcome;
  const { owner } = cold;
  const role = owner.is === "role" ? roles.find(({ id }) => id === owner.role) : undefined;
  const who = owner.is === "kept" ? "Whoever owns it" : (role?.person ?? role?.label ?? "The team");
  return (
    <p className="max-w-[75ch] px-3 pb-2 text-small text-muted">
      {who} re-engages a lead after {cold.afterDays} working days without contact: “
      {cold.does.replace(/\.$/, "")}”. When that leads nowhere, log the outcome “{outcome}”.
    </p>
  );
}
