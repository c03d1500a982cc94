/* The grid of a POA. The server says what is right and what is not; this file types, pastes, undoes and never loses anything. */
(function () {
  "use strict";
  var forma = document.getElementById("rejilla");
  if (!forma) { return; }
  var tabla = forma.querySelector("table");
  var molde = document.getElementById("fila-nueva");
  var sinFilas = document.getElementById("sin-filas");
  var resumen = document.getElementById("resumen");
  var letrero = document.getElementById("estado-de-guardado");
  var deshacer = document.querySelector('[data-poa="deshacer"]');
  var CELDAS = ["numero", "descripcion", "medida", "anual", "p1", "p2", "p3", "p4"];
  var TODAS = ["era", "padre"].concat(CELDAS);
  var LLAVE = "avance:poa:" + (document.body.dataset.ente || "0") + ":" + location.pathname;
  var historia = [];
  var version = forma.querySelector('input[name="version"]'), habia = forma.querySelector('input[name="habia"]');
  forma.dataset.llave = LLAVE;

  function filas() { return Array.prototype.slice.call(tabla.tBodies); }
  function celda(fila, nombre) { return fila.querySelector('[name="' + nombre + '"]'); }
  function leer(fila) { return deCada(fila, "value"); }
  function deCada(fila, que) {
    var valores = {};
    TODAS.forEach(function (nombre) { valores[nombre] = celda(fila, nombre)[que]; });
    return valores;
  }
  function foto() { return filas().map(leer); }
  function rotular(fila) {
    var numero = celda(fila, "numero").value;
    fila.className = celda(fila, "padre").value ? "accion" : "meta";
    CELDAS.slice(1).forEach(function (nombre) {
      var campo = celda(fila, nombre), rotulo = campo.getAttribute("aria-label");
      campo.setAttribute("aria-label", rotulo.replace(/\s*\d*$/, "") + " " + numero);
    });
  }
  function nueva(valores, despuesDe) {
    var fila = molde.content.firstElementChild.cloneNode(true);
    Object.keys(valores).forEach(function (nombre) { celda(fila, nombre).value = valores[nombre]; });
    if (despuesDe) { despuesDe.after(fila); } else { tabla.append(fila); }
    rotular(fila);
    return fila;
  }
  function poner(fila, valores) {
    TODAS.forEach(function (nombre) { celda(fila, nombre).value = valores[nombre] || ""; });
    rotular(fila);
  }
  function reponer(fotoGuardada) {
    var hay = filas();
    hay.slice(fotoGuardada.length).forEach(function (fila) { fila.remove(); });
    fotoGuardada.forEach(function (valores, i) { poner(i < hay.length ? hay[i] : nueva({}), valores); });
  }

  /* What is typed stays in this tab until the server has it. */
  var original = forma.dataset.guardado === "true" ? JSON.stringify(filas().map(function (fila) { return deCada(fila, "defaultValue"); })) : "";
  function sucio() { return JSON.stringify(foto()) !== original; }
  function recordar() {
    var ahora = foto(), cambiada = JSON.stringify(ahora) !== original;
    try {
      if (cambiada) { sessionStorage.setItem(LLAVE, JSON.stringify({ version: version.value, habia: habia.value, filas: ahora })); }
      else { sessionStorage.removeItem(LLAVE); }
    } catch (lleno) { console.warn(lleno); }
    letrero.textContent = cambiada ? forma.dataset.sucio : "";
  }

  /* What can be undone, the last first: the rows as they were before each act, or the cell as it was before it was written in. */
  var campo = null, valorAlEntrar = "";
  function entrar(cual, valor) { campo = cual; valorAlEntrar = valor; }
  function escrito() { return Boolean(campo) && campo.isConnected && campo.value !== valorAlEntrar; }
  /* What an act puts into the cell where one is was not written there. */
  function asentar() { if (campo) { valorAlEntrar = campo.value; } }
  function sePuedeDeshacer() { deshacer.disabled = !historia.length && !escrito(); }
  function apuntar(acto) {
    historia.push(acto);
    if (historia.length > 50) { historia.shift(); }
    sePuedeDeshacer();
  }
  function hijas(fila) {
    var suyas = [];
    if (!celda(fila, "padre").value) {
      for (var f = fila.nextElementSibling; f && celda(f, "padre").value; f = f.nextElementSibling) { suyas.push(f); }
    }
    return suyas;
  }
  /* What was written in a cell is an act of its own, once it is left or something else is done. */
  function dejarCelda() {
    if (!escrito()) { return; }
    var fila = campo.closest("tbody"), acciones = campo.name === "numero" ? hijas(fila) : [];
    apuntar({
      que: "celda", fila: fila, nombre: campo.name, valor: valorAlEntrar,
      padres: acciones.map(function (accion) { return { fila: accion, padre: celda(accion, "padre").value }; })
    });
    /* The number of a meta takes its acciones along. */
    acciones.forEach(function (accion) { celda(accion, "padre").value = campo.value.trim(); });
    valorAlEntrar = campo.value;
    rotular(fila);
    if (acciones.length) { cambio(); }
  }
  function antesDeCambiar(que, fila, nombre) {
    dejarCelda();
    apuntar({
      que: que, fila: fila || (campo && campo.isConnected ? campo.closest("tbody") : filas().pop()), nombre: nombre || (campo ? campo.name : "descripcion"),
      filas: filas().map(function (una) { return { fila: una, valores: leer(una) }; })
    });
  }
  var guardada = sessionStorage.getItem(LLAVE);
  if (guardada && forma.dataset.guardado === "true") {
    var traida = JSON.parse(guardada);
    if (JSON.stringify(traida.filas) !== original && !document.querySelector('[data-pasa="si"]')) {
      antesDeCambiar("recuperado");
      historia[0].de = { version: version.value, habia: habia.value };
      reponer(traida.filas);
      letrero.textContent = traida.version === version.value ? forma.dataset.recuperado : forma.dataset.otra;
      version.value = traida.version;
      habia.value = traida.habia;
    } else { sessionStorage.removeItem(LLAVE); }
  } else if (original && sucio()) { recordar(); }

  /* The rules, as one types. The answer to the last question counts. */
  var pregunta = 0, espera = 0;
  function cabeceras() {
    var todas = JSON.parse(document.body.getAttribute("hx-headers") || "{}");
    todas["HX-Request"] = "true";
    return todas;
  }
  function datos() {
    var cuerpo = new URLSearchParams();
    filas().forEach(function (fila) { TODAS.forEach(function (nombre) { cuerpo.append(nombre, celda(fila, nombre).value); }); });
    return cuerpo;
  }
  function vacia(fila) {
    return !celda(fila, "era").value && CELDAS.every(function (nombre) { return !celda(fila, nombre).value.trim(); });
  }
  function revisar() {
    var esta = ++pregunta;
    fetch(forma.dataset.revision, { method: "POST", headers: cabeceras(), body: datos(), redirect: "error" })
      .then(function (respuesta) {
        if (respuesta.status === 401) { location.href = "/entrar?a=" + encodeURIComponent(location.pathname); }
        if (!respuesta.ok) { throw new Error(String(respuesta.status)); }
        return respuesta.json();
      })
      .then(function (dicho) { window.avance.alSoltar(function () { if (esta === pregunta) { mostrar(dicho); } }); })
      .catch(function () { if (esta === pregunta) { letrero.textContent = forma.dataset.caida; } });
  }
  function linea(texto, impide) {
    var punto = document.createElement("li"), senal = document.createElement("span");
    senal.className = "senal " + (impide ? "rojo" : "ambar");
    senal.setAttribute("aria-hidden", "true");
    senal.textContent = impide ? "■" : "▲";
    punto.append(senal, " " + texto);
    return punto;
  }
  function mostrar(dicho) {
    var vivas = filas().filter(function (fila) { return !vacia(fila); });
    document.getElementById("generales").replaceChildren.apply(document.getElementById("generales"),
      dicho.generales.map(function (aviso) { return linea(aviso.texto, aviso.impide); }));
    vivas.forEach(function (fila, i) {
      var suyo = dicho.filas[i];
      if (!suyo) { return; }
      var salida = fila.querySelector("output");
      salida.textContent = suyo.suma;
      salida.className = suyo.cuadra ? "" : "senal rojo";
      CELDAS.forEach(function (nombre) {
        if (suyo.errores[nombre]) { celda(fila, nombre).setAttribute("aria-invalid", "true"); }
        else { celda(fila, nombre).removeAttribute("aria-invalid"); }
      });
      var lista = fila.querySelector("ul.avisos-de-renglon");
      lista.replaceChildren.apply(lista,
        Object.keys(suyo.errores).map(function (nombre) { return linea(suyo.errores[nombre], true); })
          .concat(suyo.avisos.map(function (aviso) { return linea(aviso.texto, aviso.impide); })));
    });
    resumen.textContent = dicho.resumen;
  }
  function cambio() {
    sePuedeDeshacer();
    sinFilas.hidden = filas().length > 0;
    recordar();
    clearTimeout(espera);
    espera = setTimeout(revisar, 350);
  }

  /* New rows: the next hundred, the next number below a hundred. */
  function numeros() { return filas().map(function (fila) { return parseInt(celda(fila, "numero").value, 10) || 0; }); }
  function metaDe(fila) {
    for (var f = fila; f; f = f.previousElementSibling) {
      if (f.tagName === "TBODY" && !celda(f, "padre").value) { return f; }
    }
    return null;
  }
  function filaActual() { return document.activeElement && document.activeElement.closest("table.rejilla tbody"); }
  var ultima = null;
  tabla.addEventListener("focusin", function (suceso) {
    ultima = suceso.target.closest("tbody");
    if (CELDAS.indexOf(suceso.target.name) >= 0) { entrar(suceso.target, suceso.target.value); }
  });
  tabla.addEventListener("focusout", dejarCelda);
  function agregarMeta() {
    antesDeCambiar("mas");
    var mayor = Math.max.apply(null, numeros().concat([0]));
    var fila = nueva({ numero: String((Math.floor(mayor / 100) + 1) * 100) });
    cambio();
    celda(fila, "descripcion").focus();
  }
  function agregarAccion() {
    var meta = metaDe(filaActual() || ultima || filas()[filas().length - 1]);
    if (!meta || !meta.isConnected) { return agregarMeta(); }
    antesDeCambiar("mas");
    var padre = celda(meta, "numero").value, ultimaHija = meta, mayor = parseInt(padre, 10) || 0;
    for (var f = meta.nextElementSibling; f && celda(f, "padre").value; f = f.nextElementSibling) {
      ultimaHija = f;
      mayor = Math.max(mayor, parseInt(celda(f, "numero").value, 10) || 0);
    }
    var fila = nueva({ padre: padre, numero: String(mayor + 1) }, ultimaHija);
    cambio();
    celda(fila, "descripcion").focus();
  }
  function borrar(fila) {
    antesDeCambiar("menos", fila, "descripcion");
    var vecina = fila.nextElementSibling || fila.previousElementSibling, numero = celda(fila, "numero").value;
    if (!celda(fila, "padre").value) {
      while (fila.nextElementSibling && celda(fila.nextElementSibling, "padre").value) {
        fila.nextElementSibling.remove();
      }
      vecina = fila.nextElementSibling || fila.previousElementSibling;
    }
    fila.remove();
    cambio();
    letrero.textContent = forma.dataset.borrada.replace("{0}", numero);
    (vecina && vecina.tagName === "TBODY" ? celda(vecina, "descripcion") : deshacer).focus();
  }
  /* Takes over what another person saved in this row. */
  function usar(boton) {
    var fila = boton.closest("tbody");
    antesDeCambiar("usado", fila, "descripcion");
    ["padre"].concat(CELDAS.slice(1)).forEach(function (nombre) { celda(fila, nombre).value = boton.dataset[nombre] || ""; });
    rotular(fila);
    asentar();
    cambio();
    boton.closest(".nota").remove();
    celda(fila, "descripcion").focus();
  }
  function volverAtras() {
    dejarCelda();
    if (!historia.length) { return; }
    var acto = historia.pop(), donde = filas().indexOf(acto.fila), dice = "";
    entrar(null, "");
    if (acto.que === "celda") {
      celda(acto.fila, acto.nombre).value = acto.valor;
      acto.padres.forEach(function (uno) { celda(uno.fila, "padre").value = uno.padre; });
      rotular(acto.fila);
      dice = celda(acto.fila, acto.nombre).getAttribute("aria-label");
    } else {
      var eran = acto.filas.map(function (una) { return una.fila; });
      filas().forEach(function (fila) { if (eran.indexOf(fila) < 0) { fila.remove(); } });
      acto.filas.forEach(function (una, i) {
        var hay = tabla.tBodies[i];
        if (hay !== una.fila) { if (hay) { hay.before(una.fila); } else { tabla.append(una.fila); } }
        poner(una.fila, una.valores);
      });
    }
    if (acto.de) { version.value = acto.de.version; habia.value = acto.de.habia; }
    cambio();
    letrero.textContent = forma.dataset["deshecho" + acto.que[0].toUpperCase() + acto.que.slice(1)].replace("{0}", dice);
    var quedan = filas(), fila = acto.fila && acto.fila.isConnected ? acto.fila : quedan[Math.min(Math.max(donde, 0), quedan.length - 1)];
    if (!fila) { document.querySelector('[data-poa="meta"]').focus(); return; }
    celda(fila, acto.nombre).focus();
    entrar(celda(fila, acto.nombre), celda(fila, acto.nombre).value);
  }
  document.addEventListener("click", function (suceso) {
    var boton = suceso.target.closest("[data-poa]");
    if (!boton) { return; }
    if (boton.dataset.poa === "meta") { agregarMeta(); }
    if (boton.dataset.poa === "accion") { agregarAccion(); }
    if (boton.dataset.poa === "deshacer") { volverAtras(); }
    if (boton.dataset.poa === "borrar") { borrar(boton.closest("tbody")); }
    if (boton.dataset.poa === "usar") { usar(boton); }
  });

  /* A cell may have been entered before this listened. */
  tabla.addEventListener("input", function (suceso) {
    if (suceso.target !== campo) { entrar(suceso.target, suceso.target.defaultValue); }
    cambio();
  });
  tabla.addEventListener("change", dejarCelda);

  /* Keys: arrows and Enter move, Esc takes back what was typed in the cell. */
  function irA(fila, nombre) { if (fila && fila.tagName === "TBODY") { celda(fila, nombre).focus(); celda(fila, nombre).select(); return true; } return false; }
  tabla.addEventListener("keydown", function (suceso) {
    var campo = suceso.target, fila = campo.closest("tbody");
    if (!fila || CELDAS.indexOf(campo.name) < 0) { return; }
    var i = CELDAS.indexOf(campo.name), alInicio = campo.selectionStart === 0 && campo.selectionEnd === 0;
    var todo = campo.selectionStart === 0 && campo.selectionEnd === campo.value.length;
    var alFin = campo.selectionStart === campo.value.length;
    /* With another key an arrow selects or jumps within the cell. */
    var paso = suceso.shiftKey || suceso.ctrlKey || suceso.altKey || suceso.metaKey ? "" : suceso.key;
    if (suceso.key === "Enter" && !suceso.isComposing) {
      suceso.preventDefault();
      if (!irA(suceso.shiftKey ? fila.previousElementSibling : fila.nextElementSibling, campo.name) && !suceso.shiftKey) {
        if (celda(fila, "padre").value) { agregarAccion(); } else { agregarMeta(); }
      }
    } else if (paso === "ArrowDown" && (alFin || todo) && !campo.hasAttribute("list")) { if (irA(fila.nextElementSibling, campo.name)) { suceso.preventDefault(); } }
    else if (paso === "ArrowUp" && (alInicio || todo) && !campo.hasAttribute("list")) { if (irA(fila.previousElementSibling, campo.name)) { suceso.preventDefault(); } }
    else if (paso === "ArrowRight" && alFin && i < CELDAS.length - 1) { suceso.preventDefault(); irA(fila, CELDAS[i + 1]); }
    else if (paso === "ArrowLeft" && (alInicio || todo) && i > 0) { suceso.preventDefault(); irA(fila, CELDAS[i - 1]); }
    else if (suceso.key === "Escape" && campo.value !== valorAlEntrar) { campo.value = valorAlEntrar; campo.select(); cambio(); }
  });
  document.addEventListener("keydown", function (suceso) {
    if ((suceso.ctrlKey || suceso.metaKey) && suceso.key.toLowerCase() === "s") { suceso.preventDefault(); forma.requestSubmit(forma.querySelector('button[type="submit"]')); }
    if ((suceso.ctrlKey || suceso.metaKey) && !suceso.shiftKey && suceso.key.toLowerCase() === "z" && historia.length
        && (suceso.target === campo ? !escrito() : !suceso.target.closest("input, textarea, select"))) {
      suceso.preventDefault(); volverAtras();
    }
    if (suceso.altKey && suceso.key.toLowerCase() === "m") { suceso.preventDefault(); agregarMeta(); }
    if (suceso.altKey && suceso.key.toLowerCase() === "a") { suceso.preventDefault(); agregarAccion(); }
  });

  /* A block from a spreadsheet, from this cell on. */
  tabla.addEventListener("paste", function (suceso) { pegar(suceso, suceso.target); });
  document.addEventListener("paste", function (suceso) {
    if (!suceso.target.closest("input, textarea") && !suceso.defaultPrevented) { pegar(suceso, null); }
  });
  function pegar(suceso, campo) {
    var texto = suceso.clipboardData.getData("text/plain");
    if (!/[\t\n]/.test(texto.replace(/\r?\n$/, "")) && campo) { return; }
    if (campo && campo.name === "descripcion" && texto.indexOf("\t") < 0 && texto.indexOf("\n") >= 0 && campo.value.trim()) { return; }
    suceso.preventDefault();
    antesDeCambiar("pegado", campo && campo.closest("tbody"), campo && campo.name);
    var columna = campo ? CELDAS.indexOf(campo.name) : 0, fila = campo ? campo.closest("tbody") : null, puestas = 0, sobran = 0, padre = "";
    if (fila && metaDe(fila)) { padre = celda(metaDe(fila), "numero").value; }
    var mayor = Math.max.apply(null, numeros().concat([0]));
    window.avance.bloque(texto).forEach(function (valores) {
      if (valores.every(function (valor) { return !valor.trim(); })) { return; }
      var hay = fila;
      if (!hay) {
        mayor = (Math.floor(mayor / 100) + 1) * 100;
        hay = nueva({ numero: columna === 0 ? "" : String(mayor) });
      }
      valores.forEach(function (valor, j) {
        if (columna + j < CELDAS.length) {
          var limpio = valor.trim();
          celda(hay, CELDAS[columna + j]).value = CELDAS[columna + j] === "descripcion" ? limpio.replace(/\s+/g, " ") : limpio;
          puestas++;
        } else if (valor.trim()) { sobran++; }
      });
      if (columna === 0) {
        var numero = parseInt(celda(hay, "numero").value, 10) || 0;
        if (numero && numero % 100 === 0) { padre = String(numero); celda(hay, "padre").value = ""; }
        else if (numero && padre && Math.floor(numero / 100) * 100 === parseInt(padre, 10)) { celda(hay, "padre").value = padre; }
      }
      rotular(hay);
      fila = hay.nextElementSibling && hay.nextElementSibling.tagName === "TBODY" ? hay.nextElementSibling : null;
    });
    asentar();
    cambio();
    letrero.textContent = forma.dataset.pegado.replace("{0}", puestas) + (sobran ? " " + forma.dataset.sobran.replace("{0}", sobran) : "");
  }

  /* Leaving with something unsaved asks first; saving does not. */
  var enviando = false;
  forma.addEventListener("submit", function () { enviando = true; });
  window.addEventListener("pageshow", function () { enviando = false; });
  window.addEventListener("beforeunload", function (suceso) { if (sucio() && !enviando) { suceso.preventDefault(); } });
  /* The first mistake has the focus before this listens. */
  var enfocada = document.activeElement;
  if (enfocada && tabla.contains(enfocada) && CELDAS.indexOf(enfocada.name) >= 0) { entrar(enfocada, historia.length ? enfocada.value : enfocada.defaultValue); }
  if (sucio()) { revisar(); }
})();
