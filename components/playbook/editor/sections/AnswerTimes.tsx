import { windowInWords } from "#lib/domain/note/window-in-words.ts";
import type { SlaTier } from "#lib/domain/playbook/schema.ts";
import { useEditorForm } from "../editor-context.ts";
import { Amount } from "../fields/Numbers.tsx";
import { LongWords, Words } from "../fields/Words.tsx";
import { ItemList } from "../items/ItemList.tsx";
import { usesOf } from "../uses-of.ts";
import { MissedSteps } from "./MissedSteps.tsx";
import { MaybeWindowFields, WindowFields } from "./WindowFields.tsx";

/** How fast sales accepts and answers, when the owner is warned, and what a miss sets going. */
export function AnswerTimes() {
  const { draft, edit } = useEditorForm();
  return (
    <ItemList<SlaTier>
      at="slaTiers"
      title="Answer times"
      says="How fast sales answers. Lead types and handoffs choose one of these."
      one="answer time"
      items={draft.slaTiers}
      nameOf={({ label }) => label}
      summaryOf={({ responseWindow }) => windowInWords(responseWindow)}
      usesOf={({ id }) => usesOf(draft, "slaTiers", id)}
      onChange={(slaTiers, place) => edit({ slaTiers }, place)}
      make={(id, label) => ({
        id,
        label,
        responseWindow: { kind: "working-hours", hours: 24 },
        acceptanceWindow: null,
        warnMinutes: 60,
        ifMissed: "",
        missed: [{ task: true, owner: { is: "kept" } }],
      })}
      copy={(tier, id, label) => ({ ...tier, id, label })}
      form={(tier, change, at) => (
        <>
          <Words
            at={`${at}.label`}
            label="Name"
            value={tier.label}
            onChange={(label) => change({ label })}
          />
          <WindowFields
            at={`${at}.responseWindow`}
            label="Answered"
            value={tier.responseWindow}
            onChange={(responseWindow) => change({ responseWindow })}
          />
          <MaybeWindowFields
            at={`${at}.acceptanceWindow`}
            label="Accepted or given back"
            none="No time of its own: only the answer counts"
            value={tier.acceptanceWindow}
            onChange={(acceptanceWindow) => change({ acceptanceWindow })}
          />
          <Amount
            at={`${at}.warnMinutes`}
            label="The owner is warned before the end"
            aside="working minutes"
            hint="0 for no warning"
            value={tier.warnMinutes}
            onChange={(warnMinutes) => change({ warnMinutes })}
          />
          <LongWords
            at={`${at}.ifMissed`}
            label="When it is missed"
            hint="What still happens, and to whom; these are the words of the task"
            value={tier.ifMissed}
            onChange={(ifMissed) => change({ ifMissed })}
          />
          <MissedSteps
            at={`${at}.missed`}
            steps={tier.missed}
            onChange={(missed, place) => change({ missed }, place)}
          />
        </>
      )}
    />
  );
}
