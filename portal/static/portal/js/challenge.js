// Solves a proof of work (ALTCHA protocol, version 2, PBKDF2/SHA-256) and puts the solution into its form, so that
// somebody whose connection many people share need not wait. Nothing is asked of the person but to send again.
async function solve({ parameters, signature }) {
  const { nonce, salt, cost, keyLength, keyPrefix } = parameters;
  const password = new Uint8Array([...bytes(nonce), 0, 0, 0, 0]);
  const options = { name: "PBKDF2", hash: "SHA-256", salt: bytes(salt), iterations: cost };
  for (let counter = 0; ; counter += 1) {
    new DataView(password.buffer).setUint32(password.length - 4, counter);
    const key = await crypto.subtle.importKey("raw", password, "PBKDF2", false, ["deriveBits"]);
    const derivedKey = hex(await crypto.subtle.deriveBits(options, key, keyLength * 8));
    if (derivedKey.startsWith(keyPrefix)) {
      return btoa(JSON.stringify({ challenge: { parameters, signature }, solution: { counter, derivedKey } }));
    }
  }
}

function bytes(text) {
  return Uint8Array.from(text.match(/../g), (pair) => parseInt(pair, 16));
}

function hex(buffer) {
  return Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

for (const place of document.querySelectorAll("[data-challenge]")) {
  // Browsers calculate on secure pages only; elsewhere the place stays hidden, and one waits.
  if (!window.crypto?.subtle) continue;
  const line = place.querySelector("[role=status]");
  place.hidden = false;
  line.textContent = line.dataset.working;
  solve(JSON.parse(place.dataset.challenge)).then((solution) => {
    place.querySelector("input").value = solution;
    line.textContent = line.dataset.solved;
  });
}
