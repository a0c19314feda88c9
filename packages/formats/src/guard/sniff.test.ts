import { describe, expect, test } from 'vitest';
import { sniff } from './sniff.ts';

function kindOf(bytes: readonly number[] | string): string {
  const found = sniff(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : new Uint8Array(bytes));
  return found.kind === 'foreign' ? found.what : found.kind;
}

describe('the kind of a file, by its first bytes', () => {
  test.each([
    ['PK\u0003\u0004rest', 'xlsx'],
    ['\uFEFF  {"format": 1}', 'json'],
    ['[1]', 'json'],
    ['begin:vcalendar\r\n', 'ical'],
    ['<?xml version="1.0"?>', 'a web page or XML'],
    ['Date,SHO\n', 'csv'],
    ['BM Ward,Mon\n', 'csv'],
    ['RIFFAT,SHO\n', 'csv'],
    ['%PDF-1.4', 'a PDF document'],
    ['{\\rtf1', 'a rich-text document'],
    ['\uFEFF', 'empty'],
  ])('"%s" is %s', (text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });

  test.each([
    [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'xls'],
    [[0xff, 0xd8, 0xff, 0xe0, 0x61, 0x62], 'a JPEG picture'],
    [[0x42, 0x4d, 0x00, 0x01], 'a bitmap picture'],
    [[0x52, 0x49, 0x46, 0x46, 0x00, 0x00], 'a sound, film or WebP picture'],
    [[0, 0, 0, 0x18, 0x66, 0x74, 0x79, 0x70], 'a film or HEIC picture'],
    [[0xff, 0xfe, 0x7b, 0x00], 'json'],
  ])('%j is %s', (bytes, kind) => {
    expect(kindOf(bytes)).toBe(kind);
  });
});
