// What narrows a search: values of its articles, counted after the list is there.
import { $, $$, el, words, ask, searched, every, grouped } from './dom.js'
import { languageName, kindName } from './row.js'

const FIELDS = { subject: 'Subject', language: 'Language', publisher: 'Publisher', country: 'Country', place: 'Place', person: 'Person',
  organisation: 'Organisation', kind: 'Copies', agency: 'Agency' }
const OPEN = ['subject', 'language', 'publisher', 'country']
const REGIONS = new Intl.DisplayNames('en', { type: 'region' })
const SPANS = { '1h': 1, '24h': 24, '7d': 7 * 24 }
const HOUR = 3_600_000

function name(field, value) {
  if (field === 'language') return languageName(value)
  if (field === 'kind') return kindName(value)
  if (field === 'country' && /^[A-Z]{2}$/.test(value)) return REGIONS.of(value)
  return value
}

async function count() {
  const place = $('#facets')
  if (place.matches(':hover') || place.contains(document.activeElement)) return
  const parameters = searched('size')
  parameters.set('size', '1')
  parameters.set('facets', Object.keys(FIELDS).join(','))
  parameters.set('facetSize', '8')
  try {
    const { facets } = await ask(`/api/search?${parameters}`)
    const closed = new Set($$('details:not([open])', place).map(group => group.dataset.field))
    const first = place.getAttribute('aria-busy')
    place.replaceChildren(...Object.keys(FIELDS).filter(field => facets[field]?.length)
      .map(field => group(field, facets[field], first ? OPEN.includes(field) : !closed.has(field))))
  } catch {
    place.replaceChildren(el('p', { class: 'none' }, 'Not counted.'))
  }
  place.removeAttribute('aria-busy')
}

function group(field, values, open) {
  const most = Math.max(...values.map(value => value.count))
  return el('details', { open, 'data-field': field },
    el('summary', {}, FIELDS[field]),
    el('ul', {}, values.map(({ value, count }) => item(field, value, count, most))))
}

function item(field, value, count, most) {
  const parameters = searched()
  const on = parameters.getAll(field).includes(value)
  parameters.delete(field, on ? value : undefined)
  if (!on) {
    for (const other of searched().getAll(field)) parameters.append(field, other)
    parameters.append(field, value)
  }
  const link = el('a', { href: `/?${parameters}`, 'aria-current': on ? 'true' : null, 'data-value': value },
    words(name(field, value)), el('span', { class: 'number' }, grouped(count)))
  link.style.setProperty('--share', String(Math.round(100 * count / most)))
  return el('li', {}, link)
}

function spans() {
  const from = Date.parse(searched().get('from') ?? '')
  for (const button of $$('.spans button')) {
    const hours = SPANS[button.dataset.span]
    const near = hours ? Math.abs(Date.now() - from - hours * HOUR) < hours * HOUR / 10 : !searched().has('from')
    button.setAttribute('aria-pressed', String(near))
    button.addEventListener('click', () => {
      const parameters = searched('from', 'to')
      if (hours) parameters.set('from', new Date(Date.now() - hours * HOUR).toISOString().slice(0, 16) + 'Z')
      location.assign(`/?${parameters}`)
    })
  }
}

export function facets() {
  spans()
  every(30, count)
  const button = el('button', { type: 'button', class: 'narrow', 'aria-expanded': 'false', click: () =>
    button.setAttribute('aria-expanded', String(document.body.classList.toggle('narrowing'))) }, 'Narrow')
  $('.also')?.prepend(button)
}
