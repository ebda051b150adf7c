// All the script a reader's page has: tooltips for the drawings, narrowing a list by typing, and,
// in modules of their own, walking a drawing by keys and turning at a plan. Every page says the same without it. No styles are
// written into the markup: the place of the tooltip is set through the style object, which the
// content security policy allows.

import {start as startDrawings} from './drawings.js';
import './whatif.js';

const MARGIN = 8;

// Tooltips: any part of a drawing with data-tip shows it on hover, on focus and when tapped. The
// tooltip can be hovered itself, stays until one leaves, and closes with Escape.

// Time to move the pointer from the mark onto the tooltip across what lies between.
const GRACE_MS = 250;

const tip = document.createElement('div');
tip.className = 'tip';
tip.hidden = true;
// The mark's own name says the same to those who do not see the tooltip.
tip.setAttribute('aria-hidden', 'true');
document.body.append(tip);

let shown = null;
let leaving = 0;

const markOf = target => (target instanceof Element ? target.closest('[data-tip]') : null);

function show(mark) {
  clearTimeout(leaving);
  shown = mark;
  tip.textContent = mark.dataset.tip;
  tip.hidden = false;
  const box = mark.getBoundingClientRect();
  const room = document.documentElement.clientWidth - tip.offsetWidth - MARGIN;
  const left = Math.max(MARGIN, Math.min(box.left + box.width / 2 - tip.offsetWidth / 2, room));
  const above = box.top - tip.offsetHeight - MARGIN;
  tip.style.left = `${left + scrollX}px`;
  tip.style.top = `${(above > 0 ? above : box.bottom + MARGIN) + scrollY}px`;
}

function hide() {
  clearTimeout(leaving);
  shown = null;
  tip.hidden = true;
}

document.addEventListener('pointerover', event => {
  const mark = markOf(event.target);
  clearTimeout(leaving);
  if (mark && mark !== shown) {
    show(mark);
  } else if (shown && !mark && !tip.contains(event.target) && document.activeElement !== shown) {
    leaving = setTimeout(hide, GRACE_MS);
  }
});
document.addEventListener('focusin', event => {
  const mark = markOf(event.target);
  if (mark) {
    show(mark);
  } else {
    hide();
  }
});
document.addEventListener('focusout', hide);
document.addEventListener('click', event => {
  const mark = markOf(event.target);
  if (mark) {
    show(mark);
  } else if (!tip.contains(event.target)) {
    hide();
  }
});
document.addEventListener('keydown', event => {
  if (event.key === 'Escape') {
    hide();
  }
});

startDrawings(show, hide);

// Narrowing: a field with data-filter="id" hides the list's items that do not contain what is typed.
// data-count is the sentence that tells how many are left: "{0} af {1} kommuner".

const plain = text =>
  text
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replace(/\s+/g, ' ')
    .trim();

for (const field of document.querySelectorAll('input[data-filter]')) {
  const list = document.getElementById(field.dataset.filter);
  const frame = field.closest('.filter');
  const status = frame.querySelector('[role="status"]');
  const items = [...list.children].map(item => ({
    item,
    name: plain(item.dataset.name ?? item.textContent),
  }));
  frame.hidden = false;
  field.addEventListener('input', () => {
    const wanted = plain(field.value);
    let left = 0;
    for (const {item, name} of items) {
      item.hidden = !name.includes(wanted);
      left += item.hidden ? 0 : 1;
    }
    status.textContent = wanted
      ? field.dataset.count.replace('{0}', left).replace('{1}', items.length)
      : '';
  });
}
