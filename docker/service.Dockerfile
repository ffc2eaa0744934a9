# One file for every service and the gateway: docker build -f docker/service.Dockerfile --build-arg SERVICE=catalog .
# glibc, not musl: the gateway's query planner is compiled for glibc only.
FROM node:24.21.0-bookworm-slim AS build
ARG SERVICE
ENV CI=true DO_NOT_TRACK=1 TURBO_TELEMETRY_DISABLED=1
WORKDIR /house
RUN npm install --global pnpm@12.21.0
COPY . .
RUN pnpm install --frozen-lockfile --filter "@ocop/${SERVICE}..." \
 && pnpm --filter "@ocop/${SERVICE}..." run build \
 && pnpm --filter "@ocop/${SERVICE}" --prod deploy --legacy /app \
 && folder="$(if [ -d "services/${SERVICE}" ]; then echo "services/${SERVICE}"; else echo "${SERVICE}"; fi)" \
 && cp -r "${folder}/dist" /app/ \
 && rm -rf /app/src /app/*.config.ts

# the operations that the storefront may send: the gateway admits no others in production
RUN mkdir -p /app/documents \
 && if [ "${SERVICE}" = gateway ]; then \
      pnpm install --frozen-lockfile --filter "@ocop/storefront..." \
      && pnpm --filter "@ocop/storefront" run codegen \
      && cp storefront/app/gql/persisted-documents.json /app/documents/; \
    fi

FROM node:24.21.0-bookworm-slim
LABEL org.opencontainers.image.licenses=MIT
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
WORKDIR /app
COPY --from=build /app ./
RUN mkdir /data && chown node:node /data
USER node
EXPOSE 4000
HEALTHCHECK --interval=5s --timeout=5s --retries=24 \
  CMD node -e "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"
CMD ["node", "--enable-source-maps", "dist/main.js"]
