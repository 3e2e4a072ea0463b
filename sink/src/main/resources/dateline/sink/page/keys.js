// Keys. A view adds its own with on(); what is typed into a field is left alone.
import { $, part } from './dom.js'
import { change } from './theme.js'

const actions = new Map()
const PLACES = { w: '/', t: '/stories', m: '/map', s: '/searches', a: '/alerts', o: '/operator' }
const PATIENCE = 1200
let going = 0

/** The last to ask for a key has it. */
export function on(key, action) {
  actions.set(key, action)
}

async function help() {
  let dialog = $('#helped')
  if (!dialog) {
    const content = await part('/help', '#helping')
    if (!content) return
    dialog = document.createElement('dialog')
    dialog.id = 'helped'
    dialog.setAttribute('aria-label', 'How to search, and keys')
    dialog.append(content)
    dialog.addEventListener('click', event => { if (event.target === dialog) dialog.close() })
    document.body.append(dialog)
  }
  if (dialog.open) dialog.close()
  else dialog.showModal()
}

on('?', help)
on('d', change)
on('/', () => { $('#ask').focus(); $('#ask').select() })

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  const typing = event.target.closest?.('input, textarea, select, [contenteditable]')
  if (typing) {
    if (event.key === 'Escape' && !event.defaultPrevented) typing.blur()
    return
  }
  if (event.key === '?') {
    event.preventDefault()
    help()
    return
  }
  if (document.querySelector('dialog[open]')) return
  if (Date.now() - going < PATIENCE && PLACES[event.key]) {
    going = 0
    event.preventDefault()
    location.assign(PLACES[event.key])
    return
  }
  if (event.key === 'g') {
    going = Date.now()
    return
  }
  const action = actions.get(event.key)
  if (action && action(event) !== false) event.preventDefault()
})

$('.how')?.addEventListener('click', event => {
  event.preventDefault()
  help()
})
