import { makeId } from "./ids.ts";
import { stamp } from "./records.ts";
import { ADMIN_ID, MACHINE_ID, type Value, type World } from "./state.ts";

/** Adds a row with an id of its own choosing, past all checks: what an organisation has from its first day. */
export function plant(
  world: World,
  object: string,
  id: string,
  values: Readonly<Record<string, Value>>,
): void {
  const at = stamp(world);
  const system = { Id: id, IsDeleted: false, CreatedDate: at, LastModifiedDate: at };
  const row = { id, object, values: { ...system, SystemModstamp: at, ...values } };
  world.state.rows.get(object)?.set(id, row);
}

/** The people and words that every organisation has. */
export function fillOrganisation(world: World): void {
  const { organisation, timeZone, doneStatus } = world.settings;
  plant(world, "Organization", makeId("00D", 1), { Name: organisation, TimeZoneSidKey: timeZone });
  plant(world, "User", ADMIN_ID, {
    Name: "Ada Admin",
    Email: "ada@vendor.example",
    Username: "ada@vendor.example",
    IsActive: true,
    UserType: "Standard",
  });
  plant(world, "User", MACHINE_ID, {
    Name: "Automated Process",
    Email: "autoproc@00dqy0000000001",
    Username: "autoproc@00dqy0000000001",
    IsActive: true,
    UserType: "AutomatedProcess",
  });
  const statuses = ["Not Started", "In Progress", doneStatus];
  for (const [at, name] of statuses.entries()) {
    plant(world, "TaskStatus", makeId("01J", at + 1), {
      ApiName: name,
      MasterLabel: name,
      IsClosed: name === doneStatus,
      SortOrder: at + 1,
    });
  }
  for (const [at, name] of ["High", "Normal", "Low"].entries()) {
    plant(world, "TaskPriority", makeId("01l", at + 1), {
      ApiName: name,
      MasterLabel: name,
      IsHighPriority: name === "High",
      SortOrder: at + 1,
    });
  }
}
