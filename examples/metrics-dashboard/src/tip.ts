import {html} from './dom.ts'

export interface Tip {
  show(x: number, y: number, title: string, rows: readonly (readonly [string, string])[]): void
  hide(): void
}

/** A small label inside `host` that stays within its sides. */
export function createTip(host: HTMLElement): Tip {
  const box = html('div', {class: 'tip', hidden: ''})
  host.append(box)
  return {
    show(x, y, title, rows) {
      const lines = rows.map(([name, value]) => html('span', {}, name, html('b', {}, value)))
      box.replaceChildren(html('strong', {}, title), ...lines)
      box.hidden = false
      const room = host.clientWidth - box.offsetWidth
      const beside = x + 14 > room ? x - box.offsetWidth - 14 : x + 14
      box.style.translate = `${Math.min(Math.max(0, beside), Math.max(0, room))}px ${y}px`
    },
    hide() {
      box.hidden = true
    },
  }
}
