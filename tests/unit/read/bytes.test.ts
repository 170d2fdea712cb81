// Bytes of every kind that archives hold, and the text they are.
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../../src/read/bytes.ts';

const TEXT = 'Café “Zürich”\n- by José Ruiz\n- — Feb 26, 2021\nHe said “no” and it’s over.\n';
const ASCII = 'A title\n- by Ann Lee\n- in Money\n- Feb 26, 2021\nHe said no.\n';

/** What was read, decoded if it was not yet. */
function read(bytes: Buffer) {
  const { octets, ...reading } = { octets: undefined, ...readBytes(bytes) };
  return { ...reading, ...(octets && { text: (readBytes(bytes) as { readonly text: string }).text }) };
}

describe('Unicode is read without a word', () => {
  it.each<[string, Buffer, string]>([
    ['UTF-8', Buffer.from(TEXT), TEXT],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${TEXT}`), TEXT],
    ['an empty file', Buffer.from(''), ''],
    ['UTF-16, little end first, with its mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), TEXT],
    ['UTF-16, big end first, with its mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16(), TEXT],
    ['UTF-16 without a mark', Buffer.from(TEXT, 'utf16le'), TEXT],
    ['UTF-16, big end first, without a mark', Buffer.from(ASCII, 'utf16le').swap16(), ASCII],
    ['letters of other planes', Buffer.from('𝔄 🗞 \u2028 end'), '𝔄 🗞 \u2028 end'],
  ])('%s', (_, bytes, text) => {
    expect(read(bytes)).toEqual({ text });
  });
});

describe('older encodings are guessed and named', () => {
  const RUSSIAN = 'Сегодня в Москве прошла встреча министров иностранных дел, сообщает газета.';
  it.each([
    ['windows-1252', TEXT],
    ['windows-1251', RUSSIAN],
    ['KOI8-R', RUSSIAN],
    ['Shift_JIS', '東京で会議が行われた。首相は記者会見で述べた。'],
    ['EUC-KR', '서울에서 오늘 회의가 열렸다'],
    ['GB18030', '北京市政府今天宣布了新的交通规划方案。'],
    ['Big5', '台北市政府今天宣布了新的交通規劃方案。'],
  ])('%s', (encoding, text) => {
    expect(readBytes(iconv.encode(text, encoding))).toEqual({ text, encoding });
  });

  it('Latin-1 is read as windows-1252, which contains it', () => {
    const text = 'Le café était fermé, a dit le maire à la presse, et les élèves sont partis.';
    expect(readBytes(Buffer.from(text, 'latin1'))).toEqual({ text, encoding: 'windows-1252' });
  });

  it('UTF-32 too', () => {
    expect(readBytes(iconv.encode(TEXT, 'utf-32le', { addBOM: true }))).toEqual({ text: TEXT, encoding: 'UTF-32LE' });
  });

  it('UTF-8 with a few broken bytes is UTF-8 all the same', () => {
    const bytes = Buffer.concat([Buffer.from('Café “Zürich” à Évian'), Buffer.from([0xe2, 0x80]), Buffer.from(' end')]);
    expect(readBytes(bytes)).toEqual({ text: 'Café “Zürich” à Évian\ufffd end', broken: 1 });
  });
});

describe('what does no harm is taken out', () => {
  it.each([
    ['lines ended by CRLF', 'a\r\nb\r\n\r\nc', 'a\nb\n\nc'],
    ['lines ended by CR', 'a\rb\r\rc', 'a\nb\n\nc'],
    ['page feeds', 'a\fb\vc', 'a\nb\nc'],
    ['a stray NUL', 'Ann\0 Lee', 'Ann Lee'],
    ['NULs that pad the end', `${ASCII}${'\0'.repeat(4096)}`, ASCII],
    ['control characters', 'a\x01b\x07c\x1bd\x7fe\x85f\x9fg', 'abcdefg'],
    ['characters that are none', 'a\ufffeb\uffffc', 'abc'],
    ['but not tabs', 'a\tb', 'a\tb'],
  ])('%s', (_, written, text) => {
    expect(read(Buffer.from(written))).toEqual({ text });
  });
});

describe('what is no text is named', () => {
  it.each<[string, Buffer, string]>([
    ['a PDF', Buffer.from('%PDF-1.7 …'), 'a PDF document'],
    ['a Word document', Buffer.from('PK\x03\x04…'), 'a ZIP archive or an Office document'],
    ['an RTF file', Buffer.from('{\\rtf1\\ansi Hello}'), 'a rich-text (RTF) document'],
    ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'a JPEG picture'],
    ['numbers', Buffer.from(Uint8Array.from({ length: 512 }, (_, i) => (i * 7) & 255)), 'binary data'],
    ['control characters', Buffer.from('\x01\x02\x03\x04\x05\x06ab'), 'binary data'],
    ['nothing but NULs', Buffer.alloc(100), 'binary data'],
    ['NULs in many places', Buffer.from('ab\0c\0\0'.repeat(20)), 'binary data'],
  ])('%s', (_, bytes, not) => {
    expect(readBytes(bytes)).toEqual({ not });
  });
});
