/**
 * Lint rule: imports point one way through the rooms (rooms.mjs), whatever their depth of `../`, static or dynamic, types as well as values. The product
 * imports no workbench, pure rooms no React and no Office.
 */
import path from 'node:path';
import { refusal, roomOf } from './rooms.mjs';

const posix = (file) => file.split(path.sep).join('/');
/** Files that are built out of rooms: everything below src and workbench, but for the stand-in's own tests. */
const BUILT = /^(src|workbench)\//;
const STAND_IN = 'workbench/excel-host';

/** Why a file may not import what it names; undefined where it may. @param file from the root */
function whyNot(file, specifier) {
  if (!BUILT.test(file)) return undefined;
  const from = roomOf(file);
  if (!from) return 'this file lies in no room (scripts/lint/rooms.mjs)';
  return specifier.startsWith('.') ? whyNotFile(file, from, specifier) : whyNotPackage(file, from, specifier);
}

function whyNotFile(file, from, specifier) {
  const target = posix(path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier)));
  if (from.path === STAND_IN) return target.startsWith(`${STAND_IN}/`) ? undefined : 'the stand-in for Excel knows nothing of the project around it';
  if (from.path.startsWith('src')) return target.startsWith('src/') ? refusal(from, roomOf(target)) : 'the product knows nothing of what is built around it';
  if (target.startsWith(`${STAND_IN}/`)) return "the stand-in is imported by its package's entries (excel-host/…)";
  return roomOf(target) ? refusal(from, roomOf(target)) : undefined;
}

const isOf = (specifier, name) => specifier === name || specifier.startsWith(`${name}/`);

function whyNotPackage(file, from, specifier) {
  if (!from.path.startsWith('src'))
    return from.path === STAND_IN && isOf(specifier, 'thads-excel') ? 'the stand-in knows nothing of the project around it' : undefined;
  if ((from.packages ?? []).includes(specifier)) return undefined;
  if (isOf(specifier, 'excel-host') || isOf(specifier, 'thads-excel')) return 'the product knows nothing of what is built around it';
  return (from.packages ?? []).some((name) => isOf(specifier, name)) ? undefined : `${from.path} imports no package "${specifier}"`;
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
      'CallExpression[callee.name="require"]': (node) => BUILT.test(file) && check(node, node.arguments[0]),
    };
  },
};
