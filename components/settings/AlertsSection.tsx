import { useLiveQuery } from "dexie-react-hooks";
import { useEffect, useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { NotSavedNotice } from "#components/parts/NotSavedNotice.tsx";
import { Checkbox } from "#components/ui/CheckboxGroup.tsx";
import { Section } from "#components/ui/Section.tsx";
import { changeAlerts } from "#lib/commands/alert-commands.ts";
import type { StorageFailure } from "#lib/commands/storage-failure.ts";
import type { AlertSettings } from "#lib/domain/alerts/alert-settings.ts";
import { readAlertSettings } from "#lib/store/alert-store.ts";
import { AlertHours } from "./AlertHours.tsx";
import { QuietHoursFields } from "./QuietHoursFields.tsx";
import { TestNotification } from "./TestNotification.tsx";

/** When this browser tells of a lead, and what it says. Everything takes effect at once. */
export function AlertsSection() {
  const { store, deps } = useHandrail();
  const kept = useLiveQuery(() => readAlertSettings(store), [store]);
  const [failure, setFailure] = useState<StorageFailure | null>(null);
  // What was pressed shows at once, before the database has said it back.
  const [pressed, setPressed] = useState<Partial<AlertSettings>>({});
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the database says is the trigger, not an input.
  useEffect(() => setPressed({}), [kept]);
  if (kept === undefined) return null;
  const { notify, warn, names, quiet } = { ...kept, ...pressed };
  const choose = async (change: Partial<AlertSettings>) => {
    setPressed((before) => ({ ...before, ...change }));
    const saved = await changeAlerts(deps, change);
    setFailure(saved.ok ? null : saved.failure);
    if (!saved.ok) setPressed({});
  };
  return (
    <div className="grid gap-6">
      <Section title="Notifications">
        <div className="grid gap-3">
          <div>
            <Checkbox
              label="Tell me when an answer of mine is due"
              checked={notify}
              onChange={(on) => void choose({ notify: on })}
            />
            <p className="max-w-[60ch] text-small text-muted">
              One notification a lead, without a sound, in your working hours. Switched off, the
              number on Handrail’s button still says how many leads are due soon or overdue.
            </p>
          </div>
          {notify && (
            <>
              <div>
                <Checkbox
                  label="Warn me before the time is over, too"
                  checked={warn}
                  onChange={(on) => void choose({ warn: on })}
                />
                <p className="max-w-[60ch] text-small text-muted">
                  How long before, the playbook says for each kind of lead.
                </p>
              </div>
              <div>
                <Checkbox
                  label="Name the buyer and the company"
                  checked={names}
                  onChange={(on) => void choose({ names: on })}
                />
                <p className="max-w-[60ch] text-small text-muted">
                  Your system keeps notifications in a list of its own and may show them while the
                  screen is locked.
                </p>
              </div>
              <QuietHoursFields quiet={quiet} onChange={(hours) => void choose({ quiet: hours })} />
              <TestNotification />
            </>
          )}
          <NotSavedNotice failure={failure} />
        </div>
      </Section>
      <AlertHours />
      <Section title="What this cannot do">
        <p className="max-w-[60ch]">
          Handrail has no server. While this browser is closed it tells you nothing, and while no
          browser of your team is open nothing follows from a missed time; both are made up for at
          the next start. Within ten minutes three notifications at most come one by one. What else
          comes is told in one that counts the leads, up to ten minutes later.
        </p>
      </Section>
    </div>
  );
}
