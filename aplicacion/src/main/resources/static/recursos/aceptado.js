/* A page with this script tells that the form that was sent last is safe: it must not come back as unsaved. Other forms keep theirs. */
(function () {
  "use strict";
  var ENVIADA = "avance-enviada", llave = sessionStorage.getItem(ENVIADA);
  if (llave) {
    sessionStorage.removeItem(llave);
    sessionStorage.removeItem(ENVIADA);
  }
})();
