import { readFileSync, writeFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import { expect, it } from "vitest";
import { NOTE_KEY_COLUMNS, RECORD_COLUMNS } from "#lib/crm/salesforce/columns.ts";
import { packageFiles } from "#lib/crm/salesforce/package/package-files.ts";
import { storeZip } from "#lib/crm/salesforce/package/store-zip.ts";

const ARCHIVE = new URL("../../../../public/salesforce/handrail-metadata.zip", import.meta.url);

it("the package that people download is made of the definitions that the set-up uses", () => {
  const made = Buffer.from(storeZip(packageFiles()));
  // As with other kept results: asked to, the test writes what it would compare with.
  if (process.env["WRITE_SALESFORCE_PACKAGE"] === "1") writeFileSync(ARCHIVE, made);
  expect(
    made.equals(readFileSync(ARCHIVE)),
    "Run it once with WRITE_SALESFORCE_PACKAGE=1, then commit public/salesforce.",
  ).toBe(true);
});

it("names every column in its object, in the manifest and in the permission set", () => {
  const textOf = new Map(packageFiles().map(({ path, text }) => [path, text]));
  const rights = textOf.get("permissionsets/Handrail.permissionset") ?? "";
  for (const { object, name } of RECORD_COLUMNS) {
    expect(textOf.get(`objects/${object}.object`)).toContain(`<fullName>${name}</fullName>`);
    expect(textOf.get("package.xml")).toContain(`<members>${object}.${name}</members>`);
    expect(rights).toContain(`<field>${object}.${name}</field>`);
  }
  for (const { object, name } of NOTE_KEY_COLUMNS) {
    expect(rights).toContain(`<field>${object}.${name}</field>`);
  }
});

it("the key of a note is unique and an external id", () => {
  const object = packageFiles().find(({ path }) => path.includes("Handrail_Note__c"))?.text ?? "";
  const [key = ""] = object.split("</fields>");
  expect(key).toContain("<externalId>true</externalId>");
  expect(key).toContain("<unique>true</unique>");
});

it("is a zip by the book: each entry says where its file is, how long it is, and what its checksum is", () => {
  const zip = Buffer.from(storeZip(packageFiles()));
  const end = zip.length - 22;
  expect(zip.readUInt32LE(end)).toBe(0x06054b50);
  const read: { path: string; text: string }[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let entry = 0; entry < zip.readUInt16LE(end + 10); entry += 1) {
    expect(zip.readUInt32LE(at)).toBe(0x02014b50);
    const [size, nameLength] = [zip.readUInt32LE(at + 24), zip.readUInt16LE(at + 28)];
    const path = zip.toString("utf8", at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    expect(zip.readUInt32LE(local)).toBe(0x04034b50);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(start, start + size);
    expect(crc32(data)).toBe(zip.readUInt32LE(at + 16));
    read.push({ path, text: data.toString("utf8") });
    at += 46 + nameLength;
  }
  expect(at).toBe(end);
  expect(read).toEqual(packageFiles());
});
