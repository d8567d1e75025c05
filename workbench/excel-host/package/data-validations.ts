/** `<dataValidations>`: input rules of cells. Formulas carry a leading `=` in the model; a fixed list is `="Đạt,Chưa đạt"`. */
import type { DataValidation } from '../model/workbook';
import type { FormulaDialect } from './formula-prefixes';
import { areasName, parseAreas } from './references';
import { elementOf, placeFor, type SheetOutline } from './sheet-outline';
import { attributeText, withPrefix, type Splices } from './splices';
import { escapeXml } from './xml-text';
import type { XmlElement } from './xml-tree';

export function readValidations(outline: SheetOutline, dialect: FormulaDialect): DataValidation[] {
  return validationElements(outline).map((element) => readValidation(element, dialect));
}

function validationElements(outline: SheetOutline): XmlElement[] {
  return elementOf(outline, 'dataValidations')?.all('dataValidation') ?? [];
}

function readValidation(element: XmlElement, dialect: FormulaDialect): DataValidation {
  const validation: DataValidation = {
    areas: parseAreas(element.get('sqref') ?? ''),
    type: element.get('type') ?? 'none',
    allowBlank: element.flag('allowBlank'),
    // The attribute says the opposite of its name: "1" hides the arrow.
    showDropDown: !element.flag('showDropDown'),
    source: element.raw,
  };
  const operator = element.get('operator');
  if (operator) validation.operator = operator;
  for (const name of ['formula1', 'formula2'] as const) {
    const formula = element.child(name)?.text;
    if (formula) validation[name] = dialect.fromFile(formula);
  }
  if (element.flag('showInputMessage') && (element.get('prompt') ?? element.get('promptTitle')) !== undefined)
    validation.prompt = { title: element.get('promptTitle') ?? '', message: element.get('prompt') ?? '' };
  if (element.flag('showErrorMessage'))
    validation.alert = { style: element.get('errorStyle') ?? 'stop', title: element.get('errorTitle') ?? '', message: element.get('error') ?? '' };
  return validation;
}

/** What a validation says, without its XML: equal keys are the same rule. */
function validationKey({ source: _source, ...content }: DataValidation): string {
  return JSON.stringify(Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Writes the collection; rules that the file already holds keep their XML. */
export function writeValidations(outline: SheetOutline, validations: readonly DataValidation[], dialect: FormulaDialect, splices: Splices): void {
  const known = new Map<string, string[]>();
  for (const element of validationElements(outline)) {
    const key = validationKey(readValidation(element, dialect));
    known.set(key, [...(known.get(key) ?? []), element.raw]);
  }
  const markup = validations.map((one) => known.get(validationKey(one))?.shift() ?? withPrefix(validationMarkup(one, dialect), outline.prefix)).join('');
  const old = elementOf(outline, 'dataValidations');
  if (!validations.length) {
    if (old) splices.remove(old);
  } else if (!old) {
    const open = withPrefix(`<dataValidations count="${validations.length}">`, outline.prefix);
    splices.insert(placeFor(outline, 'dataValidations'), open + markup + withPrefix('</dataValidations>', outline.prefix));
  } else {
    splices.setAttributes(old, { count: validations.length });
    if (old.selfClosing) splices.append(old, markup);
    else splices.replace(old.innerStart, old.innerEnd, markup);
  }
}

function validationMarkup(one: DataValidation, dialect: FormulaDialect): string {
  const attributes = attributeText({
    type: one.type,
    errorStyle: one.alert && one.alert.style !== 'stop' ? one.alert.style : undefined,
    operator: one.operator,
    allowBlank: one.allowBlank ? 1 : undefined,
    showDropDown: one.showDropDown ? undefined : 1,
    showInputMessage: one.prompt ? 1 : undefined,
    showErrorMessage: one.alert ? 1 : undefined,
    errorTitle: one.alert?.title || undefined,
    error: one.alert?.message || undefined,
    promptTitle: one.prompt?.title || undefined,
    prompt: one.prompt ? one.prompt.message : undefined,
    sqref: areasName(one.areas),
  });
  const formulas = (['formula1', 'formula2'] as const).map((name) => (one[name] ? `<${name}>${escapeXml(dialect.toFile(one[name]))}</${name}>` : '')).join('');
  return `<dataValidation${attributes}>${formulas}</dataValidation>`;
}
