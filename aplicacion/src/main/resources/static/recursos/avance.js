/* What every screen needs of the browser. No inline script anywhere: the policy of the page forbids it. */
(function () {
  "use strict";

  /* Messages of success pass by themselves; errors stay. */
  document.querySelectorAll('[data-pasa="si"]').forEach(function (aviso) {
    setTimeout(function () { aviso.hidden = true; }, 8000);
  });

  /* Focus goes to the first field with an error. */
  var primero = document.querySelector('[aria-invalid="true"]');
  if (primero) { primero.focus(); }

  /* What is being typed survives an expired session: kept in this tab until the form is accepted. */
  var PREFIJO = "avance:";
  function llave(forma) { return PREFIJO + location.pathname + "#" + (forma.id || forma.getAttribute("action")); }
  function guardable(campo) {
    return campo.name && campo.name !== "_csrf" && campo.type !== "password" && campo.type !== "file" && campo.type !== "hidden";
  }
  function guardar(forma) {
    var valores = {};
    Array.prototype.forEach.call(forma.elements, function (campo) {
      if (!guardable(campo)) { return; }
      if (campo.type === "checkbox" || campo.type === "radio") {
        if (campo.checked) { (valores[campo.name] = valores[campo.name] || []).push(campo.value); }
      } else { (valores[campo.name] = valores[campo.name] || []).push(campo.value); }
    });
    try { sessionStorage.setItem(llave(forma), JSON.stringify(valores)); } catch (lleno) { console.warn(lleno); }
  }
  function reponer(forma) {
    var texto = sessionStorage.getItem(llave(forma));
    if (!texto) { return; }
    var valores = JSON.parse(texto), puestos = {}, cambio = false;
    Array.prototype.forEach.call(forma.elements, function (campo) {
      if (!guardable(campo)) { return; }
      var suyos = valores[campo.name] || [];
      if (campo.type === "checkbox" || campo.type === "radio") {
        var marcado = suyos.indexOf(campo.value) >= 0;
        cambio = cambio || marcado !== campo.checked;
        campo.checked = marcado;
      } else {
        var i = puestos[campo.name] || 0;
        puestos[campo.name] = i + 1;
        if (i < suyos.length) { cambio = cambio || suyos[i] !== campo.value; campo.value = suyos[i]; }
      }
    });
    if (cambio) {
      var aviso = document.createElement("p");
      aviso.className = "aviso";
      aviso.setAttribute("role", "status");
      aviso.textContent = document.documentElement.lang === "en"
        ? "We brought back what you were writing. It is not saved yet."
        : "Recuperamos lo que estabas escribiendo. Todavía no está guardado.";
      forma.prepend(aviso);
      forma.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }
  /* A page that says data-aceptado tells that what was written is safe: it must not come back as unsaved. */
  document.querySelectorAll("[data-aceptado]").forEach(function (marca) {
    Object.keys(sessionStorage).forEach(function (clave) {
      if (clave.indexOf(PREFIJO) === 0) { sessionStorage.removeItem(clave); }
    });
  });
  document.querySelectorAll("form[data-borrador]").forEach(function (forma) {
    if (forma.getAttribute("data-borrador") === "nuevo") { sessionStorage.removeItem(llave(forma)); }
    else { reponer(forma); }
    forma.addEventListener("input", function () { guardar(forma); });
  });
  /* A double click sends once. */
  document.addEventListener("submit", function (suceso) {
    var forma = suceso.target;
    if (forma.dataset.enviada) { suceso.preventDefault(); return; }
    if (forma.method === "post" && !forma.hasAttribute("hx-post")) {
      forma.dataset.enviada = "si";
      setTimeout(function () { delete forma.dataset.enviada; }, 4000);
    }
  });
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form[data-enviada]").forEach(function (forma) { delete forma.dataset.enviada; });
  });

  /* Irreversible acts show their summary in a dialog first. */
  document.addEventListener("click", function (suceso) {
    var abre = suceso.target.closest("[data-abre]");
    if (abre) { suceso.preventDefault(); document.getElementById(abre.dataset.abre).showModal(); }
    var cierra = suceso.target.closest("[data-cierra]");
    if (cierra) { suceso.preventDefault(); cierra.closest("dialog").close(); }
  });

  /* Selects of the breadcrumb go where they say. */
  document.querySelectorAll("select[data-ir]").forEach(function (lista) {
    lista.addEventListener("change", function () { if (lista.value) { location.href = lista.value; } });
  });

  /* An expired session under htmx: say so, keep the page, come back to it. */
  document.body.addEventListener("htmx:responseError", function (suceso) {
    if (suceso.detail.xhr.status === 401) {
      location.href = "/entrar?a=" + encodeURIComponent(location.pathname + location.search);
    }
  });
})();
