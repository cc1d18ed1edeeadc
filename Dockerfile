# syntax=docker/dockerfile:1

# The service in one image: console, API, crawler and a queue of its own. PostgreSQL is not in it: DATABASE_URL names
# one. tests/packages/container.test.ts follows these instructions where no engine is at hand.

# On the builder's own platform whatever the image is for: what comes of this stage is the same for all of them.
FROM --platform=$BUILDPLATFORM node:24-slim AS build
# Empty: what the volume begins as.
WORKDIR /data
WORKDIR /app
# Sources alone: .dockerignore says which.
COPY . .
# Install scripts are for what the image does without: PostgreSQL's programs and esbuild's.
RUN --mount=type=cache,target=/root/.npm npm ci --ignore-scripts
RUN node packages/local/src/console/prebuild-console.ts
# What is for development, as for that build, and what packages bring for one platform (a Node, PostgreSQL) goes.
RUN npm prune --omit=dev --omit=optional --ignore-scripts

FROM node:24-slim
# On all interfaces, as a port is published from outside. Anybody may call then, so the local token, which everybody
# knows, is refused.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8000 LOCAL_TOKEN=false DATA_DIR=/data
WORKDIR /app
# They are root's: who runs the service cannot change them.
COPY --from=build /app ./
# The image's user `node`, by its number: Kubernetes' runAsNonRoot reads no names.
COPY --from=build --chown=1000:1000 /data /data
USER 1000:1000
VOLUME /data
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD node packages/local/src/check-health.ts "http://127.0.0.1:$PORT/healthz"
CMD ["node", "packages/cli/src/main.ts", "serve"]
