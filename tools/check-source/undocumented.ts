import ts from 'typescript';
import { placeOf, type SourceFile } from './source-files.ts';

/** Exported declarations of a file that have no doc comment, as `path:line name`. Re-exports are documented where they are made. */
export function undocumented(file: SourceFile): readonly string[] {
  return file.tree.statements
    .filter((statement) => isExported(statement) && !isDocumented(statement, file))
    .map((statement) => `${placeOf(file, statement)} ${nameOf(statement)}`);
}

/** How many exported declarations a file has. */
export function exportCount(file: SourceFile): number {
  return file.tree.statements.filter(isExported).length;
}

function isExported(statement: ts.Statement): boolean {
  if (!ts.canHaveModifiers(statement)) return false;
  return ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

/** A constant may share the comment of the one just above it: pairs and lists are documented once. */
function isDocumented(statement: ts.Statement, { tree }: SourceFile): boolean {
  if (ts.getJSDocCommentsAndTags(statement).length > 0) return true;
  if (!ts.isVariableStatement(statement)) return false;
  const before = tree.statements[tree.statements.indexOf(statement) - 1];
  if (before === undefined || !ts.isVariableStatement(before) || !isExported(before)) return false;
  const gap = tree.text.slice(before.end, statement.getStart(tree));
  return !/\n\s*\n/.test(gap) && isDocumented(before, { path: '', tree });
}

function nameOf(statement: ts.Statement): string {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map((one) => one.name.getText()).join(', ');
  }
  const named = statement as ts.Statement & { readonly name?: ts.Identifier };
  return named.name?.text ?? '(no name)';
}
