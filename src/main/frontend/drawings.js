// What a drawing can do with script: its marks are walked with the arrow keys, each telling its
// figure, and its series are put back one by one. The table beside it says the same without.

const WALK = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1};

export function start(show, hide) {
  const said = document.createElement('div');
  said.className = 'visually-hidden';
  said.setAttribute('role', 'status');
  document.body.append(said);

  for (const figure of document.querySelectorAll('figure.drawing[data-keys]')) {
    const drawings = [...figure.querySelectorAll(':scope > svg')];
    drawings.forEach(svg => walk(svg, figure.dataset.keys, said, show, hide));
    series(figure, drawings);
  }
}

// A drawing whose marks can be focused one by one (the map, whose tiles are links) needs no walk.
function walk(svg, how, said, show, hide) {
  if (svg.querySelector('a')) {
    return;
  }
  const marks = () => [...svg.querySelectorAll('[data-tip]:not(.series-off)')].sort(byPlace);
  let at = null;
  svg.setAttribute('tabindex', '0');
  svg.addEventListener('keydown', event => {
    const all = marks();
    let next;
    if (event.key in WALK) {
      const from = all.indexOf(at);
      next = from < 0 ? 0 : Math.max(0, Math.min(all.length - 1, from + WALK[event.key]));
    } else if (event.key === 'Home' || event.key === 'End') {
      next = event.key === 'Home' ? 0 : all.length - 1;
    } else {
      return;
    }
    event.preventDefault();
    if (all[next]) {
      at?.classList.remove('mark-here');
      at = all[next];
      at.classList.add('mark-here');
      show(at);
      said.textContent = at.dataset.tip;
    }
  });
  svg.addEventListener('focus', () => {
    said.textContent = how;
  });
  svg.addEventListener('blur', () => {
    at?.classList.remove('mark-here');
    at = null;
    hide();
  });
}

// From left to right, and what stands above each other from top to bottom.
function byPlace(a, b) {
  const [one, other] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
  const across = one.left + one.width / 2 - (other.left + other.width / 2);
  return Math.abs(across) > 2 ? across : one.top - other.top;
}

function series(figure, drawings) {
  const parts = [...figure.querySelectorAll(':scope > svg [data-series]')];
  const names = [...new Set(parts.map(part => part.dataset.series))];
  if (names.length < 2) {
    return;
  }
  const list = document.createElement('ul');
  list.className = 'series';
  list.setAttribute('aria-label', figure.dataset.series);
  for (const name of names) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = name;
    button.setAttribute('aria-pressed', 'true');
    button.addEventListener('click', () => {
      const isOn = button.getAttribute('aria-pressed') !== 'true';
      button.setAttribute('aria-pressed', String(isOn));
      parts
        .filter(part => part.dataset.series === name)
        .forEach(part => part.classList.toggle('series-off', !isOn));
    });
    const item = document.createElement('li');
    item.append(button);
    list.append(item);
  }
  drawings.at(-1).after(list);
}
