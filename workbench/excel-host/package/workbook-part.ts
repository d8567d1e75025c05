/** The workbook part on saving: the list of sheets, the active one, names, and the order to calculate. */
import type { Area, Sheet, Visibility, Workbook } from '../model/workbook';
import { writeNames } from './defined-names';
import { columnName } from './references';
import { namespacesOf, type SaveContext } from './save-context';
import type { AddedSheet } from './sheet-parts';
import { writeStructureProtection } from './structure-protection';
import { attributeText, patchTag, Splices } from './splices';
import type { XmlElement } from './xml-tree';

/** A tab as it will stand in the workbook: with its old element, its model id, or both. */
interface Tab {
  element?: XmlElement;
  id?: string;
  markup: string;
}

const STATES: Readonly<Record<Visibility, string | null>> = { Visible: null, Hidden: 'hidden', VeryHidden: 'veryHidden' };

export function writeWorkbookPart(context: SaveContext, added: ReadonlyMap<string, AddedSheet>, gone: readonly string[]): void {
  const { workbook, state } = context;
  const root = state.parts.xml(state.workbookPart);
  const splices = new Splices();
  const sheets = root.child('sheets');
  const old = sheets?.all('sheet') ?? [];
  const idOf = modelIds(context, old);
  const tabs = orderedTabs(context, root, old, idOf, added);
  const before = old.map(({ raw }) => raw).join('');
  const after = tabs.map(({ markup }) => markup).join('');
  if (sheets && before !== after) splices.replace(sheets.innerStart, sheets.innerEnd, after);
  const moved = gone.length > 0 || old.some((element, i) => tabs[i]?.element !== element);
  if (syncFilterNames(workbook) || workbook.namesTouched || moved) {
    writeNames(
      root,
      workbook.names,
      {
        sheetAt: (position) => idOf.get(old[position]!),
        positionOf: (id) => position(tabs.findIndex((tab) => tab.id === id)),
        moved: (from) => position(tabs.findIndex((tab) => tab.element && tab.element === old[from])),
      },
      state.dialect,
      splices,
    );
  }
  writeActiveTab(context, root, old, tabs, splices);
  writeStructureProtection(root, workbook.structureProtection, splices);
  if (context.uncachedWritten) orderCalculation(root, splices);
  if (!splices.empty) state.parts.setText(state.workbookPart, splices.apply(root.source));
}

const position = (index: number): number | undefined => (index < 0 ? undefined : index);

/** Model ids of the file's sheets; chart sheets have none. */
function modelIds({ state }: SaveContext, old: readonly XmlElement[]): Map<XmlElement, string> {
  const bySheetId = new Map([...state.sheets].map(([id, { sheetId }]) => [sheetId, id]));
  return new Map(
    old.flatMap((element): [XmlElement, string][] => {
      const id = bySheetId.get(element.number('sheetId') ?? -1);
      return id === undefined ? [] : [[element, id]];
    }),
  );
}

/** The model's sheets in its order; each sheet that the model does not show stays behind the one it followed. */
function orderedTabs(
  context: SaveContext,
  root: XmlElement,
  old: readonly XmlElement[],
  idOf: ReadonlyMap<XmlElement, string>,
  added: ReadonlyMap<string, AddedSheet>,
): Tab[] {
  const elementOf = new Map([...idOf].map(([element, id]) => [id, element]));
  const tabs = context.workbook.sheets.map((sheet): Tab => {
    const element = elementOf.get(sheet.id);
    return { element, id: sheet.id, markup: element ? patchedTab(element, sheet) : newTab(root, sheet, added.get(sheet.id)!) };
  });
  old.forEach((element, i) => {
    if (idOf.has(element)) return;
    const follows = old
      .slice(0, i)
      .filter((before) => tabs.some((tab) => tab.element === before))
      .at(-1);
    tabs.splice(tabs.findIndex((tab) => tab.element === follows && follows) + 1, 0, { element, markup: element.raw });
  });
  return tabs;
}

function patchedTab(element: XmlElement, { name, visibility }: Sheet): string {
  const state = STATES[visibility];
  const was = element.get('state') ?? 'visible';
  return patchTag(element.raw, { ...(element.get('name') !== name && { name }), ...(was !== (state ?? 'visible') && { state }) });
}

function newTab(root: XmlElement, { name, visibility }: Sheet, { state, rid }: AddedSheet): string {
  const { relationships } = namespacesOf(root.openTag);
  return `<${root.prefix}sheet${attributeText({ name, sheetId: state.sheetId, state: STATES[visibility] ?? undefined, 'xmlns:r': relationships, 'r:id': rid })}/>`;
}

/** Position of the active tab. A chart sheet that was active stays so, unless the model has activated another sheet. */
function writeActiveTab({ workbook, state }: SaveContext, root: XmlElement, old: readonly XmlElement[], tabs: readonly Tab[], splices: Splices): void {
  const view = root.at('bookViews', 'workbookView');
  const was = view?.number('activeTab') ?? 0;
  const same = workbook.activeSheetId === state.activeSheetId ? tabs.findIndex((tab) => tab.element && tab.element === old[was]) : -1;
  const active =
    same >= 0
      ? same
      : Math.max(
          0,
          tabs.findIndex((tab) => tab.id === workbook.activeSheetId),
        );
  if (active === was) return;
  if (view) splices.setAttributes(view, { activeTab: active });
  else
    splices.insert(
      root.child('sheets')?.start ?? root.innerEnd,
      `<${root.prefix}bookViews><${root.prefix}workbookView activeTab="${active}"/></${root.prefix}bookViews>`,
    );
}

function orderCalculation(root: XmlElement, splices: Splices): void {
  const calcPr = root.child('calcPr');
  if (calcPr) return splices.setAttributes(calcPr, { fullCalcOnLoad: 1 });
  const place = (root.child('definedNames') ?? root.child('externalReferences') ?? root.child('functionGroups') ?? root.child('sheets'))?.end ?? root.innerEnd;
  splices.insert(place, `<${root.prefix}calcPr fullCalcOnLoad="1"/>`);
}

const FILTER_NAME = '_xlnm._FilterDatabase';

/** Excel keeps a hidden name for each sheet's filter. Returns whether one had to change. */
function syncFilterNames(workbook: Workbook): boolean {
  let changed = false;
  for (const sheet of workbook.sheets) {
    if (!sheet.touched.autoFilter) continue;
    const known = workbook.names.find(({ name, scope }) => name === FILTER_NAME && scope === sheet.id);
    const formula = sheet.autoFilter && `='${sheet.name.replace(/'/g, "''")}'!${absolute(sheet.autoFilter.area)}`;
    if ((known?.formula ?? null) === formula) continue;
    changed = true;
    if (known && formula) known.formula = formula;
    else if (known) workbook.names.splice(workbook.names.indexOf(known), 1);
    else if (formula) workbook.names.push({ name: FILTER_NAME, scope: sheet.id, formula, visible: false });
  }
  return changed;
}

function absolute({ top, left, bottom, right }: Area): string {
  return `$${columnName(left)}$${top + 1}:$${columnName(right)}$${bottom + 1}`;
}
