#!/bin/bash
# Builds images that stand in for the official ones where Debian, npm and Maven can be reached but no image registry: from Debian packages
# and the very artifacts of the local stack, tagged naba-standin/NAME. They are not the official images: Kibana is a small server that
# answers as its API does, and Elasticsearch has the modules of the local stack only.
# Usage: test/images/build.sh   (as root, with debootstrap; the local servers must be installed: npm run naba -- up)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
servers=$here/../../.naba/servers
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOCKER_BUILDKIT=0
step() { printf '%4ss  %s\n' "$SECONDS" "$*"; }
image() { docker build -q -t "naba-standin/$1" "$work/$1" >/dev/null; }
newest() { ls -td "$servers/$1"-* | head -1; }

cp -r "$here"/{java,kafka,elasticsearch,node,kibana} "$work"

step debian
debootstrap --variant=minbase --include=curl,ca-certificates bookworm "$work/rootfs" >"$work/debootstrap.log"
rm -rf "$work"/rootfs/var/cache/apt/* "$work"/rootfs/var/lib/apt/lists/* "$work"/rootfs/usr/share/{doc,man,locale}/*
# With the certificate of a company's proxy, where there is one.
cp /etc/ssl/certs/ca-certificates.crt "$work/rootfs/etc/ssl/certs/ca-certificates.crt"
tar -C "$work/rootfs" -c . | docker import -c 'CMD ["bash"]' - naba-standin/debian >/dev/null

step node
cp "$(readlink -f "$(command -v node)")" "$work/node/node"
cp -r "$(npm root -g)/npm" "$work/node/npm-module"
cp /etc/ssl/certs/ca-certificates.crt "$work/node/ca.crt"
image node

step java
# The servers want Java 21 or later, which need not be the machine's first.
jdk=${ES_JAVA_HOME:-$(for javac in $(ls -d /usr/lib/jvm/*/bin/javac) "$(command -v javac)"; do
  echo "$("$javac" -version 2>&1 | grep -o '[0-9]*' | head -1) $(dirname "$(dirname "$(readlink -f "$javac")")")"
done | sort -n | tail -1 | cut -d' ' -f2)}
modules=java.se,jdk.unsupported,jdk.net,jdk.management,jdk.management.agent,jdk.attach,jdk.incubator.vector,jdk.crypto.ec,jdk.crypto.cryptoki
modules=$modules,jdk.zipfs,jdk.charsets,jdk.localedata,jdk.httpserver,jdk.jfr,jdk.security.auth,jdk.security.jgss,jdk.naming.dns,jdk.xml.dom,jdk.jcmd
"$jdk/bin/jlink" --add-modules "$modules" --strip-debug --no-header-files --no-man-pages --output "$work/java/jdk" 2>/dev/null
image java

step kafka
kafka=$(newest kafka)
cp -r "$kafka/lib" "$work/kafka/lib"
mvn -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
  "-Dartifact=org.apache.kafka:kafka-tools:${kafka##*-}" "-DoutputDirectory=$work/kafka/lib"
image kafka

step elasticsearch
cp -r "$(newest elasticsearch)" "$work/elasticsearch/dist"
image elasticsearch

step kibana
image kibana
step done
