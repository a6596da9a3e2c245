import {
  type Column,
  HANDED_OFF,
  NOTE_KEY_COLUMNS,
  NOTE_KEY_DEFINITION,
  RECORD_COLUMNS,
} from "../columns.ts";
import { NOTE_KEY_OBJECT } from "../paths.ts";

/** A file of the package: its path, and its text. */
export interface PackageFile {
  readonly path: string;
  readonly text: string;
}

/** As old as an organisation may be: nothing in the package is newer. */
const VERSION = "60.0";

/**
 * Everything that "Set up CRM fields" makes, as a package that an admin can deploy with Salesforce's own
 * tools: the columns, our object and the permission set. It is made of the same definitions.
 */
export function packageFiles(): readonly PackageFile[] {
  return [
    { path: "package.xml", text: manifest() },
    ...HANDED_OFF.map((object) => ({
      path: `objects/${object}.object`,
      text: file("CustomObject", fieldsOf(object, RECORD_COLUMNS)),
    })),
    { path: `objects/${NOTE_KEY_OBJECT}.object`, text: file("CustomObject", noteObject()) },
    { path: "permissionsets/Handrail.permissionset", text: file("PermissionSet", permissionSet()) },
  ];
}

/** An element with text in it, or with others. */
type Element = readonly [name: string, content: string | readonly Element[]];

function manifest(): string {
  const columns = RECORD_COLUMNS.map(({ object, name }) => `${object}.${name}`);
  return file("Package", [
    members("CustomField", columns),
    members("CustomObject", [NOTE_KEY_OBJECT]),
    members("PermissionSet", ["Handrail"]),
    ["version", VERSION],
  ]);
}

function members(type: string, names: readonly string[]): Element {
  return ["types", [...names.map((name): Element => ["members", name]), ["name", type]]];
}

function fieldsOf(object: string, columns: readonly Column[]): readonly Element[] {
  return columns
    .filter((column) => column.object === object)
    .map(({ name, metadata }): Element => ["fields", [["fullName", name], ...simple(metadata)]]);
}

function noteObject(): readonly Element[] {
  const { nameField, ...rest } = NOTE_KEY_DEFINITION;
  return [
    ...simple(rest),
    ...fieldsOf(NOTE_KEY_OBJECT, NOTE_KEY_COLUMNS),
    ["nameField", simple(nameField)],
  ];
}

function permissionSet(): readonly Element[] {
  const columns = [...RECORD_COLUMNS, ...NOTE_KEY_COLUMNS];
  return [
    ["description", "Lets people see and edit what Handrail keeps on leads and contacts."],
    ...columns.map(({ object, name }): Element => {
      return [
        "fieldPermissions",
        simple({ editable: true, field: `${object}.${name}`, readable: true }),
      ];
    }),
    ["hasActivationRequired", "false"],
    ["label", "Handrail"],
    [
      "objectPermissions",
      simple({
        allowCreate: true,
        allowDelete: false,
        allowEdit: true,
        allowRead: true,
        modifyAllRecords: false,
        object: NOTE_KEY_OBJECT,
        viewAllRecords: false,
      }),
    ],
  ];
}

function simple(values: Readonly<Record<string, string | number | boolean>>): readonly Element[] {
  return Object.entries(values)
    .toSorted(([left], [right]) => left.localeCompare(right))
    .map(([name, value]): Element => [name, String(value)]);
}

function file(root: string, content: readonly Element[]): string {
  const lines = content.flatMap((element) => toLines(element, "    "));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root} xmlns="http://soap.sforce.com/2006/04/metadata">`,
    ...lines,
    `</${root}>`,
    "",
  ].join("\n");
}

function toLines([name, content]: Element, indent: string): readonly string[] {
  if (typeof content === "string") return [`${indent}<${name}>${escaped(content)}</${name}>`];
  const inner = content.flatMap((element) => toLines(element, `${indent}    `));
  return [`${indent}<${name}>`, ...inner, `${indent}</${name}>`];
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
