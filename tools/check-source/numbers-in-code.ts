import ts from 'typescript';
import { placeOf, type SourceFile } from './source-files.ts';

/**
 * Numbers that may stand in code that applies a contract: those of the calendar and of arithmetic. Every other number
 * belongs into a contract's data, where it has a date and a source.
 */
const OF_THE_CALENDAR = new Set([0, 1, 2, 7, 60, 1439, 1440, 10_080, 10, 100, 52]);

/** Numeric literals of a file that are not of the calendar, as `path:line number`. */
export function numbersInCode(file: SourceFile, allowed: ReadonlySet<number> = OF_THE_CALENDAR): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isNumericLiteral(node) && !allowed.has(Number(node.text)) && !isShapeOnly(node)) {
      found.push(`${placeOf(file, node)} ${node.getText(file.tree)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file.tree);
  return found;
}

/** Bit masks, indices and types say how data is laid out, not what a contract asks. */
function isShapeOnly(node: ts.NumericLiteral): boolean {
  const { parent } = node;
  if (ts.isLiteralTypeNode(parent) || ts.isElementAccessExpression(parent)) return true;
  if (!ts.isBinaryExpression(parent)) return false;
  return [
    ts.SyntaxKind.LessThanLessThanToken,
    ts.SyntaxKind.GreaterThanGreaterThanToken,
    ts.SyntaxKind.GreaterThanGreaterThanGreaterThanToken,
    ts.SyntaxKind.AmpersandToken,
    ts.SyntaxKind.BarToken,
  ].includes(parent.operatorToken.kind);
}
