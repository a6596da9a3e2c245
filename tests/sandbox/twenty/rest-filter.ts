import type { Filter } from "./filter.ts";
import { columnsOf, PARTS } from "./metadata.ts";
import { badRequest } from "./refusal.ts";
import { definitionOf, type TwentyWorld } from "./state.ts";

/**
 * REST's filter language: `a[eq]:1,b[gte]:2`, `and(…)`, `or(…)`, `not(…)`. A field whose name begins like one
 * of those words is taken for the word, and refused.
 */
export function parseRestFilter(world: TwentyWorld, object: string, text: string): Filter {
  if (text === "") throw badRequest("'filter' invalid for ''");
  return { and: split(text).map((part) => parsePart(world, object, part)) };
}

function parsePart(world: TwentyWorld, object: string, part: string): Filter {
  if (/^(and|or|not)/.test(part)) {
    const inner = /^(and|or|not)\((.*)\)$/.exec(part);
    if (inner === null)
      throw badRequest(`'filter' invalid for ''. Rules are: and(...), or(...), not(...)`);
    const [, word = "and", list = ""] = inner;
    const filters = split(list).map((one) => parsePart(world, object, one));
    return word === "not" ? { not: { and: filters } } : { [word]: filters };
  }
  const found = /^([\w.]+)\[(\w+)\]:(.*)$/s.exec(part);
  if (found === null) throw badRequest(`'filter' invalid for '${part}'. eg: price[gte]:10`);
  const [, path = "", comparator = "", value = ""] = found;
  if (!COMPARATORS.has(comparator)) {
    throw badRequest(`'filter' invalid for '${part}', comparator '${comparator}' not in eq,neq,…`);
  }
  if (value === "") throw badRequest(`'filter' value is missing for '${part}'`);
  const [name = "", inner] = path.split(".");
  checkField(world, object, name, inner);
  const comparison = { [comparator]: toValue(value) };
  return { [name]: inner === undefined ? comparison : { [inner]: comparison } };
}

const COMPARATORS = new Set(
  "eq neq in containsAny is gt gte lt lte startsWith like ilike".split(" "),
);

function checkField(
  world: TwentyWorld,
  object: string,
  name: string,
  inner: string | undefined,
): void {
  if (["id", "createdAt", "updatedAt", "deletedAt"].includes(name)) return;
  const hidesRelations = world.settings.model === "N" && !world.settings.modern;
  const column = columnsOf(definitionOf(world, object)).find((one) => one.name === name);
  const isHidden = column === undefined || (hidesRelations && column.target !== undefined);
  if (isHidden) throw badRequest(`field '${name}' does not exist in '${object}' object`);
  if (inner !== undefined && !(PARTS[column.type] ?? []).includes(inner)) {
    throw badRequest(`field '${name}.${inner}' does not exist in '${object}' object`);
  }
}

function toValue(text: string): unknown {
  if (text.startsWith("[") && text.endsWith("]")) {
    return split(text.slice(1, -1)).map((one) => unquote(one));
  }
  return unquote(text);
}

function unquote(text: string): string {
  const quoted = /^"(.*)"$/s.exec(text);
  if (quoted === null && text.includes(",")) throw badRequest(`'filter' invalid for '${text}'`);
  return quoted?.[1] ?? text;
}

/** At commas that stand in no bracket and no quotes. */
function split(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let isQuoted = false;
  let part = "";
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (character === "(" || character === "[")) depth += 1;
    else if (!isQuoted && (character === ")" || character === "]")) depth -= 1;
    if (character === "," && depth === 0 && !isQuoted) {
      parts.push(part);
      part = "";
    } else part += character;
  }
  parts.push(part);
  return parts;
}
