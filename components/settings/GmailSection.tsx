import { useLiveQuery } from "dexie-react-hooks";
import { useEffect, useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { NotSavedNotice } from "#components/parts/NotSavedNotice.tsx";
import { Checkbox } from "#components/ui/CheckboxGroup.tsx";
import { Section } from "#components/ui/Section.tsx";
import { lookUpByItself } from "#lib/commands/mail-commands.ts";
import { placeOver, showInMail } from "#lib/commands/site-commands.ts";
import type { Saved, StorageFailure } from "#lib/commands/storage-failure.ts";
import { readPreference } from "#lib/store/connection-store.ts";
import { MAIL_LOOKUP, MAIL_SIDEBAR, placementName } from "#lib/store/preference-names.ts";
import { MailMemory } from "./MailMemory.tsx";

interface Choices {
  readonly shown: boolean;
  readonly lookUp: boolean;
  readonly over: boolean;
}

/** What Handrail does beside Gmail, and what it remembers of it. Everything takes effect at once. */
export function GmailSection() {
  const { store, deps } = useHandrail();
  const [failure, setFailure] = useState<StorageFailure | null>(null);
  const choices = useLiveQuery(async () => {
    const [shown, lookUp, placement] = await Promise.all([
      readPreference(store, MAIL_SIDEBAR, true),
      readPreference(store, MAIL_LOOKUP, true),
      readPreference(store, placementName("mail"), "push"),
    ]);
    return { shown: shown !== false, lookUp: lookUp !== false, over: placement === "overlay" };
  }, [store]);
  // What was pressed shows at once, before the database has said it back.
  const [pressed, setPressed] = useState<Partial<Choices>>({});
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the database says is the trigger, not an input.
  useEffect(() => setPressed({}), [choices]);
  if (choices === undefined) return null;
  const { shown, lookUp, over } = { ...choices, ...pressed };
  const choose = async (change: Partial<Choices>, work: Promise<Saved<void>>) => {
    setPressed((before) => ({ ...before, ...change }));
    const kept = await work;
    setFailure(kept.ok ? null : kept.failure);
    if (!kept.ok) setPressed({});
  };
  return (
    <Section title="Gmail" className="border-t border-line pt-4">
      <div className="grid gap-3">
        <div>
          <Checkbox
            label="Show Handrail in Gmail"
            checked={shown}
            onChange={(on) => void choose({ shown: on }, showInMail(deps, on))}
          />
          <p className="max-w-[60ch] text-small text-muted">
            Handrail then reads from a conversation who takes part, its subject and its number, and
            nothing of what anybody wrote. The text of an e-mail that you are writing is read only
            when you press “Check what I wrote”. Switched off, Handrail is gone from Gmail at once,
            also from tabs that are open.
          </p>
        </div>
        {shown && (
          <>
            <div>
              <Checkbox
                label="Look up addresses in the CRM by itself"
                checked={lookUp}
                onChange={(on) => void choose({ lookUp: on }, lookUpByItself(deps, on))}
              />
              <p className="max-w-[60ch] text-small text-muted">
                Addresses that are not known in this browser go to your CRM's search, each at most
                once an hour. Never asked for: you, colleagues and automatic senders. Switched off,
                a button does it.
              </p>
            </div>
            <Checkbox
              label="Lay Handrail over Gmail instead of pushing it aside"
              checked={over}
              onChange={(on) => void choose({ over: on }, placeOver(deps, "mail", on))}
            />
          </>
        )}
        <NotSavedNotice failure={failure} />
        <MailMemory />
      </div>
    </Section>
  );
}
