/** Papers are made by plans that somebody issued: not by the template, whose targets and names are nobody's. */
import { ToldError } from '../messages/told-error';
import { isTemplate } from '../plan/builtin';
import type { Plan } from '../plan/plan';

/** The chosen plan is still the template. */
export class TemplateError extends ToldError {
  override readonly name = 'TemplateError';
  constructor() {
    super(({ error }) => error.template);
  }
}

/** @throws TemplateError */
export function mustBeIssued(plan: Pick<Plan, 'issuer' | 'name'>): void {
  if (isTemplate(plan)) throw new TemplateError();
}
