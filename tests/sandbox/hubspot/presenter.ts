import { associationsOf } from "./associations.ts";
import type { ObjectTypeName } from "./object-types.ts";
import { OBJECT_TYPES, toObjectType } from "./object-types.ts";
import { invalidInput } from "./refusal.ts";
import type { StoredRecord, World } from "./state.ts";

/** What a caller wants to see of a record. */
export interface Wanted {
  readonly properties: readonly string[];
  readonly history: readonly string[];
  readonly associations: readonly string[];
  /** Bodies of e-mails need a scope of their own; without it they are null. */
  readonly hideEmailBodies: boolean;
}

const NOTHING_WANTED: Wanted = {
  properties: [],
  history: [],
  associations: [],
  hideEmailBodies: false,
};

const EMAIL_BODY_PROPERTIES = new Set(["hs_email_text", "hs_email_html"]);
/** HubSpot keeps the last values of a property, not all of them. */
const HISTORY_MAX = 20;
const INLINE_ASSOCIATIONS_MAX = 500;

export interface PresentedRecord {
  readonly id: string;
  readonly properties: Readonly<Record<string, string | null>>;
  readonly propertiesWithHistory?: Readonly<Record<string, readonly unknown[]>>;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly archived: boolean;
  readonly archivedAt?: string;
  readonly url?: string;
  readonly associations?: Readonly<Record<string, unknown>>;
}

export function present(world: World, record: StoredRecord, wanted: Wanted): PresentedRecord {
  const history = historyOf(record, wanted);
  const associations = inlineAssociations(world, record, wanted.associations);
  return {
    id: record.id,
    properties: valuesOf(world, record, wanted),
    ...(history === null ? {} : { propertiesWithHistory: history }),
    createdAt: new Date(record.createdAt).toISOString(),
    updatedAt: new Date(record.updatedAt).toISOString(),
    archived: record.archivedAt !== null,
    ...(record.archivedAt === null
      ? {}
      : { archivedAt: new Date(record.archivedAt).toISOString() }),
    url: `https://${world.settings.uiDomain}/contacts/${world.settings.portalId}/record/${OBJECT_TYPES[record.type].typeId}/${record.id}`,
    ...(associations === null ? {} : { associations }),
  };
}

/** The answer to a write: what was written and what HubSpot keeps itself. */
export function presentAfterWrite(
  world: World,
  record: StoredRecord,
  written: readonly string[],
): PresentedRecord {
  return present(world, record, { ...NOTHING_WANTED, properties: written });
}

function valuesOf(
  world: World,
  record: StoredRecord,
  wanted: Wanted,
): Record<string, string | null> {
  const { defaultProperties, createdProperty, modifiedProperty } = OBJECT_TYPES[record.type];
  const definitions = world.state.definitions.get(record.type);
  const asked =
    wanted.properties.length === 0
      ? defaultProperties
      : ["hs_object_id", createdProperty, modifiedProperty, ...wanted.properties];
  const values: Record<string, string | null> = {};
  for (const name of asked) {
    // A name that no property has is left out without a word: a trap for typing errors.
    if (definitions?.has(name) !== true) continue;
    const hidden = wanted.hideEmailBodies && EMAIL_BODY_PROPERTIES.has(name);
    values[name] = hidden ? null : (record.properties.get(name) ?? null);
  }
  return values;
}

function historyOf(record: StoredRecord, wanted: Wanted): Record<string, unknown[]> | null {
  if (wanted.history.length === 0) return null;
  const shown: Record<string, unknown[]> = {};
  for (const name of wanted.history) {
    shown[name] = (record.history.get(name) ?? []).slice(0, HISTORY_MAX).map((version) => ({
      value: version.value,
      timestamp: new Date(version.timestamp).toISOString(),
      sourceType: version.sourceType,
      ...(version.sourceId === null ? {} : { sourceId: version.sourceId }),
      ...(version.sourceLabel === null ? {} : { sourceLabel: version.sourceLabel }),
      ...(version.userId === null ? {} : { updatedByUserId: version.userId }),
    }));
  }
  return shown;
}

/** Only types with something to show appear; a caller must not expect the key. */
function inlineAssociations(
  world: World,
  record: StoredRecord,
  asked: readonly string[],
): Record<string, unknown> | null {
  const shown: Record<string, unknown> = {};
  for (const name of asked) {
    const to: ObjectTypeName | null = toObjectType(name);
    if (to === null) throw invalidInput(`Unable to infer object type from: ${name}`);
    const results = [...associationsOf(world.state, record.type, record.id, to)].flatMap(
      ([id, types]) => types.map((type) => ({ id, type: type.name })),
    );
    if (results.length === 0) continue;
    const page = results.slice(0, INLINE_ASSOCIATIONS_MAX);
    const last = page.at(-1)?.id ?? "";
    shown[to] = {
      results: page,
      ...(results.length > page.length ? { paging: { next: { after: last } } } : {}),
    };
  }
  return Object.keys(shown).length === 0 ? null : shown;
}
