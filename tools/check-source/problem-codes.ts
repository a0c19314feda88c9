import ts from 'typescript';
import { placeOf, type SourceFile } from './source-files.ts';

const DOTTED = /^[a-z]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/;

/** Dotted words that a file gives to something called `code`, by word, as `path:line`. */
export function problemCodes(file: SourceFile): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const words = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && DOTTED.test(node.text)) found.set(node.text, placeOf(file, node));
    ts.forEachChild(node, words);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && node.name.getText(file.tree) === 'code') words(node.initializer);
    ts.forEachChild(node, visit);
  };
  visit(file.tree);
  return found;
}
