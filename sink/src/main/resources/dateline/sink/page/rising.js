// What rises, drawn by the server, asked for again each minute; and, below, the stories that grow.
import { $, $$, el, part, every } from './dom.js'

const SHOWN = 8

export function rising() {
  const growing = el('section', { class: 'growth', 'aria-label': 'Growing stories' }, el('h2', {}, 'Growing stories'), el('ol', {}))
  $('#rising').after(growing)
  setInterval(async () => {
    const fresh = isFree($('#rising')) && await part('/rising', '#rising').catch(() => null)
    if (fresh) $('#rising').replaceWith(fresh)
  }, 60_000)
  every(60, async () => {
    const stories = isFree(growing) && await part('/stories?sort=rising', '#rows').catch(() => null)
    if (stories) {
      const items = $$('.row', stories).slice(0, SHOWN)
      growing.hidden = items.length === 0
      $('ol', growing).replaceChildren(...items)
    }
  })
}

/** Nobody points at it or has the focus in it. */
const isFree = place => !document.hidden && !place.matches(':hover') && !place.contains(document.activeElement)
