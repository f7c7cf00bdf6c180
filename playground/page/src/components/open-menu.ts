import type { Ui } from '../ui.ts';

/** A listener that opens the menu of a member at the pointer, or under the element when a key pressed it. */
export function openMemberMenu(ui: Ui, memberId: string) {
  return (event: MouseEvent) => open(ui, 'member', memberId, event);
}

export function openMessageMenu(ui: Ui, messageId: string) {
  return (event: MouseEvent) => open(ui, 'message', messageId, event);
}

function open(ui: Ui, kind: 'member' | 'message', targetId: string, event: MouseEvent): void {
  event.preventDefault();
  event.stopPropagation();
  const box = event.currentTarget instanceof HTMLElement ? event.currentTarget.getBoundingClientRect() : null;
  const byKey = event.clientX === 0 && event.clientY === 0;
  const x = byKey ? (box?.left ?? 0) : event.clientX;
  const y = byKey ? (box?.bottom ?? 0) : event.clientY;
  ui.actions.openMenu({ kind, targetId, x, y });
}
