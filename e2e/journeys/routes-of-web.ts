// The pages of the web app, read from its maps of routes, so that an inspection cannot forget a new one.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const APP = join(import.meta.dirname, '../../web/src/app/app.routes.ts');

/** The address of every page, as `/library/:id/edit`. Pages for addresses that lead nowhere are left out. */
export function routesOfWeb(file = APP, under = ''): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const list = source.statements.filter(ts.isVariableStatement).flatMap(({ declarationList }) => declarationList.declarations).find(({ name }) => name.getText() === 'routes')?.initializer;
  if (!list || !ts.isArrayLiteralExpression(list)) throw new Error(`${file} lists no routes`);
  return pagesOf(list, dirname(file), under);
}

function pagesOf(list: ts.ArrayLiteralExpression, folder: string, under: string): string[] {
  return list.elements.filter(ts.isObjectLiteralExpression).flatMap((route) => {
    const part = (name: string): ts.Expression | undefined => route.properties.filter(ts.isPropertyAssignment).find((property) => property.name.getText() === name)?.initializer;
    const path = part('path');
    if (!path || !ts.isStringLiteral(path)) throw new Error(`A route without a path: ${route.getText()}`);
    if (path.text === '**') return [];
    const here = path.text ? `${under}/${path.text}` : under;
    const children = part('children');
    const elsewhere = /import\('(.+)'\)/.exec(part('loadChildren')?.getText() ?? '')?.[1];
    return [
      ...(part('loadComponent') && !children ? [here || '/'] : []),
      ...(children && ts.isArrayLiteralExpression(children) ? pagesOf(children, folder, here) : []),
      ...(elsewhere ? routesOfWeb(join(folder, `${elsewhere}.ts`), here) : []),
    ];
  });
}
