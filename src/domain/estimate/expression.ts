import type { Quantity } from './quantity.ts';
import type { Range } from './range.ts';
import type { Operator } from './tokens.ts';

/** What was typed, as a tree. Leaves keep their text, so that steps can be shown in the member's own words. */
export type Expression =
  | { readonly kind: 'amount'; readonly quantity: Quantity; readonly share: boolean; readonly text: string }
  | { readonly kind: 'range'; readonly range: Range; readonly share: boolean; readonly text: string }
  | { readonly kind: 'negative'; readonly of: Expression }
  | {
      readonly kind: 'operation';
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'call'; readonly name: string; readonly values: readonly Expression[] };

/** Written in percent: "20%" after a plus means a fifth more, not 0.2 more. */
export function isShare(expression: Expression): boolean {
  if (expression.kind === 'negative') return isShare(expression.of);
  return (expression.kind === 'amount' || expression.kind === 'range') && expression.share;
}

/** The ranges in an expression, in the order typed. */
export function rangesIn(expression: Expression): Range[] {
  switch (expression.kind) {
    case 'amount':
      return [];
    case 'range':
      return [expression.range];
    case 'negative':
      return rangesIn(expression.of);
    case 'operation':
      return [expression.left, expression.right].flatMap(rangesIn);
    case 'call':
      return expression.values.flatMap(rangesIn);
  }
}
