// The list: walking by key, opening beside, going on.
import { $, $$, ask, searched, say } from './dom.js'
import { row } from './row.js'
import { on } from './keys.js'
import * as reader from './reader.js'

const MOST_ROWS = 400
const wide = matchMedia('(min-width: 1021px)')

export const rows = () => $('#rows')
export const chosen = () => $('.chosen', rows())

export function choose(item, focus = true) {
  chosen()?.classList.remove('chosen')
  if (!item) return
  item.classList.add('chosen')
  if (focus) $('h3 a, a', item)?.focus({ preventScroll: true })
  item.scrollIntoView({ block: 'nearest' })
}

function walk(step) {
  const items = [...rows().children].filter(item => item.matches('.row, .entry, .alert, li'))
  const at = items.indexOf(chosen() ?? document.activeElement?.closest('#rows > *'))
  const next = items[at < 0 ? (step > 0 ? 0 : items.length - 1) : at + step]
  if (next) {
    choose(next)
    if (reader.isOpen()) reader.open(next.dataset.id)
  } else if (step > 0) {
    $('#more')?.click()
  }
}

export function walkable() {
  on('j', () => walk(1))
  on('k', () => walk(-1))
}

/** On a wide screen an article opens beside the list; otherwise, and with a modifier key, on its own page. */
export function openBeside() {
  rows().addEventListener('click', event => {
    const link = event.target.closest('h3 a, .copies a')
    if (!link || !wide.matches || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return
    event.preventDefault()
    choose(link.closest('.row'))
    reader.open(link.pathname.split('/').pop())
  })
  on('o', () => { const link = $('h3 a', chosen() ?? rows()); if (link) location.assign(link.href) })
  on('Escape', () => reader.isOpen() ? reader.close() : false)
  const more = $('#more')
  more?.addEventListener('click', event => {
    if (rows().children.length < MOST_ROWS && !more.dataset.leave) {
      event.preventDefault()
      goOn(more)
    }
  })
  const open = new URLSearchParams(location.search).get('open')
  if (open) choose($$('.row', rows()).find(item => item.dataset.id === open), false)
}

async function goOn(more) {
  if (more.getAttribute('aria-busy')) return
  more.setAttribute('aria-busy', 'true')
  const parameters = searched()
  parameters.set('cursor', new URL(more.href).searchParams.get('cursor'))
  parameters.set('size', '30')
  try {
    const page = await ask(`/api/search?${parameters}`)
    const there = new Set($$('.row', rows()).map(item => item.dataset.id))
    const fresh = page.hits.filter(hit => !there.has(hit.articleId)).map(row)
    rows().append(...fresh)
    if (page.next) {
      const next = searched()
      next.set('cursor', page.next)
      more.href = `/?${next}`
    } else {
      more.parentElement.remove()
    }
    say(`${fresh.length} more articles`)
    choose(fresh[0])
  } catch (error) {
    more.textContent = `More (${error.message})`
  }
  more.removeAttribute('aria-busy')
}
