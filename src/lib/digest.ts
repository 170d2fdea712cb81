// Names bytes by their content. SHA-256, because an archive's manifest must still mean something in forty years.
import { hash } from 'node:crypto';
import { crc32 } from 'node:zlib';

type Digest = string & { readonly is: 'Digest' };

/** SHA-256 of the bytes (a string counts as UTF-8), as 43 characters of base64url. */
export function digestOf(content: string | Uint8Array): Digest {
  return hash('sha256', content, 'base64url') as Digest;
}

/** Length and CRC-32 of a text in UTF-8: enough to find texts that are the same among many, not to prove it. */
export function markOf(bytes: Uint8Array): string {
  return `${bytes.length.toString(36)}-${crc32(bytes).toString(36)}`;
}
