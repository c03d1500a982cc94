/* Papers: several are sent one by one, each with its progress; a sheet is decided by the keyboard alone; a figure lights its place. */
(function () {
  "use strict";

  /* Sending documents. */
  var forma = document.getElementById("subir");
  if (forma) {
    var entrada = forma.querySelector('input[type="file"]'), lista = document.getElementById("subidas"), cola = [], corriendo = false, bien = 0;
    var tope = Number(forma.dataset.megas) * 1024 * 1024;
    function renglon(archivo) {
      var li = document.createElement("li"), nombre = document.createElement("span"), barra = document.createElement("progress"), dice = document.createElement("span");
      nombre.textContent = archivo.name;
      barra.max = 100; barra.value = 0; barra.setAttribute("aria-label", archivo.name);
      li.append(nombre, barra, dice);
      lista.hidden = false;
      lista.append(li);
      return { archivo: archivo, barra: barra, dice: dice };
    }
    function termina(uno, texto, mal) {
      uno.barra.remove();
      uno.dice.textContent = texto;
      uno.dice.className = mal ? "mal" : "";
      if (!mal) { bien += 1; }
      sigue();
    }
    function sigue() {
      var uno = cola.shift();
      if (!uno) {
        corriendo = false;
        entrada.value = "";
        if (bien > 0) { bien = 0; refresca(); }
        return;
      }
      corriendo = true;
      /* What is too large is said before a single byte of it is sent. */
      if (uno.archivo.size > tope) { termina(uno, forma.dataset.grande, true); return; }
      var datos = new FormData(), peticion = new XMLHttpRequest();
      datos.append("documento", uno.archivo);
      ["ejercicio", "trimestre", "_csrf", "_ente"].forEach(function (campo) {
        if (forma.elements[campo]) { datos.append(campo, forma.elements[campo].value); }
      });
      peticion.upload.addEventListener("progress", function (avance) {
        if (avance.lengthComputable) { uno.barra.value = Math.round(100 * avance.loaded / avance.total); }
      });
      peticion.addEventListener("load", function () {
        if (peticion.status === 401 || peticion.status === 403) { termina(uno, forma.dataset.sesion, true); }
        else if (peticion.status === 413) { termina(uno, forma.dataset.grande, true); }
        else if (peticion.status >= 500 || /^\s*</.test(peticion.responseText)) { termina(uno, forma.dataset.fallo, true); }
        else { termina(uno, peticion.responseText, peticion.status >= 400); }
      });
      peticion.addEventListener("error", function () { termina(uno, forma.dataset.fallo, true); });
      peticion.open("POST", forma.dataset.subida);
      peticion.send(datos);
    }
    function refresca() {
      if (window.htmx) {
        window.htmx.ajax("GET", forma.dataset.bandeja, { target: "#bandeja", select: "#bandeja", swap: "outerHTML" });
      }
    }
    function toma(archivos) {
      Array.prototype.forEach.call(archivos, function (archivo) { cola.push(renglon(archivo)); });
      if (!corriendo) { sigue(); }
    }
    forma.addEventListener("submit", function (suceso) {
      if (entrada.files.length > 0) { suceso.preventDefault(); toma(entrada.files); }
    });
    ["dragenter", "dragover"].forEach(function (cual) {
      forma.addEventListener(cual, function (suceso) { suceso.preventDefault(); forma.classList.add("encima"); });
    });
    ["dragleave", "drop"].forEach(function (cual) {
      forma.addEventListener(cual, function () { forma.classList.remove("encima"); });
    });
    forma.addEventListener("drop", function (suceso) {
      suceso.preventDefault();
      if (suceso.dataTransfer && suceso.dataTransfer.files.length) { toma(suceso.dataTransfer.files); }
    });
    /* A document that misses the frame must not take the place of the page. */
    ["dragover", "drop"].forEach(function (cual) {
      window.addEventListener(cual, function (suceso) { suceso.preventDefault(); });
    });
  }

  /* A figure lights its place on the paper, and a place its figure. */
  var fuente = document.getElementById("fuente");
  if (fuente) {
    function apaga() { document.querySelectorAll(".prendida").forEach(function (cosa) { cosa.classList.remove("prendida"); }); }
    function prende(enlace, mueve) {
      var cual = document.getElementById((enlace.getAttribute("href") || "").slice(1));
      apaga();
      if (!cual) { return; }
      cual.classList.add("prendida");
      if (mueve && fuente.contains(cual)) {
        fuente.scrollTop = cual.getBoundingClientRect().top - fuente.getBoundingClientRect().top + fuente.scrollTop - fuente.clientHeight / 2;
      }
    }
    document.addEventListener("mouseover", function (suceso) { var e = suceso.target.closest("a.cifra"); if (e) { prende(e, false); } });
    document.addEventListener("focusin", function (suceso) { var e = suceso.target.closest("a.cifra"); if (e) { prende(e, true); } });
    document.addEventListener("click", function (suceso) {
      var e = suceso.target.closest("a.cifra");
      if (!e) { return; }
      suceso.preventDefault();
      prende(e, true);
    });
    var actual = fuente.querySelector(".linea.actual");
    if (actual) { fuente.scrollTop += actual.getBoundingClientRect().top - fuente.getBoundingClientRect().top - fuente.clientHeight / 3; }

    /* A page that has just come cannot have been read: what decides waits until it can. */
    var decide = false;
    window.addEventListener("pageshow", function () {
      setTimeout(function () { decide = true; document.body.dataset.decide = "si"; }, 500);
    });
    /* One key for each thing: those that the buttons say. One that is held down is pressed once. */
    document.addEventListener("keydown", function (suceso) {
      if (suceso.repeat || suceso.ctrlKey || suceso.metaKey || suceso.altKey || suceso.target.closest("input, textarea, select, dialog")) { return; }
      var cual = document.querySelector('[data-tecla="' + (/^[0-9a-z]$/.test(suceso.key) ? suceso.key : "") + '"]');
      if (!cual) { return; }
      suceso.preventDefault();
      if (cual.type === "submit" && !decide) { return; }
      cual.click();
      if (cual.tagName === "SUMMARY") {
        var primero = cual.parentElement.querySelector("input:not([type=hidden])");
        if (primero) { primero.focus(); primero.select(); }
      }
    });
  }
})();
