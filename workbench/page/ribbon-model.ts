/** The add-in's ribbon tab as the manifest describes it, in both languages. Icons are files of assets/; what a button does is its action id. */

export type Language = 'vi' | 'en';
type Texts = Record<Language, string>;

export interface RibbonButton {
  id: string;
  label: Texts;
  tip: Texts;
  /** Path below the pane's folder: assets/classify-32.png. */
  icon: string;
  /** What `Office.actions.associate` knows it by. */
  action: string;
}

export interface RibbonGroup {
  id: string;
  label: Texts;
  buttons: RibbonButton[];
}

export interface RibbonTab {
  label: Texts;
  groups: RibbonGroup[];
}

const ICON_SIZE = '32';

/** Reads the custom tab. @throws when the manifest has none: the page would have no ribbon */
export function readRibbon(manifest: Document): RibbonTab {
  const tab = first(manifest, 'CustomTab');
  if (!tab) throw new Error('The manifest has no CustomTab.');
  const text = (holder: Element, name: string): Texts => textsOf(manifest, childNamed(holder, name)?.getAttribute('resid') ?? '');
  return {
    label: text(tab, 'Label'),
    groups: elements(tab, 'Group').map((group) => ({
      id: group.getAttribute('id') ?? '',
      label: text(group, 'Label'),
      buttons: elements(group, 'Control').map((control) => ({
        id: control.getAttribute('id') ?? '',
        label: text(control, 'Label'),
        tip: text(childNamed(control, 'Supertip')!, 'Description'),
        icon: iconOf(manifest, control),
        action: first(control, 'FunctionName')?.textContent?.trim() ?? '',
      })),
    })),
  };
}

// By local name: the manifest's prefixes are its own business.
const elements = (root: ParentNode, name: string): Element[] => [...root.querySelectorAll('*')].filter((element) => element.localName === name);
const first = (root: ParentNode, name: string): Element | undefined => elements(root, name)[0];
const childNamed = (parent: Element, name: string): Element | undefined => [...parent.children].find((child) => child.localName === name);
const resource = (manifest: Document, id: string): Element | undefined =>
  [...manifest.querySelectorAll('*')].find((element) => element.getAttribute('id') === id && element.hasAttribute('DefaultValue'));

function textsOf(manifest: Document, id: string): Texts {
  const string = resource(manifest, id);
  const vi = string?.getAttribute('DefaultValue') ?? id;
  const english = string && elements(string, 'Override').find((override) => override.getAttribute('Locale') === 'en-US');
  return { vi, en: english?.getAttribute('Value') ?? vi };
}

function iconOf(manifest: Document, control: Element): string {
  const image = elements(control, 'Image').find((candidate) => candidate.getAttribute('size') === ICON_SIZE);
  const address = resource(manifest, image?.getAttribute('resid') ?? '')?.getAttribute('DefaultValue') ?? '';
  return new URL(address, 'https://localhost').pathname.slice(1);
}
