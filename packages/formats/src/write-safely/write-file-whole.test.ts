import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OutsideError } from '@rotawright/core/problems';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeFileWhole } from './write-file-whole.ts';

describe('writeFileWhole', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rota-write-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test('the file holds the bytes and nothing else is left', async () => {
    await writeFileWhole(join(folder, 'a.json'), '{"a":1}');
    expect(await readFile(join(folder, 'a.json'), 'utf8')).toBe('{"a":1}');
    expect(await readdir(folder)).toEqual(['a.json']);
  });

  test('a file that was there is replaced whole', async () => {
    await writeFile(join(folder, 'a'), 'long old content');
    await writeFileWhole(join(folder, 'a'), Uint8Array.of(1, 2));
    expect([...(await readFile(join(folder, 'a')))]).toEqual([1, 2]);
  });

  test('a folder of that name is refused in plain words and stays', async () => {
    await mkdir(join(folder, 'a', 'b'), { recursive: true });
    await expect(writeFileWhole(join(folder, 'a'), 'x')).rejects.toThrow(OutsideError);
    await expect(writeFileWhole(join(folder, 'a'), 'x')).rejects.toThrow('there is a folder of that name');
    expect(await readdir(folder)).toEqual(['a']);
  });

  test('a missing folder is named as the reason', async () => {
    await expect(writeFileWhole(join(folder, 'no', 'a'), 'x')).rejects.toThrow('the folder doesn’t exist');
  });
});
