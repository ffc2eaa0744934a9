# docker build -f docker/storefront.Dockerfile .
FROM node:24.21.0-bookworm-slim AS build
ENV CI=true DO_NOT_TRACK=1 NUXT_TELEMETRY_DISABLED=1
WORKDIR /house
RUN npm install --global pnpm@12.21.0
COPY . .
RUN pnpm install --frozen-lockfile --filter "@ocop/storefront..." \
 && pnpm --filter "@ocop/storefront" run build

FROM node:24.21.0-bookworm-slim
LABEL org.opencontainers.image.licenses=MIT
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /app
COPY --from=build /house/storefront/.output ./
USER node
EXPOSE 3000
HEALTHCHECK --interval=5s --timeout=5s --retries=24 \
  CMD node -e "fetch('http://127.0.0.1:' + process.env.PORT + '/robots.txt').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"
CMD ["node", "server/index.mjs"]
