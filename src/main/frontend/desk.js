// The script of the desk. Everything works without it: it puts the focus on what is wrong.

import './passkeys.js';

const summary = document.querySelector('[data-summary]');
if (summary) {
  summary.focus();
}

// A form that is saved while it is written: a while after the last key, and before it is sent by
// its button. The server says in words what came of it. Where somebody else was faster, or the
// session is over, saving stops, and a button leads on; nothing that is written is taken away.
const PAUSE_MS = 1200;

for (const form of document.querySelectorAll('form[data-saving]')) {
  const status = form.querySelector('[data-saved]');
  let timer = 0;
  let isStopped = false;
  let saving = Promise.resolve();

  const say = (said, submit) => {
    status.textContent = said;
    if (submit) {
      const button = document.createElement('button');
      button.type = 'submit';
      button.className = 'button-unstyled';
      button.textContent = submit;
      status.append(' ', button);
    }
  };

  const save = async () => {
    const sent = new URLSearchParams(new FormData(form));
    try {
      const answer = await fetch(form.action, {
        method: 'POST',
        body: sent,
        headers: { 'Tonsvis-Saving': 'yes' },
        redirect: 'manual',
      });
      if (answer.type === 'opaqueredirect') {
        isStopped = true;
        say(form.dataset.ended, form.dataset.again);
        return;
      }
      const told = await answer.json();
      if (answer.ok) {
        form.elements.version.value = told.version;
        say(told.said);
      } else {
        isStopped = true;
        say(told.said, told.button);
      }
    } catch {
      say(form.dataset.saving);
    }
  };

  const soon = () => {
    clearTimeout(timer);
    if (!isStopped) {
      timer = setTimeout(() => {
        saving = saving.then(save);
      }, PAUSE_MS);
    }
  };
  form.addEventListener('input', soon);
  form.addEventListener('submit', async (event) => {
    clearTimeout(timer);
    event.preventDefault();
    await saving;
    form.submit();
  });
}
