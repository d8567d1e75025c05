/**
 * What must hold of manifest.xml, rule by rule: structure and order, resources, lengths, addresses, icon files, and agreement with the registry of
 * commands and the table of functions. Offline. Microsoft's own validator needs its online service; its schema is a second judge, run by hand.
 */
import { type Command } from '../src/commands/registry';
import { parseXml, type XmlElement } from 'excel-host/package';
import { pngSize } from './png';

/** Everything that the rules look at. */
export interface Surroundings {
  manifest: string;
  commands: readonly Pick<Command, 'id' | 'label' | 'tooltip' | 'icon' | 'shortcut'>[];
  /** Ids of the functions that the code associates. */
  functionIds: readonly string[];
  /** A file of the deployment by its path below the deployment's address; null when there is none. */
  file(path: string): Buffer | null;
}

type Rule = (root: XmlElement, around: Surroundings) => string[];

/** All problems, in the order of the rules; none when the manifest may be delivered. */
export function manifestProblems(around: Surroundings): string[] {
  let root: XmlElement;
  try {
    root = parseXml(around.manifest);
  } catch (error) {
    return [`not well-formed: ${error instanceof Error ? error.message : String(error)}`];
  }
  return RULES.flatMap((rule) => rule(root, around));
}

/** Children in the order in which Office wants them; '?' may be missing. Elements that are not named here may hold anything. */
const CHILDREN: Record<string, string> = {
  OfficeApp:
    'Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl Hosts DefaultSettings Permissions VersionOverrides ExtendedOverrides',
  VersionOverrides: 'Requirements Hosts Resources',
  'Host/Runtimes': 'Runtimes AllFormFactors DesktopFormFactor',
  AllFormFactors: 'ExtensionPoint',
  'ExtensionPoint/Metadata': 'Script Page Metadata Namespace',
  DesktopFormFactor: 'GetStarted FunctionFile ExtensionPoint',
  GetStarted: 'Title Description LearnMoreUrl',
  CustomTab: 'Group+ Label',
  Group: 'Label Icon Control+',
  Control: 'Label Supertip Icon Action',
  Supertip: 'Title Description',
  Action: 'FunctionName',
  Resources: 'Images Urls ShortStrings LongStrings',
};

const everything = (element: XmlElement): XmlElement[] => [element, ...element.children.flatMap(everything)];
const nameOf = (element: XmlElement): string => element.get('id') ?? element.local;

const structure: Rule = (root) => [
  ...(root.local === 'OfficeApp' && root.getLocal('type') === 'TaskPaneApp' ? [] : ['the root must be an OfficeApp of the type TaskPaneApp']),
  ...everything(root).flatMap((element) => {
    const wanted = Object.entries(CHILDREN).find(([key]) => fits(element, key))?.[1];
    if (!wanted) return [];
    const found = element.children.map(({ local }) => local).filter((local, i, all) => local !== all[i - 1] || !wanted.includes(`${local}+`));
    const order = wanted.replaceAll('+', '');
    return found.join(' ') === order ? [] : [`${nameOf(element)}: children must be ${order}, not ${found.join(' ') || 'none'}`];
  }),
];

/** "Host/Runtimes": a Host that has Runtimes, unlike the plain Host of the base part. */
function fits(element: XmlElement, key: string): boolean {
  const [local, child] = key.split('/');
  return element.local === local && (child === undefined || element.child(child) !== undefined);
}

/** The fixed values of the overrides: changing one of them is a decision, not a slip. (Those of the base part: manifest-file.ts.) */
const FIXED: readonly (readonly [path: string, attribute: string, value: string])[] = [
  ['VersionOverrides/Hosts/Host', 'xsi:type', 'Workbook'],
  ['VersionOverrides/Hosts/Host/Runtimes/Runtime', 'lifetime', 'long'],
  ['VersionOverrides/Hosts/Host/DesktopFormFactor/ExtensionPoint', 'xsi:type', 'PrimaryCommandSurface'],
  ['VersionOverrides/Hosts/Host/AllFormFactors/ExtensionPoint', 'xsi:type', 'CustomFunctions'],
];

const fixedValues: Rule = (root) =>
  FIXED.flatMap(([path, attribute, value]) => {
    const element = root.at(...path.split('/'));
    const found = element?.get(attribute);
    return found === value ? [] : [`${path} ${attribute} must be ${value}, not ${found ?? 'missing'}`];
  });

/** A base part with requirement sets would hide the add-in from the Excels that are to see the pane with its sentence. */
const requirements: Rule = (root) => {
  const sets = root.at('VersionOverrides', 'Requirements', 'Sets')?.all('Set') ?? [];
  const has = (name: string, version: string): boolean => sets.some((set) => set.get('Name') === name && set.get('MinVersion') === version);
  return [
    ...(root.child('Requirements') ? ['the base part must not have Requirements: Excel 2016 and 2019 are to see the pane'] : []),
    ...[['ExcelApi', '1.14'] as const, ['SharedRuntime', '1.1'] as const].flatMap(([name, version]) =>
      has(name, version) ? [] : [`VersionOverrides must require ${name} ${version}`],
    ),
  ];
};

const KINDS_OF_RESOURCE = ['Images', 'Urls', 'ShortStrings', 'LongStrings'] as const;

function resourcesOf(root: XmlElement): { kind: (typeof KINDS_OF_RESOURCE)[number]; id: string; element: XmlElement }[] {
  const resources = root.at('VersionOverrides', 'Resources');
  return KINDS_OF_RESOURCE.flatMap((kind) => (resources?.child(kind)?.children ?? []).map((element) => ({ kind, id: element.get('id') ?? '', element })));
}

const resids: Rule = (root) => {
  const defined = resourcesOf(root).map(({ id }) => id);
  const used = everything(root).flatMap((element) => element.get('resid') ?? []);
  const twice = defined.filter((id, i) => defined.indexOf(id) !== i);
  return [
    ...defined.filter((id) => id === '' || id.length > 32).map((id) => `resid "${id}" must have 1 to 32 characters`),
    ...twice.map((id) => `resid "${id}" is defined more than once`),
    ...[...new Set(defined)].filter((id) => !used.includes(id)).map((id) => `resid "${id}" is defined and never used`),
    ...[...new Set(used)].filter((id) => !defined.includes(id)).map((id) => `resid "${id}" is used and not defined`),
  ];
};

const LENGTHS: readonly (readonly [kind: string, most: number])[] = [
  ['ShortStrings', 125],
  ['LongStrings', 250],
  ['Urls', 2048],
  ['Images', 2048],
];
const OUTER_LENGTHS: Record<string, number> = { DisplayName: 125, Description: 250, ProviderName: 125 };

const valuesOf = (element: XmlElement): string[] => [
  element.get('DefaultValue') ?? element.text.trim(),
  ...element.all('Override').map((each) => each.get('Value') ?? ''),
];

const lengths: Rule = (root) => {
  const limit = new Map(LENGTHS);
  const measured = [
    ...resourcesOf(root).map(({ kind, id, element }) => ({ name: `resid "${id}"`, most: limit.get(kind)!, values: valuesOf(element) })),
    ...root.children
      .filter(({ local }) => OUTER_LENGTHS[local])
      .map((element) => ({ name: element.local, most: OUTER_LENGTHS[element.local]!, values: valuesOf(element) })),
    ...everything(root)
      .filter(({ local }) => ['Control', 'Group', 'CustomTab'].includes(local))
      .map((element) => ({ name: `${element.local} id`, most: 125, values: [element.get('id') ?? ''] })),
  ];
  return measured.flatMap(({ name, most, values }) =>
    values.filter((value) => value.length === 0 || value.length > most).map((value) => `${name}: ${value.length} characters, 1 to ${most} are allowed`),
  );
};

const ids: Rule = (root) => {
  const found = everything(root)
    .filter(({ local }) => ['Control', 'Group', 'CustomTab'].includes(local))
    .map((element) => element.get('id') ?? '');
  return found.filter((id, i) => found.indexOf(id) !== i).map((id) => `the id "${id}" is given more than once`);
};

/** Texts for people have an English override; addresses, the namespace and the functions' metadata have their own rules. */
const translations: Rule = (root) => {
  const texts = [
    ...resourcesOf(root).filter(({ kind, id }) => kind.endsWith('Strings') && id !== 'Functions.Namespace'),
    ...root.children.filter(({ local }) => local === 'DisplayName' || local === 'Description').map((element) => ({ id: element.local, element })),
  ];
  return texts.filter(({ element }) => !overrideOf(element, 'en-US')).map(({ id }) => `"${id}" has no en-US override`);
};

const overrideOf = (element: XmlElement, locale: string): string | undefined =>
  element
    .all('Override')
    .find((each) => each.get('Locale') === locale)
    ?.get('Value');

function addresses(root: XmlElement): { name: string; url: string }[] {
  const outer = everything(root).filter(({ local, attributes }) => attributes.has('DefaultValue') && /Url$|^SourceLocation$/.test(local) && local !== 'Url');
  return [
    ...outer.map((element) => ({ name: element.local, url: element.get('DefaultValue')! })),
    ...root.all('ExtendedOverrides').map((element) => ({ name: 'ExtendedOverrides', url: element.get('Url') ?? '' })),
    ...resourcesOf(root)
      .filter(({ kind }) => kind === 'Urls' || kind === 'Images')
      .flatMap(({ id, element }) => valuesOf(element).map((url) => ({ name: `resid "${id}"`, url }))),
  ];
}

/** The deployment's address: where the pane's page lies. */
const baseOf = (root: XmlElement): string => (root.at('DefaultSettings', 'SourceLocation')?.get('DefaultValue') ?? '').replace(/[^/]*$/, '');

const urls: Rule = (root, { file }) => {
  const base = baseOf(root);
  const domains = root.child('AppDomains') ? ['AppDomains: the pane goes to no other domain'] : [];
  return [
    ...domains,
    ...addresses(root).flatMap(({ name, url }) => {
      if (!url.startsWith('https://')) return [`${name}: ${url} is not https`];
      if (!url.startsWith(base)) return [`${name}: ${url} is outside of ${base}`];
      return file(url.slice(base.length)) ? [] : [`${name}: there is no file ${url.slice(base.length)}`];
    }),
  ];
};

const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

const icons: Rule = (root, { file }) => {
  const base = baseOf(root);
  const urlOf = new Map(resourcesOf(root).map(({ id, element }) => [id, element.get('DefaultValue') ?? '']));
  const wanted = [
    ...everything(root)
      .filter(({ local }) => local === 'Icon')
      .flatMap((icon) => icon.all('Image'))
      .map((image) => ({ url: urlOf.get(image.get('resid') ?? '') ?? '', size: Number(image.get('size')) })),
    { url: root.child('IconUrl')?.get('DefaultValue') ?? '', size: 32 },
    { url: root.child('HighResolutionIconUrl')?.get('DefaultValue') ?? '', size: 64 },
  ];
  const sizes = everything(root)
    .filter(({ local }) => local === 'Icon')
    .flatMap((icon) => {
      const found = icon.all('Image').map((image) => Number(image.get('size')));
      return found.join() === ICON_SIZES.join() ? [] : [`an icon has the sizes ${found.join(', ')}, not ${ICON_SIZES.join(', ')}`];
    });
  return [...sizes, ...wanted.flatMap(({ url, size }) => sizeProblem(url.slice(base.length), size, file))];
};

function sizeProblem(path: string, size: number, file: Surroundings['file']): string[] {
  const bytes = file(path);
  // A missing file is the business of the rule on addresses.
  if (!bytes) return [];
  const real = pngSize(bytes);
  if (!real) return [`${path} is no PNG`];
  return real.width === size && real.height === size ? [] : [`${path} has ${real.width} × ${real.height} pixels, the manifest says ${size}`];
}

/** Buttons and registry are one: ids, texts in both languages, icons. */
const commands: Rule = (root, around) => {
  const controls = everything(root).filter(({ local }) => local === 'Control');
  const found = controls.map((control) => control.at('Action', 'FunctionName')?.text.trim() ?? '');
  const known = around.commands.map(({ id }) => id as string);
  const text = new Map(resourcesOf(root).map(({ id, element }) => [id, element]));
  return [
    ...known.filter((id) => !found.includes(id)).map((id) => `the command "${id}" has no button`),
    ...found.filter((id) => !known.includes(id)).map((id) => `the button for "${id}" has no command`),
    ...controls.flatMap((control, i) => {
      const command = around.commands.find(({ id }) => id === found[i]);
      return command ? controlProblems(control, command, text) : [];
    }),
  ];
};

function controlProblems(
  control: XmlElement,
  { id, label, tooltip, icon }: Surroundings['commands'][number],
  resources: ReadonlyMap<string, XmlElement>,
): string[] {
  const resource = (element: XmlElement | undefined): XmlElement | undefined => resources.get(element?.get('resid') ?? '');
  const says = (element: XmlElement | undefined, { vi, en }: { vi: string; en: string }, what: string): string[] => {
    const found = resource(element);
    return found?.get('DefaultValue') === vi && overrideOf(found, 'en-US') === en ? [] : [`the ${what} of "${id}" is not the registry's`];
  };
  const iconUrls =
    control
      .child('Icon')
      ?.all('Image')
      .map((image) => resource(image)?.get('DefaultValue') ?? '') ?? [];
  return [
    ...says(control.child('Label'), label, 'label'),
    ...says(control.at('Supertip', 'Title'), label, 'tooltip title'),
    ...says(control.at('Supertip', 'Description'), tooltip, 'tooltip'),
    ...(iconUrls.every((url) => url.includes(`/assets/${icon}-`)) ? [] : [`the icon of "${id}" is not ${icon}`]),
  ];
}

const shortcuts: Rule = (root, { commands: all, file }) => {
  const url = root.child('ExtendedOverrides')?.get('Url') ?? '';
  const bytes = file(url.slice(baseOf(root).length));
  if (!bytes) return [];
  const found = JSON.parse(bytes.toString('utf8')) as { actions: { id: string; name: string }[]; shortcuts: { action: string; key: { default: string } }[] };
  const wanted = all.filter(({ shortcut }) => shortcut !== null).map(({ id, label, shortcut }) => `${id} ${label.vi} ${shortcut}`);
  const said = found.shortcuts.map(({ action, key }) => `${action} ${found.actions.find(({ id }) => id === action)?.name ?? ''} ${key.default}`);
  return said.join('; ') === wanted.join('; ') && found.actions.length === wanted.length
    ? []
    : [`shortcuts.json says ${said.join('; ')}, the registry ${wanted.join('; ')}`];
};

/** Both metadata files and the code know the same functions; the manifest points at both files. */
const functions: Rule = (root, { functionIds, file }) => {
  const point = root.at('VersionOverrides', 'Hosts', 'Host', 'AllFormFactors', 'ExtensionPoint');
  const resources = new Map(resourcesOf(root).map(({ id, element }) => [id, element]));
  const metadata = resources.get(point?.at('Metadata', 'SourceLocation')?.get('resid') ?? '');
  const namespace = resources.get(point?.child('Namespace')?.get('resid') ?? '')?.get('DefaultValue');
  const files = ['functions.json', 'functions-vi.json'];
  const named = [metadata?.get('DefaultValue') ?? '', (metadata && overrideOf(metadata, 'vi-VN')) ?? ''].map((url) => url.slice(baseOf(root).length));
  return [
    ...(namespace === 'THADS' ? [] : [`the namespace must be THADS, not ${namespace ?? 'missing'}`]),
    ...(named.join() === files.join() ? [] : [`the functions' metadata must be functions.json and, for vi-VN, functions-vi.json, not ${named.join(' and ')}`]),
    ...files.flatMap((path) => metadataProblems(path, functionIds, file(path))),
  ];
};

function metadataProblems(path: string, functionIds: readonly string[], bytes: Buffer | null): string[] {
  const found = bytes ? (JSON.parse(bytes.toString('utf8')) as { functions: { id: string }[] }).functions.map(({ id }) => id) : [];
  return [
    ...functionIds.filter((id) => !found.includes(id)).map((id) => `${path} lacks the function ${id}`),
    ...found.filter((id) => !functionIds.includes(id)).map((id) => `${path} describes ${id}, which the code does not know`),
  ];
}

/** One runtime: pane, commands and functions on the same page, or they do not share what they know. */
const oneRuntime: Rule = (root) => {
  const host = root.at('VersionOverrides', 'Hosts', 'Host');
  const pages = [
    host?.at('Runtimes', 'Runtime'),
    host?.at('DesktopFormFactor', 'FunctionFile'),
    host?.at('AllFormFactors', 'ExtensionPoint', 'Page', 'SourceLocation'),
  ];
  return new Set(pages.map((page) => page?.get('resid'))).size === 1 ? [] : ["Runtime, FunctionFile and the functions' Page must be the same resid"];
};

const RULES: readonly Rule[] = [
  structure,
  fixedValues,
  requirements,
  oneRuntime,
  resids,
  ids,
  lengths,
  translations,
  urls,
  icons,
  commands,
  shortcuts,
  functions,
];
