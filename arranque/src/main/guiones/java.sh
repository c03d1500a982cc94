# Finds Java and Maven. Sourced by ./avance and ./probar; POSIX sh, no output when all is well.

# falta CAUSE WAY_OUT: says both on standard error and ends with 1.
falta() {
    printf '%s\n  %s\n' "$1" "$2" >&2
    exit 1
}

# version_de HOME: the major version of the Java there, empty when there is none. It reads the file that every JDK carries
# and starts the JVM only when that is missing.
version_de() {
    version=
    [ -x "$1/bin/java" ] || return 0
    if [ -r "$1/release" ]; then
        while IFS='=' read -r nombre valor; do
            if [ "$nombre" = JAVA_VERSION ]; then
                version=${valor#\"}
            fi
        done <"$1/release"
    fi
    if [ -z "$version" ]; then
        version=$("$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9][0-9]*\).*/\1/p' | head -n 1)
    fi
    version=${version%%[!0-9]*}
}

# real FILE: the file behind any chain of symbolic links.
real() {
    real=$1
    while [ -h "$real" ]; do
        meta=$(readlink "$real")
        case $meta in
            /*) real=$meta ;;
            *) real=$(dirname "$real")/$meta ;;
        esac
    done
}

# buscar_java: sets JAVA_HOME to a Java 17 or later, from JAVA_HOME or else from the PATH.
buscar_java() {
    encontrada=
    if [ -n "${JAVA_HOME:-}" ]; then
        version_de "$JAVA_HOME"
        if [ -n "$version" ] && [ "$version" -ge 17 ]; then
            export JAVA_HOME
            return 0
        fi
        encontrada=$version
    fi
    if en_path=$(command -v java); then
        real "$en_path"
        JAVA_HOME=$(CDPATH='' cd -P -- "$(dirname "$real")/.." && pwd -P)
        version_de "$JAVA_HOME"
        if [ -n "$version" ] && [ "$version" -ge 17 ]; then
            export JAVA_HOME
            return 0
        fi
        encontrada=${version:-$encontrada}
    fi
    if [ -n "$encontrada" ]; then
        falta "Avance necesita Java 17 o posterior y aquí hay Java $encontrada." \
            "Instálelo (en Debian: sudo apt-get install openjdk-17-jdk-headless) o indique otro con JAVA_HOME."
    fi
    falta "Falta Java 17 o posterior." \
        "Instálelo (en Debian: sudo apt-get install openjdk-17-jdk-headless) o indique con JAVA_HOME dónde está."
}

# exigir_herramientas: what building needs and running does not.
exigir_herramientas() {
    [ -x "$JAVA_HOME/bin/javac" ] || falta "Falta el compilador de Java (javac) en $JAVA_HOME." \
        "Instale el JDK completo (en Debian: sudo apt-get install openjdk-17-jdk-headless)."
    command -v mvn >/dev/null || falta "Falta Maven 3.8.7 o posterior." \
        "Instálelo (en Debian: sudo apt-get install maven) y asegúrese de que mvn esté en el PATH."
}
