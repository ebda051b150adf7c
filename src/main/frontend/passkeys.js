// Passkeys: asks the server what to ask the browser for, and sends what the browser says. Where the
// browser has none, or there is no script, the part of the page stays hidden.

for (const part of document.querySelectorAll('[data-passkey]')) {
  if (window.PublicKeyCredential && navigator.credentials) {
    part.hidden = false;
    part.querySelector('button').addEventListener('click', () => ask(part));
  }
}

async function ask(part) {
  const button = part.querySelector('button');
  const failed = part.querySelector('[data-failed]');
  const label = part.querySelector('[data-label]');
  failed.hidden = true;
  button.disabled = true;
  try {
    const options = await send(part, part.dataset.options, '');
    const credential = label
      ? await navigator.credentials.create({publicKey: forCreation(options)})
      : await navigator.credentials.get({publicKey: forRequest(options)});
    const named = label
      ? `${part.dataset.answer}?navn=${encodeURIComponent(label.value)}`
      : part.dataset.answer;
    const {videre} = await send(part, named, JSON.stringify(told(credential)));
    window.location.assign(videre);
  } catch {
    failed.hidden = false;
    button.disabled = false;
  }
}

async function send(part, address, body) {
  const response = await fetch(address, {
    method: 'POST',
    credentials: 'same-origin',
    headers: {'Content-Type': 'application/json', 'X-CSRF-TOKEN': part.dataset.token},
    body,
  });
  if (!response.ok || response.redirected) {
    throw new Error(String(response.status));
  }
  return response.json();
}

function forCreation(options) {
  return {
    ...options,
    challenge: bytes(options.challenge),
    user: {...options.user, id: bytes(options.user.id)},
    excludeCredentials: described(options.excludeCredentials),
  };
}

function forRequest(options) {
  return {
    ...options,
    challenge: bytes(options.challenge),
    allowCredentials: described(options.allowCredentials),
  };
}

function described(credentials = []) {
  return credentials.map(each => ({...each, id: bytes(each.id)}));
}

/** A credential in the form that the server reads. */
function told(credential) {
  const {response} = credential;
  const said = {clientDataJSON: text(response.clientDataJSON)};
  if (response.attestationObject) {
    said.attestationObject = text(response.attestationObject);
    said.transports = response.getTransports ? response.getTransports() : [];
  } else {
    said.authenticatorData = text(response.authenticatorData);
    said.signature = text(response.signature);
    said.userHandle = response.userHandle ? text(response.userHandle) : undefined;
  }
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    response: said,
    clientExtensionResults: credential.getClientExtensionResults(),
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
  };
}

function bytes(base64url) {
  const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, each => each.charCodeAt(0));
}

function text(buffer) {
  const binary = Array.from(new Uint8Array(buffer), each => String.fromCharCode(each)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
