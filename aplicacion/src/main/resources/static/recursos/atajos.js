/* "?" lists what can be done with keys on this screen: every button that says aria-keyshortcuts, and what holds everywhere. */
(function () {
  "use strict";
  var ingles = document.documentElement.lang === "en";
  function dicho(es, en) { return ingles ? en : es; }
  function renglon(lista, tecla, hace) {
    var termino = document.createElement("dt"), sentido = document.createElement("dd"), letra = document.createElement("kbd");
    letra.textContent = tecla;
    termino.append(letra);
    sentido.textContent = hace;
    lista.append(termino, sentido);
  }
  function armar() {
    var dialogo = document.createElement("dialog"), hoja = document.createElement("article"), titulo = document.createElement("h2");
    var lista = document.createElement("dl"), cerrar = document.createElement("button"), pie = document.createElement("p");
    dialogo.id = "atajos";
    dialogo.setAttribute("aria-labelledby", "titulo-de-atajos");
    titulo.id = "titulo-de-atajos";
    titulo.textContent = dicho("Lo que se hace con el teclado", "What the keyboard does");
    lista.className = "datos";
    document.querySelectorAll("[aria-keyshortcuts]").forEach(function (cosa) {
      renglon(lista, cosa.getAttribute("aria-keyshortcuts").replace("Control", "Ctrl").replace(/\+/g, " + "), cosa.textContent.trim());
    });
    if (document.querySelector("table.rejilla tbody.meta, table.rejilla tbody.accion, table.captura input.a")) {
      renglon(lista, "↑ ↓ ← →", dicho("Ir a la celda de junto", "Go to the next cell"));
      renglon(lista, dicho("Entrar", "Enter"), dicho("Ir al renglón de abajo", "Go to the row below"));
      renglon(lista, "Esc", dicho("Dejar la celda como estaba", "Leave the cell as it was"));
    }
    renglon(lista, "Tab", dicho("Ir al siguiente campo o botón", "Go to the next field or button"));
    renglon(lista, "?", dicho("Ver esta lista", "See this list"));
    cerrar.type = "button";
    cerrar.className = "segundo";
    cerrar.dataset.cierra = "si";
    cerrar.textContent = dicho("Cerrar", "Close");
    pie.append(cerrar);
    hoja.append(titulo, lista, pie);
    dialogo.append(hoja);
    document.body.append(dialogo);
    return dialogo;
  }
  document.addEventListener("keydown", function (suceso) {
    if (suceso.key !== "?" || suceso.ctrlKey || suceso.metaKey || suceso.altKey) { return; }
    if (suceso.target.closest("input, textarea, select, dialog")) { return; }
    suceso.preventDefault();
    (document.getElementById("atajos") || armar()).showModal();
  });
})();
