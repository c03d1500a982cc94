#!/bin/sh
# Runs ./avance as a person would. One line per fact: "bien …", "MAL …" or "sin medir …"; "fin" when it got to the end.
set -u
raiz=$(CDPATH='' cd -P -- "$(dirname -- "$0")/../../../.." && pwd -P)
taller=$(mktemp -d)
trap 'rm -rf "$taller"' EXIT
avance=$raiz/avance
ejemplo=$raiz/docs/ejemplo/avance-ejemplo.txt

# espera FACT CONDITION…: the condition is a command.
espera() {
    hecho=$1
    shift
    if "$@" >/dev/null 2>&1; then
        echo "bien  $hecho"
    else
        echo "MAL   $hecho"
    fi
}
igual() { [ "$1" = "$2" ]; }

"$avance" --version >"$taller/version" 2>"$taller/aviso"
espera "construye lo que falta y responde" grep -q '^Avance ' "$taller/version"

mkdir "$taller/otra carpeta"
ln -s "$avance" "$taller/otra carpeta/el avance"
espera "funciona desde otra carpeta y por un enlace" \
    sh -c 'cd "$1" && "./el avance" --version | grep -q "^Avance "' - "$taller/otra carpeta"

mkdir "$taller/sin-maven"
printf '#!/bin/sh\necho llamado >>"%s"\nexit 1\n' "$taller/maven" >"$taller/sin-maven/mvn"
chmod +x "$taller/sin-maven/mvn"
PATH=$taller/sin-maven:$PATH "$avance" --version >"$taller/version" 2>&1
espera "sin cambios no llama a Maven" test ! -e "$taller/maven"
espera "sin cambios no dice nada de construir" igual "$(wc -l <"$taller/version")" 2

cp "$ejemplo" "$taller/otra carpeta/niñez y adolescencia.txt"
LC_ALL=C "$avance" importar "$taller/otra carpeta/niñez y adolescencia.txt" --salida "$taller/salida" \
    >"$taller/tabla" 2>"$taller/errores"
espera "importar termina con 0" igual $? 0
espera "lee nombres con acentos aunque el sistema no esté en UTF-8" \
    test -s "$taller/salida/niñez y adolescencia.json"
espera "la tabla conserva los acentos" grep -q '^niñez y adolescencia.txt' "$taller/tabla"

"$avance" reporte "$taller/salida/niñez y adolescencia.json" --pdf "$taller/a.pdf" --xlsx "$taller/a.xlsx" \
    --csv "$taller/a.csv" >"$taller/tabla" 2>"$taller/errores"
espera "reporte termina con 0" igual $? 0
espera "reporte no escribe nada en errores" test ! -s "$taller/errores"
espera "el PDF es un PDF" sh -c 'head -c 5 "$1" | grep -q "%PDF-"' - "$taller/a.pdf"
espera "el libro es un ZIP" sh -c 'head -c 2 "$1" | grep -q PK' - "$taller/a.xlsx"

"$avance" importar "$taller/a.pdf" "$taller/no-existe.txt" --salida "$taller/salida" >"$taller/tabla" 2>"$taller/errores"
espera "un archivo que falta termina con 1" igual $? 1
espera "y se explica en dos renglones" igual "$(wc -l <"$taller/errores")" 2
espera "y el otro se lee" test -s "$taller/salida/a.json"
"$avance" importar >"$taller/tabla" 2>&1
espera "el mal uso termina con 2" igual $? 2

("$avance" validar "$ejemplo" 2>"$taller/errores") | head -n 1 >/dev/null
espera "quien deja de leer no provoca quejas" test ! -s "$taller/errores"

if [ -w /dev/full ]; then
    "$avance" validar "$ejemplo" >/dev/full 2>"$taller/errores"
    espera "si la respuesta no cabe en el disco termina con 1" igual $? 1
    espera "y se dice en dos renglones" igual "$(wc -l <"$taller/errores")" 2
fi

# Start-up: five cold starts that read one document; the median counts. A machine that is busy with something else gets two
# more chances; where even a Java that does nothing takes three times what it takes on a quiet one, nothing is judged.
muestra=${AVANCE_SHARED:-$raiz/../shared}/oro/mexicali-bisom-2022-t1.txt
[ -r "$muestra" ] || muestra=$ejemplo
# mediana ORDER…: milliseconds, of five times.
mediana() {
    for _ in 1 2 3 4 5; do
        antes=$(date +%s%N)
        "$@" >/dev/null 2>&1
        echo $((($(date +%s%N) - antes) / 1000000))
    done | sort -n | sed -n 3p
}
mediana=1000
nada=0
for _ in 1 2 3; do
    [ "$mediana" -lt 1000 ] && break
    mediana=$(mediana "$avance" importar "$muestra" --salida "$taller/salida")
    [ "$mediana" -lt 1000 ] || nada=$(mediana java -version)
done
if [ "$mediana" -ge 1000 ] && [ "$nada" -gt 200 ]; then
    echo "sin medir  importar en frío: mediana de $mediana ms donde un Java que no hace nada tarda $nada ms"
else
    espera "importar ${muestra##*/} en frío: mediana de $mediana ms, menos de 1000" test "$mediana" -lt 1000
fi

# The office in each of its modes: it answers, says why when it may not start, and ends with 0 when asked to.
pedir() { if command -v curl >/dev/null; then curl -fsS -m 30 "$1"; else wget -q -T 30 -O - "$1"; fi; }
# abrir FILE ORDER…: starts the office in the background; its address goes to $direccion once it answers, blank when it does not.
abrir() {
    dicho=$1
    shift
    "$avance" "$@" >"$dicho" 2>&1 &
    proceso=$!
    direccion=
    for _ in $(seq 240); do
        direccion=$(sed -n 's|^Avance responde en \(http://[^ ]*/\).*|\1|p' "$dicho")
        if [ -n "$direccion" ] || ! kill -0 "$proceso" 2>/dev/null; then
            break
        fi
        sleep 0.5
    done
}
cerrar() {
    kill "$1" 2>/dev/null
    wait "$1"
}

# Whoever asks it to stop while it starts is told of no failure.
"$avance" servir --puerto 0 --datos "$taller/datos" >"$taller/arrepentida" 2>&1 &
proceso=$!
sleep 2
cerrar "$proceso"
espera "a quien se arrepiente mientras inicia no se le habla de errores" \
    sh -c '! grep -q -i -e "error" -e "no pudo iniciar" "$1"' - "$taller/arrepentida"

abrir "$taller/servir" servir --puerto 0 --datos "$taller/datos"
de_servir=$proceso
espera "servir responde" pedir "${direccion}entrar"
espera "y /salud contesta que está bien" sh -c 'test "$1" = bien' - "$(pedir "${direccion}salud")"
"$avance" servir --puerto 0 --datos "$taller/datos" >"$taller/segunda" 2>&1
espera "una segunda copia sobre la misma carpeta termina con 1" igual $? 1
espera "y dice que otra la usa" grep -q 'la está usando otra copia de Avance' "$taller/segunda"

# Its own PostgreSQL is, for another copy, the one of somebody else.
base=jdbc:postgresql://127.0.0.1:$(sed -n 4p "$taller/datos/postgres/postmaster.pid")/avance
clave=$(sed -n 's/^postgres=//p' "$taller/datos/claves")
export AVANCE_BD_USUARIO=postgres AVANCE_BD_CLAVE="$clave"
abrir "$taller/externa" servir --puerto 0 --datos "$taller/otros" --bd-url "$base"
espera "servir --bd-url responde sobre una base que ya existe" pedir "${direccion}entrar"
cerrar "$proceso"
espera "y termina con 0 cuando se le pide" igual $? 0
AVANCE_BD_CLAVE=equivocada "$avance" servir --puerto 0 --datos "$taller/otros" --bd-url "$base" >"$taller/externa" 2>&1
espera "con otra contraseña termina con 1" igual $? 1
espera "y dice que la base no la aceptó" grep -q 'no aceptó la cuenta postgres' "$taller/externa"
unset AVANCE_BD_USUARIO AVANCE_BD_CLAVE
cerrar "$de_servir"
espera "servir termina con 0 cuando se le pide" igual $? 0

abrir "$taller/demo" demo --puerto 0 --datos "$taller/demostracion"
espera "demo responde y ofrece sus cuentas" sh -c 'printf %s "$1" | grep -q contraloria' - "$(pedir "${direccion}entrar")"
espera "y las dice al iniciar" grep -q '^  planeacion ' "$taller/demo"
cerrar "$proceso"
espera "demo termina con 0 cuando se le pide" igual $? 0

# Several at once after a change: one builds, the others wait, all answer.
touch "$raiz/arranque/src/main/java/mx/avance/arranque/Avance.java"
for i in 1 2 3; do
    "$avance" --version >"$taller/version$i" 2>"$taller/aviso$i" &
done
wait
espera "varios a la vez responden todos" igual "$(cat "$taller"/version[123] | grep -c '^Avance ')" 3
if command -v flock >/dev/null; then
    espera "y construye solo uno" igual "$(cat "$taller"/aviso[123] | grep -c '^Construyendo')" 1
fi

mkdir "$taller/bin"
for programa in sh dirname readlink find head cat cksum tr sed mkdir; do
    ln -s "$(command -v "$programa")" "$taller/bin/$programa"
done
(unset JAVA_HOME && PATH=$taller/bin "$avance" --version) >"$taller/version" 2>&1
espera "sin Java termina con 1" igual $? 1
espera "y dice cómo instalarlo" grep -q 'apt-get install openjdk-17' "$taller/version"

echo fin
