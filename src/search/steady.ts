// Makes the engine's files the same each time. It lists filters and their values in an order that chance decides, so two indexes of
// the same stories differ in their bytes, and in the names that follow from the bytes. Here both lists are put in order and the files
// named anew. They are CBOR (RFC 8949) in gzip.
import { gunzipSync } from 'node:zlib';
import { digestOf } from '../lib/digest.ts';
import { gzipBytes } from '../lib/gzip.ts';
import type { IndexFile } from './engine.ts';

/** Stands before the CBOR. */
const SIGNATURE = 'pagefind_dcd'.length;
/** Which item of a filter file lists its values, and which of the index's description its filters. */
const VALUES = 1;
const FILTERS = 3;

/** The files of an index in one language, its filters in order. @throws when they are not what the engine's version writes. */
export function steady(files: readonly IndexFile[]): readonly IndexFile[] {
  const names: [old: string, name: string][] = [];
  const settle = (pattern: RegExp, list: number) => (file: IndexFile) => {
    const old = pattern.exec(file.path)?.[1];
    if (old === undefined) return file;
    const plain = sorted(rename(gunzipSync(file.content), names), list);
    const name = old.replace(/(?<=_)[\da-f]+$/, (hash) => hexOf(plain).slice(0, hash.length));
    names.push([old, name]);
    return { path: file.path.replace(old, name), content: gzipBytes(plain) };
  };
  return files
    .map(settle(/^filter\/(.+)\.pf_filter$/, VALUES))
    .map(settle(/^pagefind\.(.+)\.pf_meta$/, FILTERS))
    .map((file) => (file.path.endsWith('.json') ? { ...file, content: rename(file.content, names) } : file));
}

const hexOf = (bytes: Uint8Array): string => Buffer.from(digestOf(bytes), 'base64url').toString('hex');

/** New names are as long as the old, so that nothing that counts bytes becomes wrong. */
function rename(bytes: Uint8Array, names: readonly (readonly [string, string])[]): Uint8Array {
  const text = names.reduce((all, [old, name]) => all.replaceAll(old, name), Buffer.from(bytes).toString('latin1'));
  return Buffer.from(text, 'latin1');
}

/** With the items of one list, itself an item of the whole, in the order of their bytes. */
function sorted(bytes: Uint8Array, list: number): Uint8Array {
  const [, first] = headOf(bytes, SIGNATURE);
  const start = Array.from({ length: list }).reduce<number>((at) => endOf(bytes, at), first);
  const [count, from] = headOf(bytes, start);
  const items: Uint8Array[] = [];
  let at = from;
  for (let n = 0; n < count; n++) {
    const end = endOf(bytes, at);
    items.push(bytes.subarray(at, end));
    at = end;
  }
  return Buffer.concat([bytes.subarray(0, from), ...items.sort(Buffer.compare), bytes.subarray(at)]);
}

const TEXTS = [2, 3];
const LIST = 4;
const MAP = 5;
const TAG = 6;

/** The end of the item at `at`. */
function endOf(bytes: Uint8Array, at: number): number {
  const kind = (bytes[at] ?? 0) >> 5;
  const [value, next] = headOf(bytes, at);
  if (TEXTS.includes(kind)) return next + value;
  const inside = kind === LIST ? value : kind === MAP ? value * 2 : kind === TAG ? 1 : 0;
  let end = next;
  for (let n = 0; n < inside; n++) end = endOf(bytes, end);
  return end;
}

/** The number in an item's head, and where the head ends. */
function headOf(bytes: Uint8Array, at: number): [value: number, next: number] {
  const small = (bytes[at] ?? 0) & 31;
  if (small < 24) return [small, at + 1];
  const width = { 24: 1, 25: 2, 26: 4, 27: 8 }[small];
  if (width === undefined) throw new Error('the search engine wrote a list without a length');
  const value = bytes.subarray(at + 1, at + 1 + width).reduce((all, byte) => all * 256 + byte, 0);
  return [value, at + 1 + width];
}
