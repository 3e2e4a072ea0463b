// Times that stay right. What is said here the server says the same way (Ago.java).
import { $, $$ } from './dom.js'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const MINUTE = 60_000

export function shortly(then, now = Date.now()) {
  const minutes = Math.trunc((now - then) / MINUTE)
  if (minutes < 1) return minutes < 0 ? 'soon' : 'now'
  if (minutes < 60) return `${minutes}m`
  if (minutes < 24 * 60) return `${Math.trunc(minutes / 60)}h`
  if (minutes < 7 * 24 * 60) return `${Math.trunc(minutes / 60 / 24)}d`
  const day = new Date(then)
  const year = day.getUTCFullYear() === new Date(now).getUTCFullYear() ? '' : ` ${String(day.getUTCFullYear()).slice(2)}`
  return `${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]}${year}`
}

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const whole = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' })

/** The time where the reader is, with its zone. */
export const wholly = then => `${whole.format(then)} ${zone(then)}`
const zone = then => new Intl.DateTimeFormat('en-GB', { timeZoneName: 'short' }).formatToParts(then).find(part => part.type === 'timeZoneName').value

export function keep(root = document) {
  const now = Date.now()
  for (const time of $$('time[datetime]', root)) {
    const then = Date.parse(time.dateTime)
    if (Number.isNaN(then)) continue
    const text = 'clock' in time.dataset ? clock.format(then) : 'whole' in time.dataset ? wholly(then) : shortly(then, now)
    if (time.textContent !== text) time.textContent = text
    if (!('whole' in time.dataset)) time.title = wholly(then)
  }
}

function tick() {
  const now = new Date()
  const place = $('#clock')
  if (place) place.textContent = `${clock.format(now)} ${zone(now)}`
}

keep()
tick()
setInterval(() => { if (!document.hidden) { keep(); tick() } }, 10_000)
document.addEventListener('visibilitychange', () => { if (!document.hidden) { keep(); tick() } })
