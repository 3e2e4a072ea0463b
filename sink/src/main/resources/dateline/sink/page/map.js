// The map beside the wire: drawn by the server, for the search at hand.
import { $, part, searched, every } from './dom.js'

export function map() {
  every(60, async () => {
    const parameters = searched('sort', 'size')
    parameters.set('size', '80')
    const drawn = await part(`/map?${parameters}`, '.map').catch(() => null)
    const place = $('#map')
    if (drawn && !place.matches(':hover') && !place.contains(document.activeElement)) {
      place.replaceChildren(...drawn.childNodes)
    }
  })
}
