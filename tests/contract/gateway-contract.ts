import { describe } from "vitest";
import { batchContract } from "./gateway/batch.ts";
import { conditionContract } from "./gateway/conditions.ts";
import { creatingContract } from "./gateway/creating.ts";
import { fieldContract } from "./gateway/fields.ts";
import { listContract } from "./gateway/lists.ts";
import { noteContract } from "./gateway/notes.ts";
import { ownedContract } from "./gateway/owned.ts";
import { patchingContract } from "./gateway/patching.ts";
import { readingContract } from "./gateway/reading.ts";
import { taskContract } from "./gateway/tasks.ts";
import type { ContractWorld } from "./gateway/world.ts";

/** What every gateway promises, whichever CRM it speaks to. */
export function describeGateway(name: string, createWorld: () => ContractWorld): void {
  describe(`${name}: reading`, () => readingContract(createWorld));
  describe(`${name}: lists`, () => listContract(createWorld));
  describe(`${name}: what people own`, () => ownedContract(createWorld));
  describe(`${name}: creating a person`, () => creatingContract(createWorld));
  describe(`${name}: patching`, () => patchingContract(createWorld));
  describe(`${name}: patching several`, () => batchContract(createWorld));
  describe(`${name}: patching what nobody pressed`, () => conditionContract(createWorld));
  describe(`${name}: timeline notes`, () => noteContract(createWorld));
  describe(`${name}: tasks`, () => taskContract(createWorld));
  describe(`${name}: setting up fields`, () => fieldContract(createWorld));
}
