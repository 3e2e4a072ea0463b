// An article beside the list. The address says which, so that back, forward and reload do what they should.
import { $, el, part, say } from './dom.js'
import { keep } from './time.js'
import * as evidence from './evidence.js'

let asked = 0

export const isOpen = () => document.body.classList.contains('reading')

export async function open(id, remember = true) {
  if (!id) return
  const mine = ++asked
  if (remember) address(id)
  const article = await part(`/article/${id}`, '#article')
  if (mine !== asked) return
  const place = $('#reader')
  place.replaceChildren(bar(id), article ?? el('p', { class: 'none' }, 'It is not searchable yet; try again in a second.'))
  show(true)
  if (article) {
    keep(article)
    evidence.attach(article)
    say($('h1', article).textContent)
  }
  $('#side').scrollTop = 0
}

export function close(remember = true) {
  asked++
  show(false)
  if (remember) address(null)
  $('.row.chosen h3 a')?.focus()
}

function bar(id) {
  return el('p', { class: 'bar' },
    el('button', { type: 'button', class: 'quiet', click: () => close() }, 'Close'),
    el('span', {}, el('a', { href: `/article/${id}` }, 'On its own page')))
}

function show(shown) {
  document.body.classList.toggle('reading', shown)
  $('#reader').hidden = !shown
  $('#around').hidden = shown
}

function address(id) {
  const parameters = new URLSearchParams(location.search)
  const was = parameters.get('open')
  if (id) parameters.set('open', id)
  else parameters.delete('open')
  const url = parameters.size ? `/?${parameters}` : '/'
  if (was && id) history.replaceState(null, '', url)
  else if (was !== id) history.pushState(null, '', url)
}

export function start() {
  const article = $('#reader .article')
  if (article) {
    evidence.attach(article)
    $('#reader').prepend(bar(article.dataset.id))
  }
  addEventListener('popstate', () => {
    const id = new URLSearchParams(location.search).get('open')
    if (id) open(id, false)
    else close(false)
  })
}
