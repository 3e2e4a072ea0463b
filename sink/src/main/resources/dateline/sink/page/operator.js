// For whoever keeps it running: what could not be used and why, how the sources do, how far the index is.
import { $, el, fill, words, ask, every, grouped } from './dom.js'
import { time } from './row.js'

let reason = ''
let open = new Set()

export function operator() {
  const place = $('#living')
  const tiles = el('dl', { class: 'tiles' })
  const seeds = el('section')
  const letters = el('section')
  fill(place, tiles, letters, seeds)
  place.removeAttribute('aria-busy')
  every(5, () => Promise.all([
    guarded(tiles, showState), guarded(letters, showLetters), guarded(seeds, showSeeds)]))
}

async function guarded(place, show) {
  if (place.contains(document.activeElement) && document.activeElement.matches('summary')) return
  try {
    await show(place)
  } catch (error) {
    fill(place, el('p', { class: 'none' }, `Not known now: ${error.message}`))
  }
}

const tile = (name, value, note, style) => el('div', {}, el('dt', {}, name), el('dd', { class: style }, value, note ? el('small', {}, ` ${note}`) : null))

async function showState(place) {
  const [status, ready] = await Promise.all([ask('/api/status'), fetch('/readyz').then(answer => answer.json())])
  fill(place, 
    tile('State', ready.status === 'ready' ? 'works' : 'waits', ready.status === 'ready' ? '' : ready.status, ready.status === 'ready' ? 'good' : 'bad'),
    tile('Articles in the index', grouped(status.documents)),
    tile('Still to index', status.lag === undefined ? '–' : grouped(status.lag), 'records'),
    tile('Index', status.index, status.backend))
}

async function showLetters(place) {
  const page = await ask(`/api/dead-letters?size=50${reason ? `&reason=${encodeURIComponent(reason)}` : ''}`)
  fill(place, 
    el('h2', {}, `Dead letters, ${grouped(page.total)}${page.more ? ' newest' : ''}`),
    el('p', { class: 'reasons' }, Object.entries(page.reasons).map(([name, count]) => el('button', {
      type: 'button', class: 'quiet', 'aria-pressed': String(reason === name), click: () => {
        reason = reason === name ? '' : name
        showLetters(place)
      } }, `${worded(name)} ${grouped(count)}`))),
    page.letters.length ? el('table', { class: 'table' },
      el('thead', {}, el('tr', {}, ['When', 'Reason', 'Step', 'What was wrong', 'From'].map(name => el('th', { scope: 'col' }, name)))),
      el('tbody', {}, page.letters.map(letter => el('tr', {},
        el('td', {}, time(letter.at)),
        el('td', {}, el('span', { class: 'reason' }, worded(letter.reason))),
        el('td', {}, letter.step),
        el('td', {}, words(letter.detail), bytes(letter)),
        el('td', {}, `${letter.originTopic}${letter.originPartition < 0 ? '' : ` ${letter.originPartition}/${letter.originOffset}`}`)))))
      : el('p', { class: 'none' }, 'None: all that came could be used.'))
}

function bytes(letter) {
  const details = el('details', { open: open.has(letter.id), toggle: () => details.open ? open.add(letter.id) : open.delete(letter.id) },
    el('summary', {}, `${grouped(letter.bytes)} bytes, dead letter ${letter.id}`), el('pre', {}, letter.text ?? 'not text'))
  return details
}

const worded = reason => reason.toLowerCase().replaceAll('_', ' ')

async function showSeeds(place) {
  const { seeds, total, failing } = await ask('/api/seeds?size=200')
  fill(place, 
    el('h2', {}, `Sources, ${grouped(total)}`),
    failing ? el('p', { class: 'bad' }, `${grouped(failing)} cannot be read now`) : null,
    seeds.length ? el('table', { class: 'table' },
      el('thead', {}, el('tr', {}, ['Source', 'Kind', 'Last read', 'Next', 'State'].map(name => el('th', { scope: 'col' }, name)))),
      el('tbody', {}, seeds.map(seed => el('tr', {},
        el('td', {}, words(seed.publisher ?? seed.seedId), ' ', el('span', { class: 'kind' }, seed.seedId)),
        el('td', {}, seed.kind ?? '–'),
        el('td', {}, seed.polledAt ? time(seed.polledAt) : 'not yet'),
        el('td', {}, seed.nextPollAt ? time(seed.nextPollAt) : 'now'),
        el('td', {}, seed.failure ? el('span', { class: 'bad' }, words(seed.failure)) : seed.polledAt ? el('span', { class: 'good' }, 'works') : '–')))))
      : el('p', { class: 'none' }, 'No source is polled. What comes in is published or pushed.'))
}
