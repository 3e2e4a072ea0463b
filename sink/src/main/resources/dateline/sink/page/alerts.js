// Alerts, newest first; which are new is remembered here, in this browser.
import { $, el, fill, words, ask, every, path, say } from './dom.js'
import { time } from './row.js'

const SEEN = 'alerts-seen'
const MOST = 300

function seen() {
  try {
    return localStorage.getItem(SEEN) ?? ''
  } catch {
    return ''
  }
}

function see(matchedAt) {
  try {
    if (matchedAt > seen()) localStorage.setItem(SEEN, matchedAt)
  } catch {
    // then all stay new
  }
}

/** How many are new, on the tab of every page. */
export function badge() {
  const sign = $('.unread')
  every(30, async () => {
    const { alerts } = await ask('/api/alerts?size=100').catch(() => ({ alerts: [] }))
    const count = alerts.filter(alert => alert.matchedAt > seen()).length
    sign.hidden = count === 0
    sign.textContent = count > 99 ? '99+' : String(count)
    sign.setAttribute('aria-label', `${count} new`)
  })
}

export async function alerts() {
  const place = $('#living')
  const search = new URLSearchParams(location.search).get('search')
  const list = el('ol', { id: 'rows' })
  const empty = el('p', { class: 'none' }, 'No alerts yet. ', el('a', { href: '/searches' }, 'Store a search'), ', and each story that it finds appears here.')
  const before = seen()
  try {
    const of = search ? `&search=${encodeURIComponent(search)}` : ''
    const page = await ask(`/api/alerts?size=100${of}`)
    list.append(...page.alerts.map(alert => item(alert, before)))
    empty.hidden = page.alerts.length > 0
    page.alerts.forEach(alert => see(alert.matchedAt))
    fill(place, list, empty)
    const stream = new EventSource(`/api/alerts/live${search ? `?search=${encodeURIComponent(search)}` : ''}`)
    stream.addEventListener('alert', event => {
      const alert = JSON.parse(event.data)
      empty.hidden = true
      if (scrollY < 60) {
        list.prepend(item(alert, before))
        while (list.children.length > MOST) list.lastChild.remove()
        see(alert.matchedAt)
      }
      say(`Alert: ${alert.headline}`)
    })
    addEventListener('pagehide', () => stream.close())
    const { walkable } = await import('./list.js')
    walkable()
  } catch (error) {
    fill(place, el('p', { class: 'none' }, `Alerts cannot be shown: ${error.message}`))
  }
  place.removeAttribute('aria-busy')
}

function item(alert, before) {
  const fresh = alert.matchedAt > before
  const digest = alert.kind === 'DIGEST'
  return el('li', { class: fresh ? 'alert new' : 'alert', 'data-id': alert.alertId },
    el('i', { role: 'img', 'aria-label': fresh ? 'new' : 'seen' }),
    time(alert.matchedAt),
    el('div', { class: 'what' },
      el('h3', {}, el('a', { href: path.article(alert.articleId) }, words(alert.headline || 'Without a headline'))),
      el('p', { class: 'facts' },
        el('a', { class: 'publisher', href: `/searches?id=${encodeURIComponent(alert.searchId)}` }, words(alert.searchName ?? alert.searchId)),
        alert.publisher ? words(alert.publisher) : null,
        digest ? el('span', { class: 'badge' }, `${alert.count} held until now`) : null,
        alert.held && alert.held !== 'NO' ? el('span', { class: 'badge' }, alert.held === 'RATE' ? 'held: too many an hour' : 'held: quiet hours') : null,
        alert.storyId ? el('a', { class: 'story', href: path.story(alert.storyId) }, 'story') : null)))
}
