/**
 * Lint rule: no words for people in the pane's components. They come from the catalogues in src/taskpane/texts, where both languages satisfy one type.
 * Looked at: text between tags, attributes that people read or hear, and every string with a Vietnamese letter or two words.
 */
const READ = new Set([
  'aria-label',
  'aria-description',
  'aria-valuetext',
  'aria-roledescription',
  'title',
  'alt',
  'placeholder',
  'label',
  'heading',
  'summary',
]);
const WORDS = /\p{L}{2,}/u;
const SENTENCE = /[\u00c0-\u1ef9]|\p{L}{2,}\s+\p{L}{2,}/u;

/** True where a value is shown as it is: `{done ? 'Saved' : 'Failed'}` between tags or in an attribute that people read. */
function isShown(node) {
  let at = node;
  while (isBranch(at.parent, at)) at = at.parent;
  const container = at.parent?.type === 'JSXExpressionContainer' ? at.parent.parent : null;
  if (!container) return false;
  return container.type === 'JSXAttribute' ? READ.has(container.name.name) : true;
}

const isBranch = (parent, child) =>
  (parent?.type === 'ConditionalExpression' && parent.test !== child) ||
  (parent?.type === 'LogicalExpression' && parent.right === child) ||
  parent?.type === 'TemplateLiteral';

export default {
  meta: { type: 'problem', schema: [], messages: { text: 'A text for people: put it into src/taskpane/texts.' } },
  create(context) {
    const report = (node) => context.report({ node, messageId: 'text' });
    const inStyle = (node) => {
      for (let at = node.parent; at; at = at.parent) {
        if (at.type === 'CallExpression' && at.callee.name === 'makeStyles') return true;
        if (at.type === 'JSXAttribute') return ['className', 'd', 'viewBox', 'points', 'transform'].includes(at.name.name);
        if (at.type === 'ImportDeclaration' || at.type === 'ImportExpression') return true;
      }
      return false;
    };
    return {
      JSXText: (node) => WORDS.test(node.value) && report(node),
      JSXAttribute(node) {
        if (node.value?.type === 'Literal' && READ.has(node.name.name) && WORDS.test(String(node.value.value))) report(node.value);
      },
      Literal: (node) =>
        typeof node.value === 'string' &&
        node.parent.type !== 'JSXAttribute' &&
        (SENTENCE.test(node.value) || (WORDS.test(node.value) && isShown(node))) &&
        !inStyle(node) &&
        report(node),
      TemplateElement: (node) => (SENTENCE.test(node.value.raw) || (WORDS.test(node.value.raw) && isShown(node))) && !inStyle(node) && report(node),
    };
  },
};
