/* What every screen needs of the browser. No inline script anywhere: the policy of the page forbids it. */
(function () {
  "use strict";

  /* The answer to a form that was sent stands in its page's place: reloading it, or signing in again, comes back to the form. */
  if (document.body.dataset.respuesta && document.referrer.indexOf(location.origin + "/") === 0) {
    history.replaceState(history.state, "", document.referrer);
  }

  /* Messages of success pass by themselves; errors stay. */
  document.querySelectorAll('[data-pasa="si"]').forEach(function (aviso) {
    setTimeout(function () { aviso.hidden = true; }, 8000);
  });

  /* Focus goes to the first field with an error. */
  var primero = document.querySelector('[aria-invalid="true"]');
  if (primero) { primero.focus(); }

  /* What is being typed survives an expired session: kept in this tab until the form is accepted. */
  /* Text belongs to the ente of its page: the same address is another page in another ente. */
  var PREFIJO = "avance:" + (document.body.dataset.ente || "0") + ":";
  var ENVIADA = "avance-enviada";
  /* It is for the person who typed it: whoever leaves, or somebody else who enters in the same tab, leaves or finds nothing. */
  var QUIEN = "avance-quien";
  function olvidar() {
    Object.keys(sessionStorage).forEach(function (clave) {
      if (clave.indexOf("avance") === 0) { sessionStorage.removeItem(clave); }
    });
  }
  var persona = document.querySelector(".cabecera .persona > span a");
  if (persona) {
    if (sessionStorage.getItem(QUIEN) !== persona.textContent) { olvidar(); }
    try { sessionStorage.setItem(QUIEN, persona.textContent); } catch (lleno) { console.warn(lleno); }
  }
  document.addEventListener("submit", function (suceso) {
    if (/\/salir$/.test(suceso.target.getAttribute("action") || "")) { olvidar(); }
  });
  /* Where a list is searched in the same page, what is typed beside it is of what its form does, whatever is looked for meanwhile. */
  function llave(forma) {
    var pagina = forma.dataset.borradorDe === "accion" ? forma.getAttribute("action") : location.pathname + location.search;
    return forma.dataset.llave || PREFIJO + pagina + "#" + (forma.id || forma.getAttribute("action"));
  }
  function guardable(campo) {
    return campo.name && campo.name !== "_csrf" && campo.name !== "_ente" && campo.type !== "password" && campo.type !== "file" && campo.type !== "hidden";
  }
  /* What tells which state of things was being written upon: it comes back with the text, so that nobody is overwritten unseen. */
  function deFondo(forma) { return Array.prototype.slice.call(forma.querySelectorAll('input[type="hidden"][data-con-borrador]')); }
  function guardar(forma) {
    var valores = {};
    Array.prototype.forEach.call(forma.elements, function (campo) {
      if (!guardable(campo)) { return; }
      if (campo.type === "checkbox" || campo.type === "radio") {
        if (campo.checked) { (valores[campo.name] = valores[campo.name] || []).push(campo.value); }
      } else { (valores[campo.name] = valores[campo.name] || []).push(campo.value); }
    });
    deFondo(forma).forEach(function (campo) { valores[campo.name] = [campo.value]; });
    try { sessionStorage.setItem(llave(forma), JSON.stringify(valores)); } catch (lleno) { console.warn(lleno); }
  }
  function reponer(forma, hacerLugar) {
    var texto = sessionStorage.getItem(llave(forma));
    if (!texto) { return; }
    var valores = JSON.parse(texto), puestos = {}, cambio = false;
    if (hacerLugar) { hacerLugar(Math.max.apply(null, Object.keys(valores).map(function (nombre) { return valores[nombre].length; }).concat([0]))); }
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
      deFondo(forma).forEach(function (campo) { if (valores[campo.name]) { campo.value = valores[campo.name][0]; } });
      var aviso = document.createElement("p");
      aviso.className = "aviso";
      aviso.setAttribute("role", "status");
      aviso.textContent = document.documentElement.lang === "en"
        ? "We brought back what you were writing. It is not saved yet."
        : "Recuperamos lo que estaba escribiendo. Todavía no está guardado.";
      forma.prepend(aviso);
      for (var pliegue = forma.closest("details"); pliegue; pliegue = pliegue.parentElement.closest("details")) { pliegue.open = true; }
      /* Once everybody listens: what depends on what is typed is worked out again. */
      window.addEventListener("load", function () {
        var uno = Array.prototype.find.call(forma.elements, guardable);
        if (uno) { uno.dispatchEvent(new Event("input", { bubbles: true })); }
      });
    }
  }
  /* @param hacerLugar has as many lines as it is told before they are filled; of a form whose fields are as they came there is none */
  function conBorrador(forma, hacerLugar) {
    if (forma.getAttribute("data-borrador") === "nuevo") { sessionStorage.removeItem(llave(forma)); }
    else { reponer(forma, hacerLugar); }
    forma.addEventListener("input", function () { guardar(forma); });
  }
  /* A grid that grows calls for its own, once its script is here. */
  document.querySelectorAll('form[data-borrador]:not([data-borrador="rejilla"])').forEach(function (forma) { conBorrador(forma, null); });
  /* What is too large is said before a single byte of it is sent: the server could only cut it off. Several at once go one by one. */
  document.addEventListener("change", function (suceso) {
    var entrada = suceso.target;
    if (entrada.type !== "file" || entrada.multiple) { return; }
    var megas = Number(entrada.dataset.megas || document.body.dataset.megas), junto = entrada.closest("label") || entrada;
    var tope = megas < 1 ? megas * 1024 + " KB" : megas + " MB";
    var grande = Array.prototype.some.call(entrada.files, function (archivo) { return archivo.size > megas * 1024 * 1024; });
    var aviso = junto.nextElementSibling;
    entrada.setCustomValidity(grande ? document.body.dataset.grande.replace("{0}", tope) : "");
    if (grande) { entrada.setAttribute("aria-invalid", "true"); } else { entrada.removeAttribute("aria-invalid"); }
    if (aviso && aviso.classList.contains("de-mas")) { aviso.remove(); }
    if (grande) {
      aviso = document.createElement("span");
      aviso.className = "error-de-campo de-mas";
      aviso.setAttribute("role", "alert");
      junto.after(aviso);
      aviso.textContent = entrada.validationMessage;
    }
  });
  /* A double click sends once. */
  document.addEventListener("submit", function (suceso) {
    var forma = suceso.target;
    /* What its own page holds back is not sent yet. */
    if (suceso.defaultPrevented) { return; }
    if (forma.dataset.enviada) { suceso.preventDefault(); return; }
    if (forma.method === "post" && !forma.hasAttribute("hx-post")) {
      try { sessionStorage.setItem(ENVIADA, llave(forma)); } catch (lleno) { console.warn(lleno); }
      forma.dataset.enviada = "si";
      setTimeout(function () { delete forma.dataset.enviada; }, 4000);
    }
  });
  /* Back to a page that the browser kept as it was: what it shows may be past, so it is asked for again. */
  window.addEventListener("pageshow", function (suceso) {
    document.querySelectorAll("form[data-enviada]").forEach(function (forma) { delete forma.dataset.enviada; });
    if (suceso.persisted && document.querySelector('form[method="post"]')) { location.reload(); }
  });

  /* Whoever prefers what another person saved lets go of what was typed here. */
  document.addEventListener("click", function (suceso) {
    if (suceso.target.closest("[data-olvida]")) {
      document.querySelectorAll("form[data-borrador]").forEach(function (forma) { sessionStorage.removeItem(llave(forma)); });
    }
  });

  /* The lines and cells of a block copied from a spreadsheet: cells with quotes may hold tabs and line ends. */
  window.avance = { bloque: bloque, alSoltar: alSoltar, conBorrador: conBorrador };
  function bloque(texto) {
    var lineas = [[""]], citado = false;
    texto = texto.replace(/\r\n?/g, "\n").replace(/\n$/, "");
    for (var i = 0; i < texto.length; i++) {
      var letra = texto[i], linea = lineas[lineas.length - 1];
      if (citado) {
        if (letra === '"' && texto[i + 1] === '"') { linea[linea.length - 1] += '"'; i++; }
        else if (letra === '"') { citado = false; }
        else { linea[linea.length - 1] += letra; }
      } else if (letra === '"' && linea[linea.length - 1] === "") { citado = true; }
      else if (letra === "\t") { linea.push(""); }
      else if (letra === "\n") { lineas.push([""]); }
      else { linea[linea.length - 1] += letra; }
    }
    return lineas;
  }

  /* What may move the page waits while somebody is pressing something in it: it would slip away from under the pointer. */
  var oprimen = false, esperan = [];
  function soltar() {
    oprimen = false;
    setTimeout(function () { esperan.splice(0).forEach(function (tarea) { tarea(); }); }, 0);
  }
  document.addEventListener("pointerdown", function (suceso) { oprimen = suceso.button === 0 && Boolean(suceso.target.closest("a, button, summary, label")); }, true);
  /* Its menu, the keyboard or another window may take the pointer away without letting it go. */
  ["pointerup", "pointercancel", "contextmenu", "keydown"].forEach(function (tipo) { document.addEventListener(tipo, soltar, true); });
  window.addEventListener("blur", soltar);
  function alSoltar(tarea) {
    if (oprimen || esperan.length) { esperan.push(tarea); } else { tarea(); }
  }

  /* Irreversible acts show their summary in a dialog first. */
  document.addEventListener("click", function (suceso) {
    var abre = suceso.target.closest("[data-abre]");
    if (abre) { suceso.preventDefault(); document.getElementById(abre.dataset.abre).showModal(); }
    var cierra = suceso.target.closest("[data-cierra]");
    if (cierra) { suceso.preventDefault(); cierra.closest("dialog").close(); }
  });

  /* Selects of the breadcrumb go where they say: at once with the pointer, with Enter or on leaving them when it is the keyboard that
     changes them, for it goes through what lies between. */
  document.querySelectorAll("select[data-ir]").forEach(function (lista) {
    var tecleada = false, espera = false;
    function ir() { espera = false; if (lista.value) { location.href = lista.value; } }
    lista.addEventListener("pointerdown", function () { tecleada = false; });
    lista.addEventListener("keydown", function (suceso) {
      /* Those that open the list only show it. */
      tecleada = ["Enter", " ", "F4"].indexOf(suceso.key) < 0 && !suceso.altKey;
      if (suceso.key === "Enter" && espera) { suceso.preventDefault(); ir(); }
    });
    /* An option of the open list is chosen with Enter too, which may be heard of only once it closes. */
    lista.addEventListener("keyup", function (suceso) { if (suceso.key === "Enter" && espera) { ir(); } });
    lista.addEventListener("blur", function () { if (espera && document.hasFocus()) { ir(); } });
    lista.addEventListener("change", function () { if (tecleada) { espera = true; } else { ir(); } });
  });

  /* An expired session under htmx: say so, keep the page, come back to it. */
  document.body.addEventListener("htmx:responseError", function (suceso) {
    if (suceso.detail.xhr.status === 401) {
      location.href = "/entrar?a=" + encodeURIComponent(location.pathname + location.search);
    }
    /* Another tab took the session to another ente: this page can do nothing more, and says so. */
    if (suceso.detail.xhr.getResponseHeader("X-Avance-Ente") && !document.getElementById("otro-ente")) {
      var aviso = document.createElement("p");
      aviso.id = "otro-ente";
      aviso.className = "aviso mal";
      aviso.setAttribute("role", "alert");
      aviso.textContent = suceso.detail.xhr.responseText;
      document.getElementById("contenido").prepend(aviso);
    }
  });
})();
