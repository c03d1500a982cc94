/* People: the scopes that go with the chosen role, and copying a password that is shown once. */
(function () {
  "use strict";
  document.querySelectorAll("[data-encargo]").forEach(function (grupo) {
    var rol = grupo.querySelector("[data-rol]"), lugar = grupo.querySelector("[data-lugar]");
    function ajustar() {
      var nivel = rol.selectedOptions[0].dataset.sobre;
      lugar.querySelectorAll("[data-nivel]").forEach(function (parte) { parte.disabled = !!nivel && parte.dataset.nivel !== nivel; });
      var elegido = lugar.selectedOptions[0];
      if (!elegido || elegido.disabled || elegido.parentNode.disabled) {
        var primero = lugar.querySelector('optgroup[data-nivel="' + nivel + '"] option');
        lugar.value = primero ? primero.value : "";
      }
    }
    rol.addEventListener("change", ajustar);
    ajustar();
  });
  document.querySelectorAll("[data-copia]").forEach(function (boton) {
    if (!navigator.clipboard) { return; }
    boton.hidden = false;
    boton.addEventListener("click", function () {
      navigator.clipboard.writeText(document.getElementById(boton.dataset.copia).textContent).then(function () {
        boton.textContent = boton.dataset.copiada;
      });
    });
  });
})();
