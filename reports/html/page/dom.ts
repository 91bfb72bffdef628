import { allowed } from './links.ts';

export type Child = Node | string | number | false | undefined | null;
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * Makes an element. Text becomes text nodes, never markup; `aria-` states are written out, other attributes
 * that are false are left out; addresses must pass the allow-list.
 */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  return filled(document.createElement(tag), attributes, children);
}

/** Makes an element of a drawing, by the same rules. */
export function s<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[Tag] {
  return filled(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);
}

/** Adds a listener, and returns the element. */
export function on<E extends HTMLElement, K extends keyof HTMLElementEventMap>(
  element: E,
  type: K,
  listener: (event: HTMLElementEventMap[K]) => void,
): E {
  element.addEventListener(type, listener);
  return element;
}

/** A link out of the report, in a tab of its own; plain text where the address is not allowed. */
export function outward(address: string | undefined, ...children: readonly Child[]): HTMLElement {
  if (!address || !allowed(address)) return h('span', {}, ...children);
  return h('a', { href: address, target: '_blank', rel: 'noopener noreferrer', class: 'out' }, ...children);
}

/** A button that does something. */
export function button(
  attributes: Attributes,
  act: (event: MouseEvent) => void | Promise<void>,
  ...children: readonly Child[]
) {
  return on(h('button', { type: 'button', ...attributes }, ...children), 'click', act);
}

/** Sets a custom property or a measure; style attributes are forbidden by the page's own policy. */
export function styled<E extends HTMLElement>(element: E, styles: Readonly<Record<string, string>>): E {
  for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value);
  return element;
}

function filled<E extends Element>(element: E, attributes: Attributes, children: readonly Child[]): E {
  for (const [name, value] of Object.entries(attributes)) setAttribute(element, name, value);
  element.append(...children.filter(isShown).map((child) => (child instanceof Node ? child : String(child))));
  return element;
}

function setAttribute(element: Element, name: string, value: Attributes[string]): void {
  if (value === undefined || (value === false && !name.startsWith('aria-'))) return;
  if (name === 'href' && !allowed(String(value))) return;
  element.setAttribute(name, value === true && !name.startsWith('aria-') ? '' : String(value));
}

function isShown(child: Child): child is Node | string | number {
  return child !== false && child !== undefined && child !== null && child !== '';
}
