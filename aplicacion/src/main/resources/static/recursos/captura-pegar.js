/* A block from a spreadsheet pasted into the sheet of a quarter: the rows that its lines are of, or why nobody can tell. */
(function () {
  "use strict";
  var CIFRA = /^(\d{1,12}|\d{1,3}(,\d{3}){1,3})?(\.\d+)?$/;

  /* The figure of a line as the server reads it; the dash that a spreadsheet shows for nothing adds nothing. */
  function cifra(linea) {
    var llana = linea[0].replace(/\s/g, "").replace(/^[-—]$/, "");
    return CIFRA.test(llana) ? Number(llana.replace(/,/g, "")) : NaN;
  }
  /* What the block says of a meta that adds up its acciones: nothing, what they add up to, or why it is no total of them. */
  function suma(lineas, hasta, deAqui, i) {
    var fin = i + 1, meta = deAqui[i].numero;
    while (fin < deAqui.length && deAqui[fin].cuerpo.classList.contains("accion")) { fin++; }
    if (lineas[i][0].trim() === "") { return { meta: meta, blanca: true }; }
    if (fin > lineas.length) { return { mal: ["cortada", meta] }; }
    for (var j = i; j < fin; j++) {
      if (isNaN(cifra(lineas[j]))) { return { mal: ["nocifra", deAqui[j].numero, lineas[j][0].trim().slice(0, 40)] }; }
    }
    var total = cifra(lineas[i]), suyas = lineas.slice(i + 1, fin).reduce(function (llevan, linea) { return llevan + cifra(linea); }, 0);
    return Math.abs(suyas - total) < 0.005 ? { meta: meta, total: total, corta: fin > hasta }
      : { mal: ["nocuadra", meta, lineas[i][0].trim(), suyas.toLocaleString("en-US", { maximumFractionDigits: 4 })] };
  }

  /*
   * A block has a line for each cell that is captured, or one for each row: then the metas that add up their acciones have theirs, blank
   * or with the total. More lines than cells are of the rows, and each total must be what its acciones add up to. No more are of the
   * rows where a total proves it, and of the cells where none fits or they are as many as the cells. Where both may be, nothing is
   * guessed. Blank lines at the end are no lines.
   */
  window.avance.acomodar = function (lineas, deAqui) {
    var conA = deAqui.filter(function (renglon) { return renglon.campos.a; }), hasta = lineas.length;
    while (hasta && lineas[hasta - 1].every(function (celda) { return celda.trim() === ""; })) { hasta--; }
    var sumas = [];
    deAqui.slice(0, hasta).forEach(function (renglon, i) { if (!renglon.campos.a) { sumas.push(suma(lineas, hasta, deAqui, i)); } });
    var malas = sumas.filter(function (una) { return una.mal; }).map(function (una) { return una.mal; });
    var prueba = sumas.find(function (una) { return una.total; }), vaga = sumas.find(function (una) { return una.blanca || una.corta; });
    var justas = hasta === conA.length && hasta === lineas.length;
    if (hasta > conA.length || prueba && malas.length) { return malas.length ? { malas: malas } : { destinos: deAqui }; }
    if (prueba) { return vaga || justas ? { dudosa: (vaga || prueba).meta } : { destinos: deAqui }; }
    return malas.length || justas || !sumas.length ? { destinos: conA } : { dudosa: sumas[0].meta };
  };
})();
