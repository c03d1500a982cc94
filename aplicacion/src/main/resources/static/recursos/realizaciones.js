/* A block copied from a spreadsheet fills the grid from the cell where it is pasted; lines are added as it needs them. */
(function () {
  "use strict";
  var forma = document.getElementById("varias");
  if (!forma) { return; }
  var cuerpo = forma.querySelector("tbody"), MAS = 2000;
  function celdas(linea) { return Array.prototype.slice.call(linea.querySelectorAll("input")); }
  function otra() {
    var ultima = cuerpo.rows[cuerpo.rows.length - 1], nueva = ultima.cloneNode(true), numero = cuerpo.rows.length + 1;
    celdas(nueva).forEach(function (campo) {
      campo.value = "";
      ["value", "aria-invalid", "aria-describedby"].forEach(function (cual) { campo.removeAttribute(cual); });
      campo.setAttribute("aria-label", campo.getAttribute("aria-label").replace(/\d+$/, numero));
    });
    nueva.querySelectorAll(".error-de-campo").forEach(function (error) { error.remove(); });
    cuerpo.append(nueva);
    return nueva;
  }
  cuerpo.addEventListener("paste", function (suceso) {
    var texto = suceso.clipboardData.getData("text/plain");
    if (!/[\t\n]/.test(texto.replace(/\r?\n$/, ""))) { return; }
    suceso.preventDefault();
    var linea = suceso.target.closest("tr"), desde = celdas(linea).indexOf(suceso.target);
    var cuantas = celdas(linea).length - desde, lineas = 0, columnas = {};
    window.avance.bloque(texto).forEach(function (valores) {
      valores.forEach(function (valor, i) { if (i >= cuantas && valor.trim()) { columnas[i] = true; } });
      if (!linea && cuerpo.rows.length >= MAS) {
        if (valores.some(function (valor) { return valor.trim(); })) { lineas += 1; }
        return;
      }
      linea = linea || otra();
      celdas(linea).slice(desde).forEach(function (campo, i) {
        if (valores[i] !== undefined) { campo.value = valores[i].trim().replace(/\n/g, " "); }
      });
      linea = linea.nextElementSibling;
    });
    /* Nobody typed it: whoever keeps what is typed is told. */
    forma.dispatchEvent(new Event("input"));
    noCupo(lineas, Object.keys(columnas).length);
  });
  /* What is not in the grid is told: nobody must believe that it was pasted. */
  var aviso = document.getElementById("no-cupo");
  function noCupo(lineas, columnas) {
    aviso.textContent = [[lineas, forma.dataset.lineas], [columnas, forma.dataset.columnas]]
      .filter(function (uno) { return uno[0] > 0; })
      .map(function (uno) { return uno[1].replace("{0}", uno[0]); })
      .join(" ");
    aviso.hidden = !aviso.textContent;
  }
  /* Writing in the last line makes another one. */
  cuerpo.addEventListener("input", function (suceso) {
    var linea = suceso.target.closest("tr");
    if (!linea.nextElementSibling && cuerpo.rows.length < MAS) { otra(); }
  });
  /* Enter and the arrows go along the column, as in the sheet; the last line makes another one. Its button sends the grid. */
  cuerpo.addEventListener("keydown", function (suceso) {
    var campo = suceso.target, paso = { Enter: suceso.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 }[suceso.key];
    if (!paso || suceso.isComposing || campo.tagName !== "INPUT") { return; }
    if (suceso.key !== "Enter" && (campo.type !== "text" || suceso.shiftKey || suceso.ctrlKey || suceso.altKey || suceso.metaKey)) { return; }
    suceso.preventDefault();
    var linea = campo.closest("tr"), otraLinea = paso > 0 ? linea.nextElementSibling : linea.previousElementSibling;
    if (!otraLinea && suceso.key === "Enter" && paso > 0 && cuerpo.rows.length < MAS) { otraLinea = otra(); }
    if (!otraLinea) { return; }
    var destino = celdas(otraLinea)[celdas(linea).indexOf(campo)];
    destino.focus();
    destino.select();
  });
  window.avance.conBorrador(forma, function (cuantas) {
    while (cuerpo.rows.length < Math.min(cuantas, MAS)) { otra(); }
  });
})();
