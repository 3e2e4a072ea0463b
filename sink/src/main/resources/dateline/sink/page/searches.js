// Stored searches: try one on the past, store it, change it, take it away.
import { $, el, fill, words, ask, path, say, grouped } from './dom.js'
import { time } from './row.js'

const NOT_STORED = ['from', 'to', 'sort', 'size', 'cursor', 'copies', 'like', 'facets', 'facetSize', 'open', 'q', 'near', 'id']
const DAYS = 7

export async function searches() {
  const place = $('#living')
  const given = new URLSearchParams(location.search)
  const form = editor(fromAddress(given))
  const list = el('section', {}, el('h2', {}, 'Stored'), el('p', { class: 'none' }, 'Loading…'))
  fill(place, form.element, list)
  place.removeAttribute('aria-busy')
  form.stored = () => show(list, form)
  const stored = await show(list, form)
  const wanted = stored.find(search => search.id === given.get('id'))
  if (wanted) form.edit(wanted)
}

/** The search that the wire showed. */
function fromAddress(parameters) {
  const filters = {}
  for (const [name, value] of parameters) {
    if (!NOT_STORED.includes(name) && value) (filters[name] ??= []).push(value)
  }
  return { name: parameters.get('q') ?? Object.values(filters).flat().join(', '), query: parameters.get('q') ?? '', near: parameters.get('near'), filters }
}

async function show(list, form) {
  try {
    const { searches, total } = await ask('/api/searches?size=100')
    fill(list, el('h2', {}, `Stored, ${grouped(total)}`), searches.length ? table(searches, list, form)
      : el('p', { class: 'none' }, 'None yet. Search on the wire, then “Save search”, or write one above.'))
    return searches
  } catch (error) {
    fill(list, el('h2', {}, 'Stored'), el('p', { class: 'none' }, `They cannot be shown: ${error.message}`))
    return []
  }
}

function table(searches, list, form) {
  return el('table', { class: 'table' },
    el('thead', {}, el('tr', {}, ['Name', 'Finds', 'Disturbs', ''].map(name => el('th', { scope: 'col' }, name)))),
    el('tbody', {}, searches.map(search => el('tr', { 'data-id': search.id },
      el('td', {}, el('a', { href: `/?${asParameters(search)}` }, el('b', {}, words(search.name)))),
      el('td', {}, words(described(search))),
      el('td', {}, disturbs(search)),
      el('td', { class: 'number' },
        el('a', { href: `/alerts?search=${search.id}` }, 'Alerts'), ' ',
        el('button', { type: 'button', class: 'quiet', click: () => form.edit(search) }, 'Change'), ' ',
        el('button', { type: 'button', class: 'quiet', click: () => pause(search, list, form) }, search.enabled ? 'Pause' : 'Resume'), ' ',
        el('button', { type: 'button', class: 'quiet', 'aria-label': `Delete ${search.name}`, click: () => remove(search, list, form) }, 'Delete'))))))
}

function described(search) {
  const filters = Object.entries(search.filters ?? {}).map(([field, values]) => `${field}: ${values.join(' or ')}`)
  return [search.query, search.near ? `near ${search.near}` : '', ...filters].filter(Boolean).join(', ')
}

function disturbs(search) {
  if (!search.enabled) return 'paused'
  return [search.webhook?.url ? 'webhook' : 'here', search.quiet ? `quiet ${search.quiet.from}–${search.quiet.to}` : '',
    search.maxPerHour ? `${search.maxPerHour} an hour at most` : ''].filter(Boolean).join(', ')
}

function asParameters(search) {
  const parameters = new URLSearchParams()
  if (search.query) parameters.set('q', search.query)
  if (search.near) parameters.set('near', search.near)
  for (const [field, values] of Object.entries(search.filters ?? {})) for (const value of values) parameters.append(field, value)
  return parameters
}

async function pause(search, list, form) {
  await send(`/api/searches/${search.id}`, 'PUT', { ...search, enabled: !search.enabled })
  await show(list, form)
}

async function remove(search, list, form) {
  if (!confirm(`Delete “${search.name}”?`)) return
  await send(`/api/searches/${search.id}`, 'DELETE')
  await show(list, form)
}

const send = (address, method, body) => ask(address, { method, headers: { 'content-type': 'application/json' }, body: body ? JSON.stringify(body) : undefined })

function editor(search) {
  let changed = null
  let filters = search.filters
  let near = search.near
  const field = (label, attributes) => {
    const input = el('input', { class: 'field', autocomplete: 'off', ...attributes })
    return [el('label', {}, label, input), input]
  }
  const [nameLabel, name] = field('Name', { id: 'search-name', maxlength: 200, required: true, value: search.name })
  const [queryLabel, query] = field('Query, as on the wire', { id: 'search-query', maxlength: 2000, value: search.query, spellcheck: 'false' })
  const more = el('p', { class: 'chips' })
  const result = el('div', { class: 'dry', 'aria-live': 'polite', hidden: true })
  const heading = el('h2', {}, 'A new search')
  const body = () => ({ ...(changed ?? {}), name: name.value.trim(), query: query.value.trim() || null, near: near || null, filters })
  const chips = () => fill(more, ...Object.entries(filters).flatMap(([field, values]) => values.map(value =>
    el('a', { href: '#', role: 'button', 'aria-label': `Without ${field} ${value}`, click: event => {
      event.preventDefault()
      filters = { ...filters, [field]: filters[field].filter(other => other !== value) }
      if (!filters[field].length) delete filters[field]
      chips()
    } }, el('span', { class: 'name' }, field), words(value), el('span', { 'aria-hidden': 'true' }, '×')))))
  const form = { stored: () => {} }
  const fail = error => {
    result.hidden = false
    fill(result, el('p', { class: 'bad', role: 'alert' }, error.message))
  }
  const clear = () => {
    changed = null
    heading.textContent = 'A new search'
    name.value = query.value = ''
    filters = {}
    near = null
    chips()
  }
  form.edit = other => {
    changed = other
    heading.textContent = 'Change a search'
    name.value = other.name
    query.value = other.query ?? ''
    filters = other.filters ?? {}
    near = other.near
    chips()
    query.focus()
  }
  form.element = el('form', { class: 'edit', submit: async event => {
    event.preventDefault()
    try {
      const saved = changed ? await send(`/api/searches/${changed.id}`, 'PUT', body()) : await send('/api/searches', 'POST', body())
      say(`Stored: ${saved.name}`)
      result.hidden = true
      history.replaceState(null, '', '/searches')
      clear()
      await form.stored()
    } catch (error) {
      fail(error)
    }
  } }, heading, el('div', { class: 'two' }, nameLabel, queryLabel), more,
  el('div', { class: 'does' },
    el('button', { type: 'submit', class: 'loud', id: 'store' }, 'Store'),
    el('button', { type: 'button', class: 'quiet', id: 'dry-run', click: async () => {
      try {
        result.hidden = false
        fill(result, el('p', { class: 'none' }, 'Looking at the last days…'))
        fill(result, ...dry(await send(`/api/searches/dry-run?days=${DAYS}`, 'POST', body())))
      } catch (error) {
        fail(error)
      }
    } }, `Try on the last ${DAYS} days`),
    el('span', { class: 'kind' }, 'One alert a story, not a copy.')), result)
  chips()
  return form
}

function dry(run) {
  const most = Math.max(1, ...run.perDay.map(day => day.fired))
  return [
    el('b', {}, run.summary[0].toUpperCase() + run.summary.slice(1) + '.'),
    el('div', { class: 'days', role: 'img', 'aria-label': run.perDay.map(day => `${day.day}: ${day.fired}`).join(', ') }, run.perDay.map(day => {
      const bar = el('span', { title: `${day.day}: ${day.fired}` })
      bar.style.setProperty('--share', String(Math.round(100 * day.fired / most)))
      return bar
    })),
    el('ol', { class: 'examples' }, run.examples.map(hit => el('li', {}, time(hit.sortTime),
      el('a', { href: path.article(hit.articleId) }, words(hit.headline ?? 'Without a headline'))))),
  ]
}
