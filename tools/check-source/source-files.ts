import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const MADE_ELSEWHERE = /(^|\/)(compiled|dist|node_modules)\//;

/** One parsed source file of the repository. */
export interface SourceFile {
  /** Path from the repository's root. */
  readonly path: string;
  readonly tree: ts.SourceFile;
}

/** Every TypeScript file below a folder, in order of path; tests, what was compiled, built or installed left out. */
export function sourceFiles(folder: string): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) && !MADE_ELSEWHERE.test(name))
    .sort()
    .map((name) => parsed(join(folder, name)));
}

function parsed(path: string): SourceFile {
  const text = readFileSync(path, 'utf8');
  return { path, tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true) };
}

/** `path:line` of a node. */
export function placeOf({ path, tree }: SourceFile, node: ts.Node): string {
  return `${path}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`;
}
