/* The sheet of a quarter. Every cell is saved by itself; what is not saved says so, stays in this tab, and is sent again. */
(function () {
  "use strict";
  var forma = document.getElementById("captura");
  if (!forma) { return; }
  var dice = forma.dataset, tabla = forma.querySelector("table");
  var letrero = document.getElementById("estado-de-guardado"), falta = document.getElementById("falta");
  var deshacer = document.querySelector('[data-captura="deshacer"]'), firmar = document.getElementById("firmar");
  var LLAVE = "avance:captura:" + location.pathname;
  var MESES = ["m1", "m2", "m3"], COLUMNAS = MESES.concat("a");
  var cuerpos = Array.prototype.slice.call(tabla.tBodies), porNumero = {}, hechas = [], reintento = 0, vista = dice.vista, enVuelo = 0, alaVez = false, quiereAtras = false;
  var guardando = 0, actos = 0, alPedir = 0;
  document.documentElement.classList.add("con-guion");
  document.querySelectorAll(".solo-con-guion").forEach(function (cosa) { cosa.hidden = false; });
  deshacer.hidden = false;

  /* A row: its fields, what the server has of it, whether it is on its way. */
  cuerpos.forEach(function (cuerpo) {
    var numero = cuerpo.dataset.renglon, campos = {};
    ["m1", "m2", "m3", "a", "nota", "destino", "causa"].forEach(function (nombre) {
      var campo = cuerpo.querySelector('[name="' + nombre + "-" + numero + '"], [data-nombre="' + nombre + "-" + numero + '"]');
      if (campo) { campos[nombre] = campo; }
    });
    porNumero[numero] = {
      numero: numero, cuerpo: cuerpo, campos: campos, version: cuerpo.querySelector("[data-version]"),
      dicho: document.getElementById("dicho-" + numero), enCamino: false, otraVez: false, choque: null, enviado: {}
    };
  });
  function renglones() { return cuerpos.map(function (cuerpo) { return porNumero[cuerpo.dataset.renglon]; }); }
  function deCampo(campo) { var cuerpo = campo.closest("tbody"); return cuerpo ? porNumero[cuerpo.dataset.renglon] : null; }
  function cada(renglon, tarea) { Object.keys(renglon.campos).forEach(function (nombre) { tarea(renglon.campos[nombre], nombre); }); }
  /* As the server keeps it: in one line, composed, without what does not print. */
  function limpio(texto) {
    return texto.replace(/[\p{Z}\s]+/gu, " ").replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu, "").normalize("NFC").trim();
  }
  function escrito(renglon) {
    var valores = {};
    cada(renglon, function (campo, nombre) { valores[nombre] = limpio(campo.value); });
    return valores;
  }
  function difiere(campo) { return limpio(campo.value) !== limpio(campo.dataset.guardado || ""); }
  function sucio(renglon) { return Object.keys(renglon.campos).some(function (nombre) { return difiere(renglon.campos[nombre]); }); }
  /* Whether somebody wrote there since the row was sent. */
  function sigue(renglon, nombre) { return limpio(renglon.campos[nombre].value) !== renglon.enviado[nombre]; }

  /* The months of a row, where the ente captures by month: while one is written the A is made from them and is not typed. */
  function conMeses(renglon) { return MESES.some(function (nombre) { return renglon.campos[nombre] && renglon.campos[nombre].value.trim() !== ""; }); }
  function fijar(renglon) { if (renglon.campos.a && renglon.campos.m1) { renglon.campos.a.readOnly = conMeses(renglon); } }
  /* The same while somebody types them. */
  function ajustar(renglon) {
    var a = renglon.campos.a, hay = conMeses(renglon);
    if (!a || !renglon.campos.m1 || a.readOnly === hay) { return; }
    /* Months that are saved and taken back leave no A; months that were only typed leave the A that is saved. */
    var hubo = MESES.some(function (nombre) { return (renglon.campos[nombre].dataset.guardado || "").trim() !== ""; });
    a.value = !hay && hubo ? "" : a.dataset.guardado || "";
    a.readOnly = hay;
  }
  function seManda(campo) { return !campo.readOnly || campo.value !== campo.dataset.guardado; }
  function cifras(deQuien) {
    var meses = MESES.map(function (nombre) { return deQuien(nombre) || "—"; });
    return meses.some(function (cifra) { return cifra !== "—"; }) ? meses.join(" + ") : deQuien("a") || "—";
  }

  /* What each cell says of itself. While somebody presses a button nothing moves: it would slip away from under the pointer. */
  function decir(renglon, clase, texto) {
    renglon.cuerpo.dataset.quedo = clase;
    window.avance.alSoltar(function () {
      renglon.dicho.className = "dicho " + clase;
      renglon.dicho.textContent = texto;
      abrir(renglon);
    });
  }
  function abrir(renglon) {
    if (seAbre(renglon)) { mostrarDetalle(renglon); return; }
    /* The focus may be on its way from the figure to its note: it would find it closed, and what is typed next would go nowhere. */
    setTimeout(function () { window.avance.alSoltar(function () { mostrarDetalle(renglon); }); }, 0);
  }
  function mostrarDetalle(renglon) {
    renglon.cuerpo.querySelector("tr.detalle").classList.toggle("abierto", seAbre(renglon));
    renglon.cuerpo.classList.toggle("activo", renglon.cuerpo.contains(document.activeElement));
  }
  function seAbre(renglon) {
    var lleno = false;
    cada(renglon, function (campo, nombre) { lleno = lleno || (COLUMNAS.indexOf(nombre) < 0 && campo.value.trim() !== ""); });
    return lleno || renglon.cuerpo.contains(document.activeElement) || renglon.cuerpo.dataset.desvia !== "0"
      || /mal|espera/.test(renglon.dicho.className);
  }
  function pintar(vivas) {
    vivas.forEach(function (viva) {
      var renglon = porNumero[viva.renglon];
      if (!renglon) { return; }
      var cuerpo = renglon.cuerpo;
      cuerpo.dataset.desvia = viva.desvia;
      ["a", "absoluto", "relativo", "diferencia", "marca", "faltan"].forEach(function (que) {
        var salida = cuerpo.querySelector('[data-viva="' + que + '"]');
        if (salida) { salida.textContent = viva[que]; }
      });
      var senal = cuerpo.querySelector('[data-viva="semaforo"]');
      senal.className = "senal " + viva.color;
      senal.firstElementChild.textContent = viva.signo;
      senal.lastElementChild.textContent = document.querySelector('#palabras [data-palabra="' + viva.palabra + '"]').textContent;
      var lista = cuerpo.querySelector('[data-viva="avisos"]');
      lista.replaceChildren.apply(lista, viva.avisos.map(function (aviso) {
        var punto = document.createElement("li"), marca = document.createElement("span");
        marca.className = "senal " + (aviso.impide ? "rojo" : "ambar");
        marca.setAttribute("aria-hidden", "true");
        marca.textContent = aviso.impide ? "■" : "▲";
        punto.append(marca, " " + aviso.texto);
        return punto;
      }));
      abrir(renglon);
    });
  }
  /* What was typed goes in as it is, whatever it looks like. */
  function rellenar(texto, datos) { return texto.replace(/\{(\d)\}/g, function (hueco, i) { return i in datos ? datos[i] : hueco; }); }
  function contar() {
    var porGuardar = renglones().filter(function (renglon) { return sucio(renglon) || renglon.enCamino || renglon.dudoso; }).length;
    letrero.textContent = porGuardar ? dice.pendientes.replace("{0}", porGuardar) : dice.todo;
    recordar();
  }
  function anunciar(texto) { letrero.textContent = texto + " " + letrero.textContent; }

  /*
   * What is not saved stays in this tab, with the version that was seen. While the page is being left too what is on its way: the next one
   * may have been asked for before it was saved.
   */
  var seVa = false;
  function recordar() {
    var pendientes = {};
    if (seVa) { return; }
    renglones().forEach(function (renglon) {
      if (sucio(renglon)) {
        pendientes[renglon.numero] = { version: renglon.version.value };
        cada(renglon, function (campo, nombre) { pendientes[renglon.numero][nombre] = campo.value; });
      }
    });
    try {
      if (Object.keys(pendientes).length) { sessionStorage.setItem(LLAVE, JSON.stringify(pendientes)); }
      else { sessionStorage.removeItem(LLAVE); }
    } catch (lleno) { console.warn(lleno); }
  }

  /* Saving. One request for a row at a time; what is typed meanwhile goes in the next one. */
  function cabeceras() {
    var todas = JSON.parse(document.body.getAttribute("hx-headers") || "{}");
    todas["HX-Request"] = "true";
    todas.Accept = "application/json";
    return todas;
  }
  function pedir(ruta, datos) {
    return fetch(ruta, { method: "POST", headers: cabeceras(), body: datos, redirect: "error" }).then(function (respuesta) {
      if (respuesta.status === 401) { throw { sesion: true }; }
      if (respuesta.status >= 500) { throw { red: true }; }
      return respuesta.json().then(function (cuerpo) {
        if (!respuesta.ok) { throw { negado: cuerpo.negado || cuerpo.detail || String(respuesta.status) }; }
        return cuerpo;
      });
    });
  }
  /* @param menos a field that is left for later */
  function guardar(varios, menos) {
    var datos = new URLSearchParams(), van = [];
    varios.forEach(function (renglon) {
      if (renglon.enCamino) { renglon.otraVez = true; return; }
      if (renglon.choque || !sucio(renglon)) { return; }
      renglon.enCamino = true;
      renglon.repetido = renglon.cuerpo.dataset.quedo === "espera";
      renglon.enviado = escrito(renglon);
      van.push(renglon);
      datos.append("renglon", renglon.numero);
      datos.append("version-" + renglon.numero, renglon.version.value);
      cada(renglon, function (campo, nombre) {
        if (campo === menos) { delete renglon.enviado[nombre]; }
        else if (seManda(campo)) { datos.append(nombre + "-" + renglon.numero, campo.value); }
      });
      decir(renglon, "guardando", dice.guardando);
    });
    if (!van.length) { contar(); return Promise.resolve(); }
    contar();
    datos.append("vista", vista);
    alaVez = alaVez || enVuelo > 0;
    enVuelo += 1;
    guardando += 1;
    return pedir(dice.celdas, datos).then(function (respuesta) { enVuelo -= 1; guardando -= 1; recibir(van, respuesta, true); seguirAtras(); irse(); }, function (fallo) {
      var queria = quiereAtras, negado = fallo && fallo.negado;
      enVuelo -= 1;
      guardando -= 1;
      quiereAtras = false;
      van.forEach(function (renglon) {
        renglon.enCamino = false;
        if (negado) { decir(renglon, "mal", dice.fallo + ": " + negado); }
        else { decir(renglon, "espera", fallo && fallo.sesion ? dice.sesion : dice.sinred); volverAIntentar(); }
      });
      var otras = deMientras(van);
      contar();
      if (negado && otras.length) { guardar(otras); }
      if (queria) { anunciar(negado ? dice.decida : fallo && fallo.sesion ? dice.sesion : dice.nodeshecho); }
      irse();
    });
  }
  /* The rows in which somebody wrote while they were on their way. */
  function deMientras(van) {
    var otras = van.filter(function (renglon) { return renglon.otraVez && sucio(renglon); });
    van.forEach(function (renglon) { renglon.otraVez = false; });
    return otras;
  }
  function volverAIntentar() {
    clearTimeout(reintento);
    reintento = setTimeout(enviarPendientes, 4000);
  }
  function enviarPendientes() {
    guardar(renglones().filter(function (renglon) { return renglon.cuerpo.dataset.quedo === "espera"; }));
  }
  window.addEventListener("online", enviarPendientes);

  /* An act is the rows that it wrote, each with the version that it had before: undoing it goes back to that one. */
  function recibir(van, respuesta, seDeshace) {
    var escritas = [];
    respuesta.celdas.forEach(function (celda) {
      var renglon = porNumero[celda.renglon];
      renglon.enCamino = renglon.dudoso = false;
      cada(renglon, function (campo) { campo.removeAttribute("aria-invalid"); });
      if (quedo(celda)) {
        /* What was sent twice, its first answer lost, is the same by now in another version: that is an act too; what was sent once, somebody else's. */
        if (seDeshace && String(celda.version) !== renglon.version.value) {
          if (celda.que === "IGUAL" && !renglon.repetido) { olvidar(renglon); } else { escritas.push({ renglon: renglon, antes: renglon.version.value }); }
        }
        renglon.version.value = celda.version;
        tomar(renglon, celda, function (nombre) { return !sigue(renglon, nombre); });
        decir(renglon, "bien", dice.guardado);
      } else if (celda.que === "CHOQUE") {
        chocar(renglon, celda);
      } else {
        COLUMNAS.forEach(function (nombre) {
          var campo = renglon.campos[nombre];
          if (campo && (!campo.validity.valid || /cifra|figure/.test(celda.motivo) && (campo.value !== campo.dataset.guardado || !renglon.campos.m1))) { campo.setAttribute("aria-invalid", "true"); }
        });
        decir(renglon, "mal", dice.fallo + ": " + celda.motivo);
      }
    });
    if (escritas.length) { hechas.push(escritas); actos += 1; deshacer.disabled = false; }
    mostrar(respuesta);
    var otras = deMientras(van), queria = quiereAtras && respuesta.celdas.some(function (celda) { return !quedo(celda); });
    contar();
    if (otras.length) { guardar(otras); }
    /* Nor when what was on its way is what the server had already: there is nothing of it to undo. */
    if (seDeshace && !guardando && actos === alPedir) { quiereAtras = false; }
    if (!otras.length) { ponerAlDia(); }
    /* Whoever asked to undo what was on its way meant that, and it was not saved: no other act is undone in its place. */
    if (queria) { quiereAtras = false; anunciar(dice.decida); }
  }
  function quedo(celda) { return celda.que === "GUARDADA" || celda.que === "IGUAL"; }
  function mostrar(respuesta) {
    vista = respuesta.vista;
    window.avance.alSoltar(function () {
      pintar(respuesta.renglones);
      falta.textContent = respuesta.resumen;
      document.getElementById("lleva").textContent = respuesta.lleva;
      if (firmar) { firmar.classList.toggle("segundo", !respuesta.completa); }
    });
  }
  /* Two rows that were saved at once do not know of each other: once both are, all of the rows are asked for. */
  function ponerAlDia() {
    if (!alaVez || enVuelo) { return; }
    alaVez = false;
    enVuelo += 1;
    pedir(dice.celdas, new URLSearchParams({ vista: "-1" })).then(function (respuesta) { enVuelo -= 1; mostrar(respuesta); seguirAtras(); }, function () { enVuelo -= 1; alaVez = true; seguirAtras(); });
  }
  /*
   * What the server has is what each field goes back to; it is shown unless somebody wrote there since, and an A made from months always.
   * An A that is being written is not covered by months that come back. Nor is a note, in which a space may have been typed since to go on,
   * when all that differs is what the server takes away.
   */
  function tomar(renglon, celda, seVe) {
    var a = renglon.campos.a, escribeA = a && !a.readOnly && !seVe("a");
    cada(renglon, function (campo, nombre) {
      campo.dataset.guardado = celda[nombre];
      var seMuestra = seVe(nombre) && !(escribeA && MESES.indexOf(nombre) >= 0) || campo.readOnly;
      var ahiEscribe = campo === document.activeElement && campo.tagName === "TEXTAREA";
      if (seMuestra && (ahiEscribe ? difiere(campo) : campo.value !== celda[nombre])) { campo.value = celda[nombre]; }
    });
    fijar(renglon);
  }
  function chocar(renglon, celda) {
    renglon.choque = celda;
    decir(renglon, "mal choque", rellenar(celda.quien === dice.cuenta ? dice.propio : dice.choque, [
      [cifras(function (nombre) { return celda[nombre]; }), celda.nota].filter(Boolean).join(" · "),
      celda.quien,
      cifras(function (nombre) { return renglon.campos[nombre] ? renglon.campos[nombre].value : ""; })
    ]) + " ");
    window.avance.alSoltar(function () {
      [["suyo", dice.suyo], ["mio", dice.mio]].forEach(function (cual) {
        var boton = document.createElement("button");
        boton.type = "button";
        boton.className = "segundo chico";
        boton.dataset.captura = cual[0];
        boton.textContent = cual[1];
        renglon.dicho.append(boton, " ");
      });
    });
  }
  function decidir(renglon, loMio) {
    var celda = renglon.choque;
    renglon.choque = null;
    olvidar(renglon);
    renglon.version.value = celda.version;
    tomar(renglon, celda, function () { return !loMio; });
    if (loMio) { guardar([renglon]); } else { decir(renglon, "bien", dice.guardado); contar(); }
    (renglon.campos.a || renglon.campos.nota).focus();
  }
  /* What somebody else wrote since is not undone: the acts that this row had before end there. */
  function olvidar(renglon) {
    hechas = hechas.map(function (acto) { return acto.filter(function (una) { return una.renglon !== renglon; }); })
      .filter(function (acto) { return acto.length; });
    deshacer.disabled = !hechas.length;
  }
  /*
   * The last act is undone once nothing is on its way: what was just typed is one too, and is saved first. What was refused stays to be
   * mended; an act of its row is not undone over it.
   */
  function volverAtras() {
    seVa = false;
    luegoVa = null;
    if (enVuelo) { pedirAtras(); return; }
    var ultimas = hechas[hechas.length - 1] || [], suyos = ultimas.map(function (una) { return una.renglon; }), quedaron = [], choco = false;
    var antes = renglones().filter(function (renglon) {
      var como = renglon.cuerpo.dataset.quedo, contestado = como !== "espera" && !Object.keys(renglon.campos).some(function (nombre) { return sigue(renglon, nombre); });
      return sucio(renglon) && !renglon.choque && (!contestado || como === "mal" && suyos.indexOf(renglon) >= 0);
    });
    if (antes.length) { pedirAtras(); guardar(antes); return; }
    if (suyos.some(function (renglon) { return renglon.choque; })) { contar(); anunciar(dice.decida); return; }
    hechas.pop();
    deshacer.disabled = !hechas.length;
    var lugar = hechas.length;
    Promise.all(ultimas.map(function (una) {
      var renglon = una.renglon, datos = new URLSearchParams({ version: renglon.version.value, a: una.antes });
      renglon.enCamino = true;
      renglon.enviado = escrito(renglon);
      alaVez = alaVez || enVuelo > 0;
      enVuelo += 1;
      return pedir(dice.celdas + "/" + renglon.numero + "/deshacer", datos).then(function (respuesta) {
        enVuelo -= 1;
        if (!respuesta.celdas.every(quedo)) { choco = true; quedaron.push(una); }
        recibir([renglon], respuesta, false);
        /* The focus goes to what was undone, to its first row, unless somebody is somewhere else by now. */
        if (una === ultimas[0] && !sucio(renglon) && [document.body, deshacer, null].indexOf(document.activeElement) >= 0) { (renglon.campos.a || renglon.campos.nota).focus(); }
      }, function (fallo) {
        enVuelo -= 1;
        renglon.enCamino = false;
        /* An answer that is lost may be to what was done: until it is asked for again, nobody knows what the server has of the row. */
        renglon.dudoso = !fallo || !fallo.negado && !fallo.sesion;
        decir(renglon, "mal", renglon.dudoso ? dice.quizadeshecho : fallo.negado ? dice.fallo + ": " + fallo.negado : dice.sesion);
        quedaron.push(una);
      });
    })).then(function () {
      /* What was not undone can be undone again, all of it at once as it was done. */
      if (quedaron.length) { hechas.splice(lugar, 0, quedaron); deshacer.disabled = false; quiereAtras = false; guardar(deMientras(suyos)); }
      if (choco) { anunciar(dice.decida); } else if (!quedaron.length && suyos.length) { anunciar(dice.deshecho); }
      seguirAtras();
      irse();
    });
  }
  function pedirAtras() {
    quiereAtras = true;
    alPedir = actos;
  }
  function seguirAtras() {
    if (quiereAtras && !enVuelo) { quiereAtras = false; volverAtras(); }
  }
  document.addEventListener("click", function (suceso) {
    var boton = suceso.target.closest("[data-captura]");
    if (!boton || boton.tagName !== "BUTTON") { return; }
    if (boton.dataset.captura === "deshacer") { volverAtras(); }
    if (boton.dataset.captura === "mio") { decidir(deCampo(boton), true); }
    if (boton.dataset.captura === "suyo") { decidir(deCampo(boton), false); }
    if (boton.dataset.captura === "borrador") {
      var renglon = deCampo(boton);
      if (renglon.campos.nota.value.trim() !== "") { renglon.campos.nota.focus(); return; }
      renglon.campos.nota.value = boton.parentElement.querySelector("q").textContent;
      boton.parentElement.hidden = true;
      renglon.campos.nota.focus();
      guardar([renglon]);
    }
  });

  /* Typing. */
  var espera = 0;
  tabla.addEventListener("input", function (suceso) {
    var renglon = deCampo(suceso.target);
    if (!renglon) { return; }
    seVa = false;
    ajustar(renglon);
    contar();
    if (suceso.target.tagName === "TEXTAREA") {
      clearTimeout(espera);
      espera = setTimeout(function () { if (sucio(renglon)) { guardar([renglon]); } }, 1500);
    }
  });
  tabla.addEventListener("change", function (suceso) { var renglon = deCampo(suceso.target); if (renglon) { guardar([renglon]); } });
  tabla.addEventListener("focusout", function (suceso) {
    var campo = suceso.target;
    if (campo.tagName === "TEXTAREA" && !difiere(campo)) { campo.value = campo.dataset.guardado || ""; }
  });
  tabla.addEventListener("focusin", function (suceso) {
    window.avance.alSoltar(function () { renglones().forEach(mostrarDetalle); });
    if (suceso.target.classList.contains("a")) { suceso.target.select(); }
  });
  forma.addEventListener("submit", function (suceso) {
    if (renglones().some(sucio)) { suceso.preventDefault(); guardar(renglones()); }
  });

  /* Whoever goes on to another page waits for what is on its way to be saved, and then goes there by what was pressed once. */
  var luegoVa = null;
  function pendiente(renglon) { return sucio(renglon) || renglon.enCamino; }
  function alGuardar(que, va, siNo) {
    luegoVa = { que: que, va: va, siNo: siNo };
    guardar(renglones());
    irse();
  }
  /* Whoever goes on writing stays. */
  ["input", "paste"].forEach(function (tipo) { document.addEventListener(tipo, function () { luegoVa = null; }, true); });
  function irse() {
    if (!luegoVa || renglones().some(function (renglon) { return renglon.enCamino; })) { return; }
    var este = luegoVa, malos = renglones().filter(sucio);
    if (malos.some(function (renglon) { return !renglon.choque && !/mal|espera/.test(renglon.cuerpo.dataset.quedo); })) { guardar(renglones()); return; }
    luegoVa = null;
    if (malos.length) { este.siNo(malos[0]); } else { este.va(); }
  }
  function corregir(renglon) {
    var campo = renglon.cuerpo.querySelector('[aria-invalid="true"]') || renglon.campos.a || renglon.campos.nota;
    renglon.cuerpo.scrollIntoView({ block: "center" });
    campo.focus();
    anunciar(rellenar(dice.antes, [renglon.numero]));
  }
  document.addEventListener("click", function (suceso) {
    var enlace = suceso.target.closest("a[href]"), otraVentana = suceso.ctrlKey || suceso.metaKey || suceso.shiftKey || suceso.altKey || suceso.button;
    if (!enlace || suceso.defaultPrevented || otraVentana || enlace.target || enlace.hasAttribute("download")
      || enlace.getAttribute("href").charAt(0) === "#" || !renglones().some(pendiente)) { return; }
    /* Pressed again, nobody wants to wait: the browser asks whether to leave what is on its way. */
    if (luegoVa && luegoVa.que === enlace && enlace !== firmar && suceso.detail < 2) { luegoVa = null; return; }
    suceso.preventDefault();
    function va() { location.href = enlace.href; }
    /* What cannot be saved keeps nobody here but who signs: the browser asks whether to leave it. */
    alGuardar(enlace, va, enlace === firmar ? corregir : va);
  });

  /* The other form of the page says the versions that the cells have by now; what is still on its way goes first. */
  var comun = document.getElementById("causa-comun");
  comun.addEventListener("submit", function (suceso) {
    if (renglones().some(pendiente)) {
      suceso.preventDefault();
      alGuardar(comun, function () { comun.requestSubmit(); }, corregir);
      return;
    }
    comun.querySelectorAll("[data-de-renglon]").forEach(function (campo) { campo.value = porNumero[campo.dataset.deRenglon].version.value; });
  });

  /* Keys: arrows and Enter move between the cells of a column, the arrows also along a row, Esc goes back to what is saved. */
  function mover(campo, pasos, donde) {
    var todas = Array.prototype.slice.call(donde.querySelectorAll("input.a")).filter(function (otra) {
      return donde !== tabla || otra.dataset.columna === campo.dataset.columna;
    });
    var otra = todas[todas.indexOf(campo) + pasos];
    if (otra) { otra.focus(); } else if (donde === tabla) { campo.blur(); campo.focus(); }
    return otra;
  }
  /* Whether an arrow to that side leaves the field: all of it is chosen, or the caret stands there already. */
  function enLaOrilla(campo, paso) {
    var largo = campo.value.length;
    return campo.selectionStart === 0 && campo.selectionEnd === largo
      || campo.selectionStart === campo.selectionEnd && campo.selectionStart === (paso < 0 ? 0 : largo);
  }
  tabla.addEventListener("keydown", function (suceso) {
    var campo = suceso.target, renglon = deCampo(campo);
    if (!renglon || !campo.name && !campo.dataset.nombre) { return; }
    if (suceso.key === "Escape" && campo.value !== campo.dataset.guardado && !renglon.choque) {
      suceso.preventDefault();
      campo.value = campo.dataset.guardado || "";
      campo.removeAttribute("aria-invalid");
      ajustar(renglon);
      if (!sucio(renglon)) { decir(renglon, "", ""); }
      contar();
      if (campo.select) { campo.select(); }
      return;
    }
    if (!campo.classList.contains("a") || suceso.isComposing) { return; }
    if (campo.readOnly && suceso.key.length === 1 && !suceso.ctrlKey && !suceso.metaKey && !suceso.altKey
      && !renglon.choque && renglon.cuerpo.dataset.quedo !== "espera") { decir(renglon, "", dice.demeses); }
    if (suceso.key === "Enter") { suceso.preventDefault(); mover(campo, suceso.shiftKey ? -1 : 1, tabla); }
    if (suceso.key === "ArrowDown") { suceso.preventDefault(); mover(campo, 1, tabla); }
    if (suceso.key === "ArrowUp") { suceso.preventDefault(); mover(campo, -1, tabla); }
    var paso = { ArrowLeft: -1, ArrowRight: 1 }[suceso.key];
    if (paso && !suceso.shiftKey && enLaOrilla(campo, paso) && mover(campo, paso, renglon.cuerpo)) { suceso.preventDefault(); }
  });
  document.addEventListener("keydown", function (suceso) {
    if (!(suceso.ctrlKey || suceso.metaKey) || suceso.key.toLowerCase() !== "z" || !hechas.length) { return; }
    var campo = document.activeElement;
    /* What is being typed, here or in another form of the page, is the browser's to undo. */
    if (campo && campo.matches("input, textarea, select") && (!tabla.contains(campo) || campo.value !== (campo.dataset.guardado || ""))) { return; }
    suceso.preventDefault();
    volverAtras();
  });

  /*
   * A block from a spreadsheet: its columns into the months from here on, or the first one into the A, from here down; the next into
   * their notes. The total that a spreadsheet has after its months is made here.
   */
  var noCupo = document.getElementById("no-cupo");
  /* What is not in the sheet is told until something else is pasted: nobody must believe that it was. */
  function avisar(texto) {
    noCupo.textContent = texto;
    noCupo.hidden = !texto;
    if (texto) { noCupo.scrollIntoView({ block: "nearest" }); }
  }
  function sobran(lineas) {
    var llenas = lineas.filter(function (celdas) { return celdas.some(function (celda) { return celda.trim() !== ""; }); });
    return llenas.length ? rellenar(dice.sobran, [llenas.length, llenas[0].join(" ").trim().slice(0, 40)]) : "";
  }
  tabla.addEventListener("paste", function (suceso) {
    var campo = suceso.target, texto = suceso.clipboardData.getData("text/plain");
    if (!campo.classList.contains("a") || !/[\t\n]/.test(texto.replace(/\r?\n$/, ""))) { return; }
    suceso.preventDefault();
    var lineas = window.avance.bloque(texto), todos = renglones(), columna = campo.dataset.columna, puestos = [];
    var va = window.avance.acomodar(lineas, todos.slice(todos.indexOf(deCampo(campo))));
    if (va.dudosa) { avisar(rellenar(dice.dudosa, [va.dudosa])); return; }
    if (va.malas) { avisar(rellenar(dice.nopegado, [va.malas.map(function (mal) { return rellenar(dice[mal[0]], mal.slice(1)); }).join("; ")])); return; }
    avisar(sobran(lineas.slice(va.destinos.length)));
    lineas.slice(0, va.destinos.length).forEach(function (celdas, i) {
      var renglon = va.destinos[i], quedan = celdas.slice(), desdeMes = columna !== "a", tomo = false;
      COLUMNAS.slice(COLUMNAS.indexOf(columna)).forEach(function (nombre) {
        if (!quedan.length || nombre === "a" && desdeMes && !/^[\s\d.,—-]*$/.test(quedan[0])) { return; }
        var cifra = quedan.shift().trim();
        if (renglon.campos[nombre] && cifra !== "" && !(nombre === "a" && desdeMes)) { renglon.campos[nombre].value = cifra; tomo = true; }
      });
      ajustar(renglon);
      var nota = quedan.join(" ").replace(/\s+/g, " ").trim();
      if (nota) { renglon.campos.nota.value = nota; }
      if (tomo || nota) { puestos.push(renglon); }
    });
    guardar(puestos).then(function () { anunciar(rellenar(dice.pegadas, [puestos.length])); });
  });

  /* What could not be saved before, with the version that was seen then: if somebody wrote since, both values are shown. */
  var traidas = JSON.parse(sessionStorage.getItem(LLAVE) || "{}"), porEnviar = [];
  Object.keys(traidas).forEach(function (numero) {
    var renglon = porNumero[numero];
    if (!renglon || !renglon.version) { return; }
    cada(renglon, function (campo, nombre) { if (traidas[numero][nombre] !== undefined) { campo.value = traidas[numero][nombre]; } });
    fijar(renglon);
    if (renglon.campos.a && renglon.campos.a.readOnly) { renglon.campos.a.value = renglon.campos.a.dataset.guardado; }
    if (sucio(renglon)) { renglon.version.value = traidas[numero].version; porEnviar.push(renglon); }
  });
  /*
   * On a slow line somebody types before this file is here: what is not as the page came is saved too; the field where they still type,
   * when they leave it.
   */
  var escribe = document.activeElement, luego = null;
  function deFabrica(campo) {
    if (!campo.options) { return campo.defaultValue; }
    return (Array.prototype.find.call(campo.options, function (opcion) { return opcion.defaultSelected; }) || campo.options[0]).value;
  }
  renglones().forEach(function (renglon) {
    var escribio = Object.keys(renglon.campos).some(function (nombre) {
      var campo = renglon.campos[nombre];
      return (campo !== escribe || campo.options) && campo.value !== deFabrica(campo);
    });
    if (!escribio || !sucio(renglon) || porEnviar.indexOf(renglon) >= 0) { return; }
    if (renglon.cuerpo.contains(escribe) && !escribe.options) { luego = escribe; }
    ajustar(renglon);
    porEnviar.push(renglon);
  });
  renglones().forEach(abrir);
  if (porEnviar.length) { guardar(porEnviar, luego); } else { contar(); }
  window.addEventListener("beforeunload", function (suceso) {
    if (!renglones().some(pendiente)) { return; }
    suceso.preventDefault();
    seVa = true;
    /* Whoever stays after all. */
    setTimeout(function () { seVa = false; recordar(); }, 10000);
  });
})();
