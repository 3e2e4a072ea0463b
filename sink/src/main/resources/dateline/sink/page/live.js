// Articles as they arrive. Nothing that is being read moves: while the pointer or the focus is on the list, while it is
// scrolled, or an article is open, or the page is not looked at, what arrives waits and is counted.
import { $, $$, ask, searched, say } from './dom.js'
import { row, copy } from './row.js'
import { rows } from './list.js'
import * as reader from './reader.js'

const MOST_ROWS = 200
const MOST_WAITING = 200
const TICK = 600
const SAY_EVERY = 30_000
const SCROLLED = 60

const LOOK = 3_000
const SETTLED = 2_500
const AGAIN = 60_000
const LOOKED_AWAY = 300_000

let known = new Set()
let tried = 0
let lastId = ''
let hiddenSince = 0
let waiting = []
let lost = 0
let over = false
let arrivals = []
let said = 0
let state = 'away'

const button = $('#waiting')
const sign = $('#live')

const reading = () => over || reader.isOpen() || document.hidden || scrollY > SCROLLED || rows().contains(document.activeElement)
  || document.querySelector('dialog[open]') || !getSelection().isCollapsed

export function live() {
  const list = $('.list[data-live]')
  const parameters = searched('sort', 'size', 'facets', 'facetSize')
  if (!list || parameters.has('like') || parameters.has('to')) return
  const mouse = event => event.pointerType === 'mouse'
  rows().addEventListener('pointerenter', event => { over = mouse(event) })
  rows().addEventListener('pointerleave', () => { over = false })
  button.addEventListener('click', show)
  known = new Set($$('.row', rows()).map(item => item.dataset.id))
  let stream = listen(parameters)
  const again = () => { if (stream.readyState === EventSource.CLOSED) stream = listen(parameters) }
  setInterval(() => {
    if (document.hidden && hiddenSince && Date.now() - hiddenSince > LOOKED_AWAY) stream.close()
    else if (stream.readyState !== EventSource.CLOSED) return
    else if (Date.now() - tried > AGAIN) again()
    else look(parameters)
  }, LOOK)
  // A browser has few connections to one host: a page that nobody looks at gives its own back, and catches up later.
  document.addEventListener('visibilitychange', () => {
    hiddenSince = document.hidden ? Date.now() : 0
    if (!document.hidden) again()
  })
  addEventListener('pagehide', () => stream.close())
  addEventListener('pageshow', event => { if (event.persisted) again() })
  sign.hidden = false
  setInterval(tick, TICK)
  sketch()
}

function listen(parameters) {
  tried = Date.now()
  const asked = new URLSearchParams(parameters)
  if (lastId) asked.set('lastEventId', lastId)
  const stream = new EventSource(`/api/live?${asked}`)
  stream.addEventListener('open', () => {
    state = 'live'
    sketch()
    // What came between the page and the stream, or was on the stream before it could be found, is in neither.
    setTimeout(() => look(parameters), SETTLED)
  })
  stream.addEventListener('error', () => { state = 'away'; sketch() })
  stream.addEventListener('article', event => {
    lastId = event.lastEventId
    arrive(JSON.parse(event.data))
  })
  stream.addEventListener('gap', () => location.reload())
  return stream
}

/** Where no stream is to be had (there are as many as the server allows, or something on the way cuts them) it asks. */
async function look(parameters) {
  if (document.hidden) return
  const asked = new URLSearchParams(parameters)
  asked.set('sort', 'time')
  asked.set('size', '50')
  const page = await ask(`/api/search?${asked}`).catch(() => null)
  state = page ? 'live' : 'away'
  page?.hits.filter(hit => !known.has(hit.articleId)).reverse().forEach(arrive)
  sketch()
}

function arrive(hit) {
  known.add(hit.articleId)
  arrivals.push(Date.now())
  waiting = waiting.filter(other => other.articleId !== hit.articleId)
  waiting.push(hit)
  if (waiting.length > MOST_WAITING) {
    waiting.shift()
    lost++
  }
}

function tick() {
  if (waiting.length && !reading()) put()
  sketch()
}

/** What waited, at the head of the list, which is shown. */
export function show() {
  over = false
  const behind = lost
  if (behind) {
    location.reload()
    return
  }
  put()
  scrollTo({ top: 0 })
  button.hidden = true
}

function put() {
  const batch = waiting
  waiting = []
  const there = new Map($$(':scope > .row', rows()).map(item => [item.dataset.id, item]))
  const fresh = []
  for (const hit of batch) {
    const original = hit.duplicate?.kind && hit.duplicate.kind !== 'NONE' ? hit.duplicate.original : null
    const shown = there.get(hit.articleId)
    if (shown) {
      shown.replaceWith(row(hit))
    } else if (original && there.has(original) && searched().get('copies') !== 'shown') {
      fold(there.get(original), hit)
    } else {
      const item = row(hit)
      item.classList.add('fresh')
      there.set(hit.articleId, item)
      fresh.push(item)
    }
  }
  // Newest by its own time first: what arrives late goes where it belongs among what is new.
  fresh.sort((one, other) => time(other).localeCompare(time(one)))
  rows().prepend(...fresh)
  const all = $$(':scope > .row', rows())
  all.slice(MOST_ROWS).forEach(item => item.remove())
  if (all.length > MOST_ROWS) goOnFrom(all[MOST_ROWS - 1])
  const total = $('.count b')
  if (total && /^[\d,]+$/.test(total.textContent)) {
    total.textContent = (Number(total.textContent.replaceAll(',', '')) + batch.length).toLocaleString('en')
  }
  $('.list > .none')?.remove()
  if (fresh.length && Date.now() - said > SAY_EVERY) {
    said = Date.now()
    say(fresh.length === 1 ? 'One new article' : `${fresh.length} new articles`)
  }
}

const time = item => $('time', item)?.dateTime ?? ''

/** The list was cut: going on begins at its end. */
function goOnFrom(last) {
  const more = $('#more')
  const parameters = searched()
  parameters.set('to', $('time', last).dateTime)
  if (more) {
    more.href = `/?${parameters}`
    more.dataset.leave = 'yes'
  }
}

function fold(original, hit) {
  if ($(`a[href="/article/${CSS.escape(hit.articleId)}"]`, original)) return
  let details = $('.copies', original)
  if (!details) {
    details = row({ ...hit, copyCount: 1, copies: [hit] }).querySelector('.copies')
    $('.what', original).append(details)
  } else {
    $('ol', details).append(copy(hit))
    const count = (parseInt($('summary', details).textContent) || 0) + 1
    $('summary', details).textContent = `${count} copies`
  }
}

function sketch() {
  const now = Date.now()
  arrivals = arrivals.filter(time => now - time < 60_000)
  const held = state === 'live' && waiting.length > 0 && reading()
  sign.dataset.is = held ? 'paused' : state
  sign.textContent = state === 'away' ? 'reconnecting' : held ? 'paused' : arrivals.length ? `live, ${arrivals.length}/min` : 'live'
  const count = waiting.length + lost
  button.hidden = !(held && count)
  if (!button.hidden) button.textContent = `${count} new`
  document.title = document.title.replace(/^\(\d+\) /, '').replace(/^/, held && count ? `(${count}) ` : '')
}
