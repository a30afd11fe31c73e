// A slip's code leads here with its signed content in the fragment, which no server ever sees.
// Put it into the form and send the form: so it travels in a request body, never in an address.
function checkFragment() {
  const payload = window.location.hash.slice(1);
  if (payload.length < 40) return;
  window.history.replaceState(null, "", window.location.pathname);
  const form = document.getElementById("verify-form");
  form.elements.payload.value = payload;
  form.requestSubmit();
}
window.addEventListener("hashchange", checkFragment);
checkFragment();
