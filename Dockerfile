# One build, three images: docker build --target ingest|enrich|sink .
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
# Checks belong to mvn verify; here only what runs is made.
RUN --mount=type=cache,target=/root/.m2 \
    mvn -q -B -DskipTests -Denforcer.skip -Dforbiddenapis.skip -pl ingest,enrich,sink -am package

FROM eclipse-temurin:25-jre AS runtime
RUN useradd --system --uid 10001 --home-dir /app --shell /usr/sbin/nologin dateline
USER dateline
WORKDIR /app
ENV DATELINE_HTTP_HOST=0.0.0.0 \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=65 -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"

FROM runtime AS ingest
COPY --from=build /src/ingest/target/lib lib
COPY --from=build /src/ingest/target/ingest.jar .
EXPOSE 8071
ENTRYPOINT ["java", "-jar", "ingest.jar"]

FROM runtime AS enrich
COPY --from=build /src/enrich/target/lib lib
COPY --from=build /src/enrich/target/enrich.jar .
# State may be lost at any time: it is rebuilt from its changelog topics.
ENV DATELINE_STATE_DIR=/tmp/state
EXPOSE 8072
ENTRYPOINT ["java", "-jar", "enrich.jar"]

FROM runtime AS sink
COPY --from=build /src/sink/target/lib lib
COPY --from=build /src/sink/target/sink.jar .
EXPOSE 8080
ENTRYPOINT ["java", "-jar", "sink.jar"]
