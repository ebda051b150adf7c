// Turning at a plan: each change asks the server for the answer alone and puts it in the place of
// the last one. The scenario lives in the address, so it can be shared; the form does the same
// without script.

// Sliders tell of every step on the way; one asks when the hand has rested for a moment.
const REST_MS = 120;

const form = document.querySelector('form[data-answer]');
if (form) {
  start(form);
}

function start(form) {
  const place = document.getElementById('answer');
  const said = document.getElementById('answer-said');
  const brief = document.querySelector('.whatif-brief');
  let resting = 0;
  let asking = null;

  form.querySelector('.whatif-send button').hidden = true;
  tellBriefly();

  form.addEventListener('input', event => {
    const output = event.target.parentElement.querySelector('output');
    if (output) {
      output.textContent = event.target.value;
    }
    if (event.target.name === 'handlinger') {
      follow(event.target.value);
    }
    clearTimeout(resting);
    resting = setTimeout(ask, REST_MS);
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    clearTimeout(resting);
    ask();
  });

  // Another choice of actions moves the boxes that stand as the last choice had them; the others
  // are wishes of the reader's own and stay.
  function follow(word) {
    const base = form.elements.fra;
    for (const box of form.querySelectorAll('input[data-on-in]')) {
      const on = box.dataset.onIn.split(' ');
      if (box.checked === on.includes(base.value)) {
        box.checked = on.includes(word);
      }
    }
    base.value = word;
  }

  async function ask() {
    asking?.abort();
    const mine = new AbortController();
    asking = mine;
    place.setAttribute('aria-busy', 'true');
    try {
      const fields = new URLSearchParams(new FormData(form));
      const response = await fetch(`${form.dataset.answer}?${fields}`, {signal: mine.signal});
      if (response.status === 503) {
        tell(form.dataset.busy);
        resting = setTimeout(ask, 1000 * (Number(response.headers.get('Retry-After')) || 5));
      } else if (response.ok || response.status === 400) {
        show(await response.text());
      } else {
        tell(form.dataset.failed);
      }
    } catch (error) {
      if (error.name !== 'AbortError') {
        tell(form.dataset.failed);
      }
    } finally {
      if (asking === mine) {
        place.removeAttribute('aria-busy');
      }
    }
  }

  function show(markup) {
    const open = place.querySelector('details')?.open;
    place.replaceChildren(
      ...new DOMParser().parseFromString(markup, 'text/html').body.childNodes,
    );
    const table = place.querySelector('details');
    if (table && open) {
      table.open = true;
    }
    const {address, polite} = place.querySelector('.answer').dataset;
    if (address) {
      history.replaceState(null, '', address);
    }
    tell(polite ?? place.querySelector('h1').textContent);
    tellBriefly();
  }

  function tell(sentence) {
    said.textContent = sentence;
    brief.textContent = sentence;
  }

  function tellBriefly() {
    brief.textContent = place.querySelector('h1').textContent;
    brief.hidden = false;
  }
}
