/** What the code says to people: every template that is to be translated, and strings that are shown as they stand. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from '../../../tools/vscode-host/paths.js';

/** Calls that give, or mark, a template. */
const SAYS = new Set(['say', 'phrase', 't']);
/** Functions whose texts people see. */
const SHOWS = /^(show(Information|Warning|Error)Message|setStatusBarMessage|complain)$/;
/** Properties, and attributes of elements, whose texts people see. */
const SHOWN =
  /^(title|label|description|detail|tooltip|placeHolder|placeholder|prompt|message|text|textContent|aria-label)$/;

export interface Found {
  readonly text: string;
  readonly place: string;
}

export interface Texts {
  readonly templates: readonly Found[];
  /** Words that are shown and cannot be translated. */
  readonly untranslated: readonly Found[];
}

/** All texts of the folders of `src` that people see something of. */
export function textsIn(...folders: readonly string[]): Texts {
  const templates: Found[] = [];
  const untranslated: Found[] = [];
  for (const folder of folders) {
    for (const name of readdirSync(join(ROOT, 'src', folder), { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts')) continue;
      const path = join('src', folder, name);
      const source = ts.createSourceFile(path, readFileSync(join(ROOT, path), 'utf8'), ts.ScriptTarget.ES2022, true);
      const found = (node: ts.Node, text: string): Found => ({
        text,
        place: `${path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`,
      });
      const visit = (node: ts.Node): void => {
        const [first] = ts.isCallExpression(node) ? node.arguments : [];
        if (ts.isCallExpression(node) && first) {
          const callee = nameOf(node.expression);
          if (SAYS.has(callee) && ts.isStringLiteralLike(first)) templates.push(found(first, first.text));
          if (SHOWS.test(callee)) for (const text of wordsOf(first)) untranslated.push(found(first, text));
        }
        const shown = shownBy(node);
        if (shown) for (const text of wordsOf(shown)) untranslated.push(found(shown, text));
        ts.forEachChild(node, visit);
      };
      visit(source);
    }
  }
  return { templates, untranslated };
}

/** The value that a node gives to something people see. */
function shownBy(node: ts.Node): ts.Expression | undefined {
  if (ts.isPropertyAssignment(node) && SHOWN.test(node.name.getText().replace(/['"]/g, ''))) return node.initializer;
  const isSet = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken;
  if (isSet && ts.isPropertyAccessExpression(node.left) && SHOWN.test(node.left.name.text)) return node.right;
  return undefined;
}

function nameOf(callee: ts.Expression): string {
  if (ts.isPropertyAccessExpression(callee)) return callee.name.text;
  return ts.isIdentifier(callee) ? callee.text : '';
}

/** The texts with words that an expression can give as they stand. */
function wordsOf(expression: ts.Expression): string[] {
  if (ts.isStringLiteralLike(expression)) return hasWords(expression.text) ? [expression.text] : [];
  if (ts.isTemplateExpression(expression)) {
    const parts = [expression.head.text, ...expression.templateSpans.map(({ literal }) => literal.text)];
    return parts.filter(hasWords);
  }
  if (ts.isConditionalExpression(expression)) return [expression.whenTrue, expression.whenFalse].flatMap(wordsOf);
  if (ts.isParenthesizedExpression(expression)) return wordsOf(expression.expression);
  return [];
}

/** Letters that are no picture, command or name of the project. */
const hasWords = (text: string): boolean => /\p{L}{2}/u.test(text.replace(/\$\([\w-]+\)|Concordance/g, ''));
