/** How one field is asked. */
export interface FieldSpec<Field extends string> {
  field: Field;
  /** `page` reads as text on paper; `choice` shows all there is to choose, `select` folds it away. */
  look: 'line' | 'area' | 'page' | 'choice' | 'select' | 'tick';
  label: string;
  hint?: string;
  letters?: number;
  inputmode?: 'numeric' | 'decimal';
  options?: { value: string; label: string }[];
}
