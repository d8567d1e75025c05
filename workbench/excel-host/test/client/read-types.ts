/** Reads @types/office-js: what a client must know of each type of the host before anything runs. */
import ts from 'typescript';
import type { WrittenFacts } from '../../client/types';
import { publicTypes } from '../host/answered';

/** Members that every object has: written by hand in the client. */
const COMMON = new Set(['context', 'isNullObject', 'load', 'set', 'toJSON', 'track', 'untrack', 'items']);

/** Facts of every type that the host knows, out of the declarations. */
export function readTypes(): Record<string, WrittenFacts> {
  const path = require.resolve('@types/office-js/index.d.ts');
  const source = ts.createSourceFile(path, ts.sys.readFile(path)!, ts.ScriptTarget.Latest, true);
  const classes = new Map(classesOfExcel(source).map((one) => [one.name!.text, one]));
  const known = publicTypes.map(([type]) => type).filter((type) => classes.has(type));
  return Object.fromEntries(known.sort().map((type) => [type, factsOf(classes.get(type)!, new Set(classes.keys()))]));
}

/** The namespace is opened several times, and several files' worth of it stand in one. */
function classesOfExcel(source: ts.SourceFile): ts.ClassDeclaration[] {
  const spaces = source.statements.filter((one): one is ts.ModuleDeclaration => ts.isModuleDeclaration(one) && one.name.text === 'Excel');
  return spaces.flatMap(({ body }) => (body && ts.isModuleBlock(body) ? body.statements.filter(ts.isClassDeclaration) : []));
}

function factsOf(declaration: ts.ClassDeclaration, classes: ReadonlySet<string>): WrittenFacts {
  const facts: WrittenFacts = { scalars: '', readonly: '', objects: {}, methods: {} };
  for (const member of declaration.members) {
    const name = member.name?.getText() ?? '';
    if (name === 'track') facts.tracked = true;
    if (name === 'items' && ts.isPropertyDeclaration(member)) facts.items = nameOf(member.type).replace('[]', '');
    if (name === '' || COMMON.has(name)) continue;
    if (ts.isPropertyDeclaration(member)) addProperty(facts, name, member, classes);
    else if (ts.isMethodDeclaration(member)) facts.methods[name] ??= resultOf(member, classes);
  }
  return facts;
}

function addProperty(facts: WrittenFacts, name: string, { type, modifiers }: ts.PropertyDeclaration, classes: ReadonlySet<string>): void {
  const text = nameOf(type);
  const isReadonly = modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword);
  const put = (list: 'scalars' | 'readonly' | 'events' | 'days'): void => void (facts[list] = `${facts[list] ?? ''} ${name}`.trim());
  if (text.startsWith('OfficeExtension.EventHandlers')) put('events');
  else if (classes.has(text)) facts.objects[name] = text;
  else put(isReadonly ? 'readonly' : 'scalars');
  if (text === 'Date') put('days');
}

/** A type of objects, `=` for a plain result, nothing for none. */
function resultOf({ type }: ts.MethodDeclaration, classes: ReadonlySet<string>): string {
  const text = nameOf(type);
  return text.startsWith('OfficeExtension.ClientResult') ? '=' : classes.has(text) ? text : '';
}

/** `Excel.FunctionResult<number>` → `FunctionResult`. */
const nameOf = (type: ts.TypeNode | undefined): string => {
  const text = type?.getText() ?? '';
  return text.startsWith('OfficeExtension.') ? text : text.replace(/^Excel\./, '').replace(/<.*>$/, '');
};
