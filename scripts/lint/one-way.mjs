/**
 * Lint rule: imports point one way through the rooms (rooms.mjs), whatever their depth of `../`, static or dynamic, types as well as values. The product
 * imports no workbench, pure rooms no React and no Office.
 */
import path from 'node:path';
import { refusal, roomOf } from './rooms.mjs';

const PAGE = /^(react|react-dom|@fluentui\/|@microsoft\/)/;
const HOST = /^excel-host(\/|$)/;

const posix = (file) => file.split(path.sep).join('/');

/** Why a file may not import what it names; undefined where it may. @param file from the root */
function whyNot(file, specifier) {
  const from = roomOf(file);
  if (!from) return undefined;
  if (specifier.startsWith('.')) {
    const target = posix(path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier)));
    if (target.startsWith('../')) return 'it lies outside of the project';
    if (from.path.startsWith('src') && /^(test|bench|scripts|workbench)(\/|$)/.test(target)) return 'the product knows nothing of what is built around it';
    if (from.path === 'workbench' && target.startsWith('workbench/excel-host/')) return "the stand-in is imported by its package's entries (excel-host/…)";
    return refusal(from, roomOf(target));
  }
  if (HOST.test(specifier) && from.path.startsWith('src')) return 'the product knows nothing of what is built around it';
  if (PAGE.test(specifier) && !from.page && from.path !== 'workbench/excel-host') return `${from.path} knows no React and no Office`;
  return undefined;
}

export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: { refused: 'Not to be imported here: {{why}} (scripts/lint/rooms.mjs).', computed: 'An import that is computed cannot be checked.' },
  },
  create(context) {
    const file = posix(path.relative(context.cwd, context.filename));
    const check = (node, source) => {
      if (source?.type !== 'Literal' && source?.type !== 'TSLiteralType') return source && context.report({ node, messageId: 'computed' });
      const specifier = String(source.type === 'Literal' ? source.value : source.literal.value);
      const why = whyNot(file, specifier);
      if (why) context.report({ node, messageId: 'refused', data: { why } });
    };
    return {
      ImportDeclaration: (node) => check(node, node.source),
      ExportNamedDeclaration: (node) => node.source && check(node, node.source),
      ExportAllDeclaration: (node) => check(node, node.source),
      ImportExpression: (node) => check(node, node.source),
      TSImportType: (node) => check(node, node.argument ?? node.source),
      TSImportEqualsDeclaration: (node) => node.moduleReference.type === 'TSExternalModuleReference' && check(node, node.moduleReference.expression),
      'CallExpression[callee.name="require"]': (node) => roomOf(file) && check(node, node.arguments[0]),
    };
  },
};
