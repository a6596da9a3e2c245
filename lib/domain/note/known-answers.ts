import type { Fix } from "../finding.ts";
import { stageOf } from "../handoff/stage.ts";
import { shortenText } from "../text/shorten-text.ts";
import type { NoteField } from "./note.ts";
import type { NoteContext } from "./note-rule.ts";
import { isPlaceholder } from "./words/placeholder.ts";
import { wouldSayEnough } from "./words/specificity.ts";

/**
 * What the record or the playbook knows for a field, as a repair of one press: the buyer's own words, the
 * page, the owner, the agreed day. Null where they know nothing, or nothing that would be worth more.
 */
export function knownAnswer(context: NoteContext, field: NoteField): Fix | null {
  if (field === "deadline") return agreedDeadline(context);
  if (field === "owner") return recordOwner(context);
  const { value } = context.proposed()[field];
  if (value === "" || value === context.texts[field]) return null;
  if (isPlaceholder(value) || !wouldSayEnough(context, field, value)) return null;
  return { label: `Use “${shortenText(value, LABEL_LENGTH)}”`, value };
}

/** A button that long still fits a sidebar of 320 pixels, in two lines. */
const LABEL_LENGTH = 60;

function agreedDeadline({ latest, zone }: NoteContext): Fix | null {
  if (latest === null) return null;
  return { label: `Use ${zone.toShortWords(latest)}`, value: new Date(latest).toISOString() };
}

/** Whoever owns the record in the CRM, while they are active there; before a second handoff that is who hands over. */
function recordOwner({ snapshot, owners, stage }: NoteContext): Fix | null {
  if (stageOf(snapshot.handoff) !== stage) return null;
  const owner = owners.find(({ id, active }) => id === snapshot.handoff.ownerId && active);
  return owner === undefined ? null : { label: `Use ${owner.name}`, value: owner.id };
}
